import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { appendMapped, composeMaps } from '../base/compose-maps.ts';
import { exceedsLimit, type MappedText } from '../base/mapped-text.ts';

/** Block tags: each begins and ends a line. */
const blockTags = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
);

/** Blocks with an empty line around them. */
const spacedTags = new Set(['ol', 'p', 'ul']);

/** Tags whose content is not displayed. */
const hiddenTags = new Set(['head', 'script', 'style', 'template', 'title']);

const lineTag = new RegExp(`</?(?:br|${[...blockTags].join('|')})\\b`, 'iu');

const pieces = /&(?:#[xX]?[\da-fA-F]+|[A-Za-z][A-Za-z\d]*);?|[ \t\n\f\r]+|[^ \t\n\f\r&]+|&/gu;

const noop = () => {};
const emptyHandler = {
  onCharacter: noop,
  onComment: noop,
  onDoctype: noop,
  onEndTag: noop,
  onEof: noop,
  onNullCharacter: noop,
  onStartTag: noop,
  onWhitespaceCharacter: noop,
};

const references = new Map<string, string>();

/** Decodes a character reference such as `&amp;`. Returns an unknown reference unchanged. */
function decodeReference(reference: string): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  let text = '';
  const append = ({ chars }: Token.CharacterToken) => {
    text += chars;
  };
  const handler = { ...emptyHandler, onCharacter: append, onNullCharacter: append, onWhitespaceCharacter: append };
  new Tokenizer({}, handler).write(reference, true);
  if (reference.length < 32 && references.size < 1000) references.set(reference, text);
  return text;
}

/** Options for converting HTML to text. */
export interface HtmlOptions {
  /**
   * Whether each block is a line, and an empty block an empty line, as in the editors of schedulers. Otherwise, as in
   * browsers, an empty line separates paragraphs, and empty blocks are ignored.
   */
  readonly isLined?: boolean;
}

/** Builds the displayed text of HTML, token by token. Offsets are in the HTML. */
class HtmlTextBuilder {
  readonly mapped = new MappedTextBuilder();
  readonly #html: string;
  readonly #isLined: boolean;
  /** Whether line ends in the source are kept, because no tag starts a line. */
  readonly #isRaw: boolean;
  #cursor = 0;
  #breaks = 0;
  #isLineEmpty = true;
  #blank = '';
  #bullet = '';
  /** The number of items of each enclosing list; negative for unordered lists. */
  readonly #lists: number[] = [];
  #preformatted = 0;
  #opened: string | undefined;
  #hiddenTag: string | undefined;

  constructor(html: string, { isLined = false }: HtmlOptions) {
    this.#html = html;
    this.#isLined = isLined;
    this.#isRaw = !lineTag.test(html);
  }

  get isHidden(): boolean {
    return this.#hiddenTag !== undefined;
  }

  open(name: string): void {
    if (this.#hiddenTag !== undefined) return;
    if (hiddenTags.has(name)) this.#hiddenTag = name;
    if (name === 'br') this.#breakLine();
    if (!blockTags.has(name)) return;
    this.#boundary(name);
    this.#opened = name;
    if (name === 'pre') this.#preformatted++;
    if (name === 'ul') this.#lists.push(Number.NEGATIVE_INFINITY);
    if (name === 'ol') this.#lists.push(0);
    if (name === 'li') this.#item();
  }

  close(name: string): void {
    if (this.#hiddenTag !== undefined) {
      if (this.#hiddenTag === name) this.#hiddenTag = undefined;
      return;
    }
    if (!blockTags.has(name)) return;
    if (this.#isLined && this.#opened === name) this.#breakLine();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    this.#boundary(name);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'li') this.#bullet = '';
  }

  addText(start: number, end: number): void {
    if (this.#hiddenTag !== undefined) return;
    for (const { 0: raw, index } of this.#html.slice(start, end).matchAll(pieces)) {
      const text = raw.startsWith('&') && raw.length > 1 ? decodeReference(raw) : raw;
      if (/^[ \t\n\f\r]*$/u.test(text)) this.#space(text);
      else this.#word(start + index, raw, text);
    }
  }

  #space(text: string): void {
    const isKept = this.#isRaw || this.#preformatted > 0;
    if (isKept) this.#blank += text;
    else if (!this.#isLineEmpty) this.#blank = ' ';
  }

  #word(start: number, raw: string, text: string): void {
    const isFirst = this.mapped.text === '';
    const before = (isFirst ? '' : '\n'.repeat(this.#breaks)) + this.#bullet + (isFirst ? '' : this.#blank);
    const gap = this.#html.slice(this.#cursor, start);
    if (gap === before) this.mapped.copy(gap);
    else appendMapped(this.mapped, gap.length, before);
    if (raw === text) this.mapped.copy(raw);
    else appendMapped(this.mapped, raw.length, text);
    this.#cursor = start + raw.length;
    this.#breaks = 0;
    this.#isLineEmpty = false;
    this.#blank = '';
    this.#bullet = '';
    this.#opened = undefined;
  }

  #breakLine(): void {
    this.#breaks++;
    this.#isLineEmpty = true;
    this.#blank = '';
    this.#opened = undefined;
  }

  /** Starts a new line at the start or end of a block. */
  #boundary(name: string): void {
    if (!this.#isLineEmpty) this.#breakLine();
    if (spacedTags.has(name) && this.#lists.length === 0 && !this.#isLined) this.#breaks = Math.max(this.#breaks, 2);
    this.#opened = undefined;
  }

  #item(): void {
    const count = (this.#lists.pop() ?? Number.NEGATIVE_INFINITY) + 1;
    this.#lists.push(count);
    this.#bullet = count > 0 ? `${count}. ` : '- ';
  }
}

/** Elements in which `<` does not begin a tag. */
const rawTextTags = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
] as const);

/**
 * Converts HTML to the text that it displays: tags removed, line breaks for blocks and `br`, character references
 * decoded. The hidden parts of a shortened link, as in Mastodon posts, are included.
 *
 * Accepts malformed HTML, and takes linear time.
 *
 * @param excerpt the HTML, mapped to its file; the result is mapped to the same file
 */
export function parseHtmlText(excerpt: MappedText, options: HtmlOptions = {}): MappedText {
  if (exceedsLimit(excerpt.text)) return excerpt;
  const builder = new HtmlTextBuilder(excerpt.text, options);
  let end = 0;
  // Positions of text tokens are inexact after a character reference; those of tag tokens are exact.
  const pass = ({ location }: Token.CommentToken | Token.DoctypeToken | Token.TagToken) => {
    if (location === null) return;
    builder.addText(end, location.startOffset);
    end = location.endOffset;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      ...emptyHandler,
      onComment: pass,
      onDoctype: pass,
      onStartTag(tag) {
        const { tagName } = tag;
        pass(tag);
        const mode = rawTextTags.get(tagName as 'script');
        if (mode !== undefined && !builder.isHidden) {
          tokenizer.lastStartTagName = tagName;
          tokenizer.state = mode;
        }
        builder.open(tagName);
      },
      onEndTag(tag) {
        pass(tag);
        builder.close(tag.tagName);
      },
    },
  );
  tokenizer.write(excerpt.text, true);
  const unfinished = excerpt.text.slice(end).search(/<\/?[a-z]/iu);
  builder.addText(end, unfinished < 0 ? excerpt.text.length : end + unfinished);
  return composeMaps(excerpt, builder.mapped);
}
