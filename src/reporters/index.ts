import type { Reporter } from '../core/report.ts';
import stylish from './stylish.ts';

/** The reporters by name. Each but the usual one is imported only when it is chosen. */
export const reporters: readonly { readonly id: string; readonly load: () => Promise<Reporter> }[] = [
  { id: 'json', load: async () => (await import('./json.ts')).default },
  { id: 'stylish', load: async () => stylish },
];

export const reporterNames: readonly string[] = reporters.map(({ id }) => id);
