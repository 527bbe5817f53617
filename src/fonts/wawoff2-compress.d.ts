declare module 'wawoff2/compress.js' {
  /** A TrueType file as WOFF2. @throws {Error} where it is none */
  export default function compress(file: Uint8Array): Promise<Uint8Array>;
}
