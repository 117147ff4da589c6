import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { parseJsonString } from '../../../src/readers/base/json-value.ts';
import { literalText } from '../../../src/readers/base/mapped-text.ts';
import { parseHtmlText } from '../../../src/readers/exports/html-text.ts';

const whole = (html: string) => literalText(html, 0, html.length);

describe('parseHtmlText', () => {
  it.each([
    ['paragraphs', '<p>Fresh rye &amp; oat.</p><p>From seven.</p>', 'Fresh rye & oat.\n\nFrom seven.'],
    ['line breaks', 'Rye<br>Oat<br/>Spelt<br />', 'Rye\nOat\nSpelt'],
    [
      'a link that is displayed truncated',
      '<p>Menu: <a href="https://bakery.example/menu/may"><span class="invisible">https://</span>' +
        '<span class="ellipsis">bakery.example/me</span><span class="invisible">nu/may</span></a></p>',
      'Menu: https://bakery.example/menu/may',
    ],
    ['a mention', '<span class="h-card"><a href="#">@<span>ada</span></a></span> thanks', '@ada thanks'],
    ['lists', '<p>We sell</p><ul><li>rye</li><li><p>oat</p></li></ul>now', 'We sell\n\n- rye\n- oat\n\nnow'],
    ['lists with numbers', '<ol><li>Mix<li>Wait<ul><li>long</ul><li>Bake</ol>', '1. Mix\n2. Wait\n- long\n3. Bake'],
    ['spaces', '<p>\n  Two   words \n</p>\n\n<p> <b>more</b> </p>', 'Two words\n\nmore'],
    ['spaces between elements', 'one <b>two</b> <i>three</i>', 'one two three'],
    ['line breaks outside of blocks', 'Rye\n\nand <b>oat</b>\nagain', 'Rye\n\nand oat\nagain'],
    ['preformatted text', '<pre>a  b\n c</pre>', 'a  b\n c'],
    ['unclosed tags', '<p>Open <b>today <i', 'Open today'],
    ['closing tags without opening tags', '</div>Open</p></b> today', 'Open\n\ntoday'],
    ['text that is no tag', 'I <3 rye, 2 < 3 & so on', 'I <3 rye, 2 < 3 & so on'],
    ['references', '&#x1F600;&eacute;&nbsp;&nope; &amp &copy2', '😀é\u00a0&nope; & ©2'],
    ['scripts, styles and comments', 'a<script>if (a<b) "<p>"</script><style>p{}</style><!-- x -->b', 'ab'],
    ['empty elements', '<p></p><br><script>', ''],
  ])('reads %s', (_, html, text) => {
    expect(parseHtmlText(whole(html)).text).toBe(text);
  });

  it.each([
    ['<div>Rye</div><div></div><div>Oat</div>', 'Rye\n\nOat'],
    ['<div>Rye</div><div><br></div><div>Oat<br></div><div>Spelt</div>', 'Rye\n\nOat\nSpelt'],
    ['<p>Rye</p><p>Oat</p><p></p><p>Spelt</p>', 'Rye\nOat\n\nSpelt'],
  ])('returns a line for each block if blocks are lines: %s', (html, text) => {
    expect(parseHtmlText(whole(html), { isLined: true }).text).toBe(text);
  });

  it('takes linear time', () => {
    const html = '<b><div><p>&amp;'.repeat(70_000);
    const start = performance.now();
    expect(parseHtmlText(whole(html)).text).toContain('&\n\n&');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('does not change text that is longer than any post', () => {
    const html = '<p>long</p>'.repeat(120_000);
    expect(parseHtmlText(whole(html)).text).toBe(html);
  });
});

describe('positions of HTML text', () => {
  const file = `["<p>Fr\\u00e9d\\u00e9ric &amp; \\ud83d\\ude00<br \\/>two\\nwords &lt;\\u0033 &eacu\\u0074e;<\\/p><p>end<\\/p>"]`;
  const mapped = parseHtmlText(parseJsonString(file, 1, file.length - 1));

  it('are positions of the file, including escapes', () => {
    expect(mapped.text).toBe('Frédéric & 😀\ntwo words <3 é\n\nend');
    const slice = (words: string) => {
      const start = mapped.text.indexOf(words);
      const { start: from, end } = toSourceSpan(mapped.map, mapped.offset, { start, end: start + words.length });
      return file.slice(from, end);
    };
    expect(slice('Frédéric')).toBe('Fr\\u00e9d\\u00e9ric');
    expect(slice('&')).toBe('&amp;');
    expect(slice('😀')).toBe('\\ud83d\\ude00');
    expect(slice('two words')).toBe('two\\nwords');
    expect(slice('<3')).toBe('&lt;\\u0033');
    expect(slice('3 é')).toBe('\\u0033 &eacu\\u0074e;');
    expect(slice('end')).toBe('end');
  });

  it('cover the whole text and its source', () => {
    const [source, text] = mapped.map.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    expect(text).toBe(mapped.text.length);
    expect(file.slice(mapped.offset + source)).toBe('<\\/p>"]');
  });
});
