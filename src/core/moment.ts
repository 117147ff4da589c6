/** When a post is due, as far as its file says. */
export interface Moment {
  /** The day as it is written, wherever in the world that is: `2026-11-23`. */
  readonly day: string;
  /** Minutes since 1970, UTC where a zone is written and else as if it were: for putting posts in order. */
  readonly at: number;
}
