import { strToU8, type Zippable, zipSync } from 'fflate';

/** The content of a cell: text, a number with a style, or XML. */
export type CellContent =
  | string
  | { readonly number: number; readonly style?: number }
  | { readonly xml: string }
  | undefined;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly state?: string;
  /** References of merged cells: `B2:B4`. */
  readonly merged?: readonly string[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(cell: CellContent, reference: string, share: (text: string) => number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${share(cell)}</v></c>`;
  if ('xml' in cell) return cell.xml.replaceAll('PLACE', reference);
  return `<c r="${reference}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`;
}

/** Styles 1 to 4: a date, a date with a time, a time, and a number with the letter d in quotes. */
const styles = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>
<numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** Returns the files of a workbook in the layout of Excel. */
export function parts(sheets: readonly Sheet[], workbookPr = ''): Record<string, string> {
  const strings: string[] = [];
  const share = (text: string) => strings.push(`<si><t xml:space="preserve">${escaped(text)}</t></si>`) - 1;
  const pages = sheets.map(({ rows, merged = [] }) => {
    const written = rows.map((cells, row) => {
      const inner = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, share));
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    });
    const mergeCells = `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `<?xml version="1.0"?><worksheet><sheetData>${written.join('')}</sheetData>${mergeCells}</worksheet>`;
  });
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}">${workbookPr}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}<Relationship Id="s" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(pages.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
}

export function packed(files: Readonly<Record<string, string | undefined>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(files)) if (text !== undefined) zippable[name] = strToU8(text);
  return zipSync(zippable);
}

export const workbook = (...sheets: readonly Sheet[]): Uint8Array => packed(parts(sheets));
