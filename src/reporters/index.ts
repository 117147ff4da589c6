import type { Reporter } from '../core/report.ts';

/** The reporters by name. Each is imported only when it is chosen. */
export const reporters: readonly { readonly id: string; readonly load: () => Promise<Reporter> }[] = [
  { id: 'json', load: async () => (await import('./json.ts')).default },
  { id: 'stylish', load: async () => (await import('./stylish.ts')).default },
];
