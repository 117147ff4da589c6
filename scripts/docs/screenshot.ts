/** The colors of the report on a dark background, by SGR code. */
const colors: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  36: '#76e3ea',
  90: '#8b949e',
};

const fontSize = 14;
const lineHeight = 20;
const charWidth = 8.43;
const padding = 20;

interface Style {
  readonly color?: string | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
}

/** The style after an SGR code, such as 1 for bold or 39 for the default color. */
function applyCode(style: Style, code: string): Style {
  if (code === '0' || code === '') return {};
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '4') return { ...style, underline: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  if (code === '24') return { ...style, underline: false };
  return { ...style, color: colors[code] };
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function toTspan(text: string, { color, bold, dim, underline }: Style): string {
  const attributes = [
    color && ` fill="${color}"`,
    bold && ' font-weight="bold"',
    dim && ' opacity="0.65"',
    underline && ' text-decoration="underline"',
  ].filter((attribute) => typeof attribute === 'string');
  const escaped = escapeXml(text);
  return attributes.length === 0 ? escaped : `<tspan${attributes.join('')}>${escaped}</tspan>`;
}

/** Returns terminal output with SGR codes as an SVG picture. */
export function renderScreenshot(output: string, title: string): string {
  const lines = output.trimEnd().split('\n');
  let style: Style = {};
  let columns = 0;
  const rows = lines.map((line, row) => {
    let text = '';
    let column = 0;
    // A line is text, code, text, code …
    line.split(new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'u')).forEach((part, i) => {
      if (i % 2 === 1) for (const code of part.split(';')) style = applyCode(style, code);
      else if (part !== '') {
        text += toTspan(part, style);
        column += part.length;
      }
    });
    columns = Math.max(columns, column);
    return `  <text x="${padding}" y="${padding + fontSize + row * lineHeight}">${text}</text>`;
  });
  const width = Math.ceil(columns * charWidth) + 2 * padding;
  const height = lines.length * lineHeight + 2 * padding;
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <title>${escapeXml(title)}</title>
  <style>text { font: ${fontSize}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #e6edf3; white-space: pre }</style>
  <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}
