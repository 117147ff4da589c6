/** The shells for which there is a completion script. */
export const shells = ['bash', 'fish', 'powershell', 'zsh'] as const;

export type Shell = (typeof shells)[number];
