import type { Platform } from '../../core/model/post.ts';
import type { Line } from '../base/line.ts';
import { announcesPosts, classifyName } from './names.ts';

/** The lines of a post in a text file that holds several. */
export interface TextDraft {
  readonly lines: readonly Line[];
  readonly platforms: readonly Platform[];
}

const maxLabelLength = 60;

/** The number of lines from which a file whose name announces posts has one post per line. */
const minLines = 3;

/** The end of a sentence, a hashtag, an emoji or a link. */
const textEnd = /(?:[.!?…"”')\]]|\p{Extended_Pictographic}\uFE0F?|#[\p{L}\p{N}_]+|https?:\/\/\S+)\s*$/u;

const isBlank = ({ text }: Line) => text.trim() === '';

/** Returns the posts below labels such as `POST 1:` or `LinkedIn post 2`. */
function findLabeled(lines: readonly Line[]): TextDraft[] {
  const labels = lines.flatMap((line, index) => {
    const name = line.text.length > maxLabelLength ? undefined : classifyName(line.text.replace(/:\s*$/u, ''));
    return name?.isCounted && name.isCertain && !textEnd.test(line.text) ? [{ index, platforms: name.platforms }] : [];
  });
  if (labels.length < 2) return [];
  return labels.map(({ index, platforms }, at) => ({
    lines: lines.slice(index + 1, labels[at + 1]?.index ?? lines.length),
    platforms,
  }));
}

/** Returns the lines if each is a post. */
function findOnePerLine(lines: readonly Line[]): TextDraft[] {
  const filled = lines.filter((line) => !isBlank(line));
  const isPost = ({ text }: Line) => /^\S/u.test(text) && text.length > 20 && textEnd.test(text);
  if (filled.length < minLines || !filled.every(isPost)) return [];
  return filled.map((line) => ({ lines: [line], platforms: [] }));
}

/** Returns the items of a numbered list that fills the file, without their numbers. */
function findNumbered(lines: readonly Line[]): TextDraft[] {
  const drafts: { lines: Line[]; platforms: readonly Platform[] }[] = [];
  for (const line of lines) {
    const marker = /^\s*(\d{1,3})[.)]\s+(?=\S)/u.exec(line.text);
    if (marker?.[1] === String(drafts.length + 1)) {
      const [{ length }] = marker;
      drafts.push({ lines: [{ ...line, start: line.start + length, text: line.text.slice(length) }], platforms: [] });
    } else if (drafts.length > 0) drafts.at(-1)?.lines.push(line);
    // A title may precede the list.
    else if (!isBlank(line) && textEnd.test(line.text)) return [];
  }
  return drafts.length >= minLines ? drafts : [];
}

/**
 * Returns the posts of a text file that holds several: below labels or, if the name or title of the file announces posts
 * (`tweets.txt`), the items of a numbered list or the lines. Returns an empty list if the file is one post.
 *
 * @param fileName without folder and extension
 */
export function findTextDrafts(lines: readonly Line[], fileName: string): readonly TextDraft[] {
  const labeled = findLabeled(lines);
  if (labeled.length > 0) return labeled;
  const title = lines.find((line) => !isBlank(line))?.text ?? '';
  if (!announcesPosts(fileName) && !(announcesPosts(title) && title.length <= maxLabelLength)) return [];
  const numbered = findNumbered(lines);
  return numbered.length > 0 ? numbered : findOnePerLine(lines);
}
