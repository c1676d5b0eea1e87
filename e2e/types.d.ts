/** What the package `qrcode` says of itself in words only. */
declare module 'qrcode' {
  interface Drawn {
    modules: { size: number; data: Uint8Array };
  }
  const QRCode: {
    create(segments: { data: Buffer; mode: string }[], options: { errorCorrectionLevel: string; maskPattern: number }): Drawn;
  };
  export default QRCode;
}
