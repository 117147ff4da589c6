/** An output stream for text, or for the bytes of a fixed file. */
export interface OutputStream {
  /** Returns `false` if the stream is full. It then emits `drain` when it can be written to again. */
  write(text: string | Uint8Array): unknown;
  once?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width in cells. */
  readonly columns?: number | undefined;
}

/** The interface of the command line to its environment. `process` implements it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
}
