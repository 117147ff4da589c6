import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Settings } from '../../core/config/settings.ts';
import type { PostAnalysis, PostCache } from '../../core/lint/analyze-post.ts';
import type { Post } from '../../core/model/post.ts';
import { isCode } from '../files/file-kinds.ts';
import { CorruptEntryError, createDigest, type FileStore } from './file-store.ts';

/** The cached and the new analyses of one file. */
export interface FileCache extends PostCache {
  /** Stores the analyses if they have changed. */
  save(): Promise<void>;
}

/** Analyses of posts from earlier runs. */
export interface ResultCache {
  /**
   * Returns the cache of a file.
   *
   * @param name identifies the file, or the part of it that is linted separately
   * @param sources files of the configuration. If code among them changes, the cached analyses are invalid.
   */
  forFile(name: string, settings: Settings, sources: readonly string[]): FileCache;
}

export interface CacheOptions {
  readonly store: FileStore;
  /** The version of the linter. Results of other versions are invalid. */
  readonly version: string;
  /** Called once, with the reason, if an entry is corrupt. */
  readonly onDamage: (reason: string) => void;
}

/** Returns the cache key of a post. It depends on everything that rules use, but not on position and suppressions. */
function createPostKey(post: Post): string {
  const { text, kind, platform, platforms, account, date, time, language, inReplyTo, parts, extraTexts, fields } = post;
  const extra = extraTexts?.map(({ kind: extraKind, text: extraText }) => [extraKind, extraText]);
  const ownId = post.hasOwnId ? post.id : undefined;
  const values = [
    text,
    kind,
    platform,
    platforms,
    account,
    date,
    time,
    language,
    inReplyTo,
    parts,
    extra,
    fields,
    ownId,
  ];
  return createDigest(JSON.stringify(values));
}

/** Returns a hash of the settings that analyses depend on: rules with their options, and the account profile. */
function createSettingsKey({ rules, feedRules, profile }: Settings, versions: readonly string[]): string {
  const optionsOf = ({ rule, options }: { readonly rule: { readonly id: string }; readonly options: unknown }) => [
    rule.id,
    options,
  ];
  return createDigest(JSON.stringify([versions, rules.map(optionsOf), feedRules.map(optionsOf), profile]));
}

/** Maximum number of files in the folder of a plugin that are hashed. */
const maxCodeFiles = 1_000;

/** Returns a hash of all code in the folder of a plugin, because its rules can import other files. */
function hashCode(path: string): string {
  const folder = dirname(path);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]s$/u.test(name))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort()
    .slice(0, maxCodeFiles);
  return createDigest(names.map((name) => `${name}\n${createDigest(readFileSync(join(folder, name)))}`).join('\n'));
}

/** Analyses by the cache key of their posts. */
type CachedAnalyses = Record<string, PostAnalysis>;

/** Maximum number of cached posts per file, because a cache file is loaded as a whole. */
const maxPosts = 10_000;

/** Whether an analysis can be cached. A rule that crashed may succeed in the next run. */
const isCacheable = ({ findings }: PostAnalysis) => findings.every(({ rule }) => rule !== 'internal/rule-crash');

/** Opens a cache of the analyses of posts, by file. If a post moves or other posts change, its entry stays valid. */
export function openResultCache({ store, version, onDamage }: CacheOptions): ResultCache {
  let isDamageReported = false;
  const reportDamage = (cause: unknown) => {
    if (!isDamageReported) onDamage(cause instanceof Error ? cause.message : String(cause));
    isDamageReported = true;
  };
  const keys = new WeakMap<Settings['rules'], string>();
  const keyFor = (settings: Settings, sources: readonly string[]) => {
    const key =
      keys.get(settings.rules) ?? createSettingsKey(settings, [version, ...sources.filter(isCode).map(hashCode)]);
    keys.set(settings.rules, key);
    return key;
  };
  const read = (name: string, key: string): CachedAnalyses => {
    try {
      const entry: { readonly key?: string; readonly analyses?: CachedAnalyses } = JSON.parse(store.get(name) ?? '{}');
      return (entry.key === key && entry.analyses) || {};
    } catch (cause) {
      if (!(cause instanceof CorruptEntryError || cause instanceof SyntaxError)) throw cause;
      reportDamage(cause);
      return {};
    }
  };
  // A comparison lints two versions of a file. Its cache then contains both.
  const written = new Set<string>();
  return {
    forFile(file, settings, sources) {
      const name = `${createDigest(file)}.json`;
      const key = keyFor(settings, sources);
      let known: CachedAnalyses | undefined;
      let current: CachedAnalyses = {};
      let count = 0;
      let isFresh = false;
      return {
        get(post) {
          known ??= read(name, key);
          const postKey = createPostKey(post);
          const analysis = Object.hasOwn(known, postKey) ? known[postKey] : undefined;
          if (analysis && count++ < maxPosts) current[postKey] = analysis;
          return analysis;
        },
        set(post, analysis) {
          if (!isCacheable(analysis) || count++ >= maxPosts) return;
          isFresh = true;
          current[createPostKey(post)] = analysis;
        },
        async save() {
          if (written.has(name)) current = { ...known, ...current };
          const isChanged = isFresh || Object.keys(known ?? {}).length !== Object.keys(current).length;
          if (!isChanged || count > maxPosts) return;
          written.add(name);
          try {
            await store.put(name, JSON.stringify({ key, analyses: current }));
          } catch (cause) {
            reportDamage(cause);
          }
        },
      };
    },
  };
}
