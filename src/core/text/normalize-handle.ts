/** Returns a handle in lower case, without the `@`. */
export const normalizeHandle = (name: string): string => name.replace(/^@/u, '').toLowerCase();
