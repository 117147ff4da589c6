import { describe, expect, it } from 'vitest';
import type { OutputStream } from '../../../src/cli/io/io.ts';
import { write } from '../../../src/cli/output/write-stream.ts';

/** Creates a stream that is full after each piece, and drains or closes a moment later. */
function slowStream(
  then: (count: number) => 'drain' | 'close',
): OutputStream & { readonly written: string[]; waiting: boolean } {
  const listeners = new Map<string, Set<() => void>>();
  const emit = (event: string) => {
    const called = listeners.get(event) ?? [];
    listeners.delete(event);
    for (const listener of called) listener();
  };
  const stream = {
    written: [] as string[],
    waiting: false,
    write(text: string) {
      if (stream.waiting) throw new Error('The stream is full.');
      stream.written.push(text);
      stream.waiting = true;
      setImmediate(() => {
        stream.waiting = false;
        emit(then(stream.written.length));
      });
      return false;
    },
    once(event: string, listener: () => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
  };
  return stream;
}

describe('write', () => {
  const piece = 'x'.repeat(50_000);
  let created = 0;
  function* pieces() {
    for (created = 0; created < 40; created++) yield piece;
  }

  it('waits for a slow stream', async () => {
    const stream = slowStream(() => 'drain');
    await write(pieces(), stream);
    expect(stream.written.join('')).toBe(piece.repeat(40));
    expect(stream.written).toHaveLength(20);
  });

  it('stops after a stream is closed', async () => {
    const stream = slowStream((count) => (count < 3 ? 'drain' : 'close'));
    await write(pieces(), stream);
    expect(stream.written).toHaveLength(3);
    expect(created).toBe(5);
  });

  it('does not wait for a stream that is never full', async () => {
    const written: string[] = [];
    await write(pieces(), { write: (text) => written.push(String(text)) });
    expect(written.join('')).toBe(piece.repeat(40));
  });
});
