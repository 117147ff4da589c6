import type { Doc } from '../core/doc.ts';

export function wantsTags(_doc: Doc): boolean {
  return false;
}
