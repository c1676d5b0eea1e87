/** Shapes that pages and the service worker share; for the type check only, never served. */

interface OutboxAnswer {
  /** Number under which the case opens again; absent for what has no case. */
  case?: string;
  /** Four words that open the case together with its number. */
  words?: string[];
  /** The number of each word, where the language is not written in Latin letters. */
  numbers?: string[] | null;
  /** Who reads it, in the language of the form. */
  note?: string;
  /** Address of the page to go on with. */
  next?: string;
}

interface OutboxEntry {
  /** 128 random bits in hex; the server answers the same to the same key. */
  key: string;
  /** Path that the form posts to; gone once answered. */
  action?: string;
  /** Fields in the order of the form; gone once answered. */
  fields?: [string, string][];
  /** Sentences of the form in the language in which it was filled in. */
  texts: Record<string, string>;
  lang: string;
  dir: string;
  /** Path of the page with the form. */
  page: string;
  state: 'waiting' | 'answered' | 'refused';
  /** The first attempt while the page is open: the server may ask something. */
  asks?: boolean;
  answer?: OutboxAnswer;
  errors?: { field: string; message: string }[];
  /** HTTP status of a refusal. */
  status?: number;
}

interface OutboxStore {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(key: string): Promise<void>;
  close(): void;
}

declare var navimigOutbox: {
  openStore(): Promise<OutboxStore>;
  deliver(store: OutboxStore, entry: OutboxEntry, send: typeof fetch): Promise<OutboxEntry>;
  flush(store: OutboxStore, send: typeof fetch): Promise<OutboxEntry[]>;
  flushAlone(): Promise<OutboxEntry[]>;
};

/** One file of an offline pack. */
interface PackFile {
  url: string;
  /** Size once unpacked. */
  bytes: number;
  /** Size on the way, compressed. */
  transfer_bytes: number;
  /** SHA-256 of the unpacked bytes, hex. */
  sha256: string;
  kind: 'content' | 'index' | 'pathways' | 'hours' | 'helplines' | 'shell';
}

interface PackManifest {
  place: string;
  lang: string;
  revision: string;
  /** ISO instant. */
  created: string;
  bytes: number;
  transfer_bytes: number;
  files: PackFile[];
}

/** A page inside a pack: its title as text, the inside of `<main>` as HTML. */
interface PackPage {
  title: string;
  main: string;
}

/** A saved pack, opened by the service worker. */
interface PackOnPhone {
  cache: Cache;
  manifest: PackManifest;
}

declare var navimigPack: {
  packName(path: string): string | undefined;
  openPack(path: string): Promise<PackOnPhone | undefined>;
  isSearch(path: string): boolean;
  fromPack(pack: PackOnPhone, path: string, late: boolean): Promise<Response | undefined>;
  mark(html: string, from: 'pack' | 'cache', savedAt: string, late: boolean): string;
  pageAnswer(html: string, stored: Headers): Response;
};
