/** The shells that know what can be typed once they have read our script. */
export const shells = ['bash', 'fish', 'powershell', 'zsh'] as const;

export type Shell = (typeof shells)[number];
