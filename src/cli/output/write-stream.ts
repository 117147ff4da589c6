import type { OutputStream } from '../io/io.ts';

/** Minimum number of characters per write, so that many short pieces do not take as many system calls. */
const minChunkLength = 64 * 1024;

/** Yields the same text in pieces of at least 64 K characters, except the last. */
export function* bufferWrites(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < minChunkLength) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/**
 * Writes text in pieces. If the stream is full, the next piece is created after it drains. If the stream is closed, for
 * example by `head`, writing stops.
 */
export async function write(text: string | Iterable<string>, stream: OutputStream): Promise<void> {
  let isOpen = true;
  let resume = () => {};
  const close = () => {
    isOpen = false;
    resume();
  };
  stream.once?.('close', close);
  stream.once?.('error', close);
  for (const chunk of bufferWrites(typeof text === 'string' ? [text] : text)) {
    if (stream.write(chunk) !== false || !stream.once) continue;
    await new Promise<void>((resolve) => {
      resume = resolve;
      stream.once?.('drain', resolve);
      if (!isOpen) resolve();
    });
    if (!isOpen) return;
  }
}
