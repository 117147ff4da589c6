import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import { toDisplayPath } from '../../../src/node/files/display-path.ts';
import { extensions } from '../../../src/node/files/extensions.ts';
import { findInputs } from '../../../src/node/files/find-inputs.ts';
import { createFileInput, openInput } from '../../../src/node/input/open-input.ts';

/** A temporary folder, removed after the tests. */
export const world = mkdtempSync(join(tmpdir(), 'archives-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

let folders = 0;

/** Writes a file into a new folder and returns its path. */
export function writeInNewFolder(name: string, content: string | Uint8Array): string {
  const path = join(world, String(folders++), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface ReadPosts {
  readonly posts: readonly Post[];
  /** Each is `path: message`. */
  readonly errors: readonly string[];
}

/** Returns the posts and errors of all inputs under a path. */
export async function readAll(path: string, cwd = dirname(path)): Promise<ReadPosts> {
  const found = await findInputs([path], { cwd, extensions: new Set(extensions) });
  const posts: Post[] = [];
  const errors = found.inputErrors.map(({ path: shown, message }) => `${shown}: ${message}`);
  for (const file of found.files) {
    for await (const opened of openInput(createFileInput(file), file, toDisplayPath(file, cwd))) {
      if (!('reader' in opened)) {
        errors.push(`${opened.path}: ${opened.message}`);
        continue;
      }
      const { reader, companionFiles, file: source } = opened;
      const result = await reader.read(source, { ...(companionFiles && { companionFiles }) });
      posts.push(...result.posts);
      errors.push(...result.errors.map(({ message }) => `${source.path}: ${message}`));
    }
  }
  return { posts, errors };
}

/** Returns the texts of posts. */
export const textsOf = ({ posts }: ReadPosts) => posts.map(({ text }) => text);
