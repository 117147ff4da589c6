import type { Reporter } from '../core/model/report.ts';
import stylish from './stylish.ts';

/** The built-in reporters. All but the default are imported only when selected. */
export const reporters: readonly { readonly id: string; readonly load: () => Promise<Reporter> }[] = [
  { id: 'agent', load: async () => (await import('./agent.ts')).default },
  { id: 'checkstyle', load: async () => (await import('./checkstyle.ts')).default },
  { id: 'compact', load: async () => (await import('./compact.ts')).default },
  { id: 'github', load: async () => (await import('./github.ts')).default },
  { id: 'gitlab', load: async () => (await import('./gitlab.ts')).default },
  { id: 'json', load: async () => (await import('./json.ts')).default },
  { id: 'junit', load: async () => (await import('./junit.ts')).default },
  { id: 'markdown', load: async () => (await import('./markdown.ts')).default },
  { id: 'ndjson', load: async () => (await import('./ndjson.ts')).default },
  { id: 'rdjson', load: async () => (await import('./rdjson.ts')).default },
  { id: 'sarif', load: async () => (await import('./sarif.ts')).default },
  { id: 'stylish', load: async () => stylish },
];

export const reporterNames: readonly string[] = reporters.map(({ id }) => id);
