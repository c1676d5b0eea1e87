/**
 * A slow phone's line as a relay on this machine: 780 kbit/s down, 330 up, 300 ms there and back, 2 % of packets lost.
 *
 * A browser's own emulation knows neither loss, nor what a connection costs before the first byte, nor that a server sends
 * ten packets first and waits for an answer. This does, simply: a lost packet comes twice the round trip later (a server
 * that hears nothing asks again that soon), all behind it on its connection wait for it, and a lost greeting costs a second.
 * Which packets are lost follows from a number, so that a round can be repeated.
 */
import { connect, createServer } from 'node:net';

const LINE = { down: 780000 / 8, up: 330000 / 8, trip: 300, loss: 0.02, packet: 1460, first: 10, greeting: 1000 };

/** Numbers between 0 and 1 that follow from `seed` (mulberry32). @param {number} seed @returns {() => number} */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * What all connections share in one direction.
 * @typedef {object} Lane
 * @property {number} rate bytes a second
 * @property {number} free when it has sent what it was given, in ms
 * @property {() => boolean} isLost whether the next packet is
 */

/**
 * One direction of one connection: hands packets over when they would arrive.
 * @param {Lane} lane
 * @param {number} open when the connection stands, in ms
 * @param {(packet: Buffer | undefined) => void} deliver none: the sender has ended
 */
function direction(lane, open, deliver) {
  let arrived = open;
  const round = { ends: open, left: 0, size: LINE.first / 2 };
  /** @param {Buffer | undefined} packet @param {number} at */
  const hand = (packet, at) => setTimeout(() => deliver(packet), Math.max(0, at - performance.now()));
  return {
    /** @param {Buffer} bytes */
    send(bytes) {
      for (let from = 0; from < bytes.length; from += LINE.packet) {
        const packet = bytes.subarray(from, from + LINE.packet);
        const began = Math.max(performance.now(), lane.free, open, round.left ? 0 : round.ends);
        if (!round.left) Object.assign(round, { ends: began + LINE.trip, left: round.size * 2, size: round.size * 2 });
        round.left -= 1;
        lane.free = began + (1000 * packet.length) / lane.rate;
        arrived = Math.max(arrived, lane.free + LINE.trip / 2 + (lane.isLost() ? 2 * LINE.trip : 0));
        hand(packet, arrived);
      }
    },
    end: () => hand(undefined, Math.max(arrived, performance.now())),
  };
}

/**
 * Opens a line to a server on this machine; `stop` closes it, `lost` counts what it has lost.
 * @param {string} url of the server
 * @param {number} seed
 * @returns {Promise<{ url: string, lost: () => number, stop: () => Promise<void> }>}
 */
export async function openLine(url, seed) {
  const random = numbers(seed);
  let lost = 0;
  const isLost = () => {
    const gone = random() < LINE.loss;
    lost += gone ? 1 : 0;
    return gone;
  };
  const [down, up] = [LINE.down, LINE.up].map((rate) => ({ rate, free: 0, isLost }));
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  const relay = createServer((phone) => {
    const server = connect(Number(new URL(url).port), '127.0.0.1');
    const greeted = performance.now() + LINE.trip + (isLost() || isLost() ? LINE.greeting : 0);
    for (const [from, to, lane] of /** @type {const} */ ([[phone, server, up], [server, phone, down]])) {
      const way = direction(lane, greeted, (packet) => (packet ? to.write(packet) : to.end()));
      from.setNoDelay(true);
      from.on('data', way.send);
      from.on('end', way.end);
      from.on('error', () => to.destroy());
      from.on('close', () => open.delete(from));
      open.add(from);
    }
  });
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = relay.address();
  if (!address || typeof address !== 'object') throw new Error('the line has no port');
  const stop = async () => {
    const closed = new Promise((resolve) => relay.close(resolve));
    open.forEach((socket) => socket.destroy());
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, lost: () => lost, stop };
}
