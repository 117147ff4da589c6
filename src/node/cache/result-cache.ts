import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Settings } from '../../core/config/settings.ts';
import type { PostAnalysis, PostCache } from '../../core/lint/analyze-post.ts';
import type { Post } from '../../core/model/post.ts';
import { isCode } from '../files/file-kinds.ts';
import { CorruptEntryError, createDigest, type FileStore } from './file-store.ts';

/** The cached and the new analyses of one file. */
export interface FileCache extends PostCache {
  /** Puts away what has changed. */
  save(): Promise<void>;
}

/** Analyses of posts from earlier runs. */
export interface ResultCache {
  /**
   * @param name of the file, and of the part of it that is read by itself
   * @param sources files of the configuration: if code among them changes, its rules count as changed
   */
  forFile(name: string, settings: Settings, sources: readonly string[]): FileCache;
}

export interface CacheOptions {
  readonly store: FileStore;
  /** The version of the linter: other versions have other results. */
  readonly version: string;
  /** Hears, once, that something that was kept cannot be used, and why. */
  readonly onDamage: (reason: string) => void;
}

/** Returns the cache key of a post: everything that rules depend on. Position, suppressions and severities are not part of it. */
function keyOf(post: Post): string {
  const { text, kind, platform, platforms, account, date, time, language, inReplyTo, parts, extraTexts, fields } = post;
  const beside = extraTexts?.map((extra) => [extra.kind, extra.text]);
  const named = post.hasOwnId ? post.id : undefined;
  const seen = [
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
    beside,
    fields,
    named,
  ];
  return createDigest(JSON.stringify(seen));
}

/** Returns the part of the settings that analyses depend on: rules with their options, and the account profile. */
function settingsKey({ rules, feedRules, profile }: Settings, versions: readonly string[]): string {
  const optionsOf = ({ rule, options }: { readonly rule: { readonly id: string }; readonly options: unknown }) => [
    rule.id,
    options,
  ];
  return createDigest(JSON.stringify([versions, rules.map(optionsOf), feedRules.map(optionsOf), profile]));
}

/** In how many files of a plugin's folder a change is looked for. */
const maxCodeFiles = 1_000;

/** A plugin is known by all code of its folder: what its rules import may change as well as they. */
function codeVersion(path: string): string {
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

/** The maximum number of cached posts per file, because a file is loaded as a whole. */
const maxPosts = 10_000;

/** A rule that stopped may go on next time. */
const isSound = ({ findings }: PostAnalysis) => findings.every(({ rule }) => rule !== 'internal/rule-crash');

/** Caches the analyses of posts by file. Moved rows and changes of other posts do not invalidate an entry. */
export function openResultCache({ store, version, onDamage }: CacheOptions): ResultCache {
  let isDamageReported = false;
  const reportDamage = (cause: unknown) => {
    if (!isDamageReported) onDamage(cause instanceof Error ? cause.message : String(cause));
    isDamageReported = true;
  };
  const keys = new WeakMap<Settings['rules'], string>();
  const keyFor = (settings: Settings, sources: readonly string[]) => {
    const key =
      keys.get(settings.rules) ?? settingsKey(settings, [version, ...sources.filter(isCode).map(codeVersion)]);
    keys.set(settings.rules, key);
    return key;
  };
  const read = (name: string, key: string): CachedAnalyses => {
    try {
      const page: { readonly key?: string; readonly analyses?: CachedAnalyses } = JSON.parse(store.get(name) ?? '{}');
      return (page.key === key && page.analyses) || {};
    } catch (cause) {
      if (!(cause instanceof CorruptEntryError || cause instanceof SyntaxError)) throw cause;
      reportDamage(cause);
      return {};
    }
  };
  // A comparison lints a file twice: its cache then contains both versions.
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
          const print = keyOf(post);
          const analysis = Object.hasOwn(known, print) ? known[print] : undefined;
          if (analysis && count++ < maxPosts) current[print] = analysis;
          return analysis;
        },
        set(post, analysis) {
          if (!isSound(analysis) || count++ >= maxPosts) return;
          isFresh = true;
          current[keyOf(post)] = analysis;
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
