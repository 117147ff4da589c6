#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep what they compiled: the second run starts in less time than the first.
module.enableCompileCache?.();

// A reader that has seen enough, such as `head`, closes the pipe: no error of ours. A disk that is full is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }) => {
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`sincerity: Standard output was not written: ${message}.\n`);
  });
}

const { start } = await import('../dist/cli.js');
const code = await start(process.argv.slice(2), process);
process.exitCode ??= code;
