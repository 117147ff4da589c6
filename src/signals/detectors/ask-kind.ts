/** The purpose of an ask. */
export type AskKind = 'buy' | 'follow' | 'join' | 'look' | 'cause' | 'contact';

/** The rank of each kind. If two kinds match the same words, the higher rank wins. */
export const strength: Readonly<Record<AskKind, number>> = {
  contact: 0,
  look: 1,
  join: 2,
  cause: 3,
  follow: 4,
  buy: 5,
};
