import manifest from '../package.json' with { type: 'json' };

/** What a report says of who wrote it. */
export const tool = { name: manifest.name, version: manifest.version } as const;
