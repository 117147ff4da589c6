#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep what they compiled: the second run starts in less time than the first.
module.enableCompileCache?.();

// A reader that has seen enough, such as `head`, closes the pipe: no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { start } = await import('../dist/cli.js');
process.exitCode = await start(process.argv.slice(2), process);
