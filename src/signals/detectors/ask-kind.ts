/** What an ask is for. */
export type AskKind = 'buy' | 'follow' | 'join' | 'look' | 'cause' | 'contact';

/** Which kind speaks for words that two kinds claim: the higher. */
export const strength: Readonly<Record<AskKind, number>> = {
  contact: 0,
  look: 1,
  join: 2,
  cause: 3,
  follow: 4,
  buy: 5,
};
