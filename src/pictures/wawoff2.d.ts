declare module 'wawoff2/decompress.js' {
  /** A WOFF2 file as TrueType. @throws {Error} where it is none */
  export default function decompress(file: Uint8Array): Promise<Uint8Array>;
}
