/** An output stream for text, or for the bytes of a fixed file. */
export interface OutputStream {
  /** Returns `false` if the stream is full until it emits `drain`. */
  write(text: string | Uint8Array): unknown;
  once?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** In cells. */
  readonly columns?: number | undefined;
}

/** All that the command line knows of the world. `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
}
