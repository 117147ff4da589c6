import type { OutputStream } from '../io/io.ts';

/** Characters that go out together: a report of many short pieces is not as many calls of the system. */
const together = 64 * 1024;

/** The same text in pieces of some size. */
export function* bufferWrites(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < together) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/**
 * Writes text piece by piece. If the stream is full, the next piece is built after it drains. If the stream is closed, for
 * example by `head`, writing stops.
 */
export async function write(text: string | Iterable<string>, stream: OutputStream): Promise<void> {
  let isOpen = true;
  let goOn = () => {};
  const close = () => {
    isOpen = false;
    goOn();
  };
  stream.once?.('close', close);
  stream.once?.('error', close);
  for (const chunk of bufferWrites(typeof text === 'string' ? [text] : text)) {
    if (stream.write(chunk) !== false || !stream.once) continue;
    await new Promise<void>((resolve) => {
      goOn = resolve;
      stream.once?.('drain', resolve);
      if (!isOpen) resolve();
    });
    if (!isOpen) return;
  }
}
