import { strFromU8, unzipSync } from 'fflate';
import { type WorkbookError, workbookErrors } from './errors.ts';
import { walkXml, XmlError, type XmlListener } from './xml.ts';

/** Thrown if a workbook cannot be read. */
export class WorkbookReadError extends Error {
  readonly error: WorkbookError;

  constructor(error: WorkbookError) {
    super(error.message);
    this.error = error;
  }
}

/** In bytes, the total size of the unpacked parts. A workbook with thousands of posts has about 1% of it. */
const maxUnpackedBytes = 128 * 1024 * 1024;

const damaged = () => new WorkbookReadError(workbookErrors.damaged());

/**
 * Unpacks the selected parts of a workbook, and returns them by name. Checking the declared sizes is enough: no part is
 * unpacked beyond its declared size.
 */
function unpack(bytes: Uint8Array, isSelected: (name: string) => boolean): Map<string, string> {
  let total = 0;
  const parts = new Map<string, string>();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isSelected(name)) return false;
        total += originalSize;
        if (total <= maxUnpackedBytes) return true;
        throw new WorkbookReadError(workbookErrors.tooLarge(maxUnpackedBytes));
      },
    });
    for (const [name, content] of Object.entries(found)) parts.set(name, strFromU8(content));
  } catch (cause) {
    throw cause instanceof WorkbookReadError ? cause : damaged();
  }
  return parts;
}

/**
 * Parses a part as XML.
 *
 * @throws WorkbookReadError if the XML is malformed
 */
export function walkPart(xml: string, listener: XmlListener): void {
  try {
    walkXml(xml, listener);
  } catch (cause) {
    throw cause instanceof XmlError ? damaged() : cause;
  }
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Returns the relations of a part by id. Their targets are paths in the package. */
function relationsOf(parts: ReadonlyMap<string, string>, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  walkPart(parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '<none/>', {
    open(name, { Id: id, Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship' || id === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: path });
    },
  });
  return relations;
}

/** The parts of a workbook that may contain posts, as XML. */
export interface WorkbookParts {
  readonly epoch: 1900 | 1904;
  /** The visible sheets in order, or the hidden ones if none is visible. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

/**
 * Unpacks the parts of a workbook that may contain posts.
 *
 * @throws WorkbookReadError if a part is missing or damaged, or if the workbook is too large
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  const index = unpack(bytes, (name) => name.endsWith('.rels') || /^xl\/workbook\d*\.xml$/u.test(name));
  const main = [...relationsOf(index, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const workbook = main ?? 'xl/workbook.xml';
  const xml = index.get(workbook) ?? unpack(bytes, (name) => name === workbook).get(workbook);
  if (xml === undefined) {
    throw new WorkbookReadError(workbookErrors.otherPackage());
  }
  let epoch: 1900 | 1904 = 1900;
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  walkPart(xml, {
    open(tag, { name = '', id = '', state = 'visible', date1904 }) {
      if (tag === 'sheet') listed.push({ name, id, isHidden: state !== 'visible' });
      else if (tag === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) epoch = 1904;
    },
  });
  const relations = relationsOf(index, workbook);
  const targetOf = (kind: string) => [...relations.values()].find(({ type }) => type === kind)?.target;
  const shown = listed.some(({ isHidden }) => !isHidden) ? listed.filter(({ isHidden }) => !isHidden) : listed;
  const sheets = shown.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    return relation?.type === 'worksheet' ? [{ name, path: relation.target }] : [];
  });
  const [strings, styles] = [targetOf('sharedStrings'), targetOf('styles')];
  const needed = new Set([...sheets.map(({ path }) => path), strings, styles]);
  const parts = unpack(bytes, (name) => needed.has(name));
  const missing = sheets.find(({ path }) => !parts.has(path));
  if (missing || sheets.length === 0) {
    throw new WorkbookReadError(missing ? workbookErrors.missingSheet(missing.name) : workbookErrors.noSheet());
  }
  return {
    epoch,
    sheets: sheets.map(({ name, path }) => ({ name, xml: parts.get(path) ?? '' })),
    strings: strings === undefined ? undefined : parts.get(strings),
    styles: styles === undefined ? undefined : parts.get(styles),
  };
}
