import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { SijillError } from '#record/sijill-error';
import { textAfter, xmlTags } from './xml-tags.ts';
import { ZipArchive } from './zip-archive.ts';

/** One worksheet of a workbook, not yet read. */
export interface Worksheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly file: string;
  readonly worksheets: readonly Worksheet[];
  /** True where days are counted from 1904. */
  readonly is1904: boolean;
  /** The bytes of a part; null where it is not there. Each part can be taken once. */
  part(path: string): Buffer | null;
  /** The parts that a part names, by relation id. */
  relations(path: string): ReadonlyMap<string, Relation>;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface Relation {
  /** Last word of its type: 'worksheet', 'comments', 'hyperlink'. */
  readonly type: string;
  readonly target: string;
}

/** A workbook packed, unpacked, and one sheet of it, in bytes: a sheet is held in memory as a whole. */
export const workbookLimits = {
  packed: 64 * 1024 * 1024,
  unpacked: 256 * 1024 * 1024,
  sheet: 128 * 1024 * 1024,
};

/** True for a file that begins as a ZIP archive does, which XLSX files are. */
export function isArchive(start: Buffer): boolean {
  return start.length >= 4 && start.readUInt32LE(0) === 0x04034b50;
}

/** True for a file of the compound format: an old .xls, or an .xlsx protected by a password. */
export function isCompoundFile(start: Buffer): boolean {
  return start.length >= 4 && start.readUInt32BE(0) === 0xd0cf11e0;
}

/**
 * Opens an XLSX file and lists its worksheets. Throws `too_large` beyond the limits, `integrity` where the archive is
 * damaged, `invalid` where it is no XLSX file.
 */
export async function openWorkbook(path: string, name: string, limits = workbookLimits): Promise<Workbook> {
  const { size } = await stat(path);
  if (size > limits.packed) {
    throw new SijillError(
      'too_large',
      `${name} is longer than ${limits.packed / 1048576} MB. Divide it, or save it as CSV.`,
      { file: name },
    );
  }
  const archive = new ZipArchive(await readFile(path), name, limits.unpacked);
  const content = archive.file('xl/workbook.xml')?.toString('utf8');
  if (content === undefined) {
    throw new SijillError('invalid', `${name} is no XLSX workbook. Save it as .xlsx or .csv.`, {
      file: name,
    });
  }
  const relations = (part: string) => relationsOf(archive, part);
  const parts = relations('xl/workbook.xml');
  const partOfType = (type: string) => [...parts.values()].find((part) => part.type === type)?.target ?? null;
  const worksheets: Worksheet[] = [];
  for (const { attributes } of xmlTags(content, ['sheet'])) {
    const relation = parts.get(attributes.get('id') ?? '');
    if (relation?.type !== 'worksheet') continue;
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    worksheets.push({ name: attributes.get('name') ?? '', path: relation.target, isHidden });
  }
  const [settings] = xmlTags(content, ['workbookPr']);
  return {
    file: name,
    worksheets,
    is1904: ['1', 'true'].includes(settings?.attributes.get('date1904') ?? ''),
    part: (path) => archive.file(path),
    relations,
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
  };
}

function relationsOf(archive: ZipArchive, part: string): ReadonlyMap<string, Relation> {
  const folder = posix.dirname(part);
  const content = archive.file(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations = new Map<string, Relation>();
  for (const { attributes } of xmlTags(content?.toString('utf8') ?? '', ['Relationship'])) {
    const target = attributes.get('Target') ?? '';
    const isOutside = attributes.get('TargetMode') === 'External';
    relations.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').split('/').at(-1) as string,
      target: isOutside ? target : target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    });
  }
  return relations;
}

/** The worksheet of a name, or of a number from 1, or the first that is shown. Throws `not_found` naming those there are. */
export function chooseWorksheet(workbook: Workbook, wanted: string | number | null): Worksheet {
  const { worksheets, file } = workbook;
  const found =
    wanted === null
      ? (worksheets.find((sheet) => !sheet.isHidden) ?? worksheets[0])
      : typeof wanted === 'number'
        ? worksheets[wanted - 1]
        : worksheets.find((sheet) => sheet.name.trim() === wanted.trim());
  if (found) return found;
  const names = worksheets.map((sheet) => `'${sheet.name}'`).join(', ') || 'none';
  throw new SijillError('not_found', `${file} has no sheet ${wanted ?? ''}. It has: ${names}.`, {
    file,
    wanted,
  });
}

/** The XML of a sheet. Throws `too_large` where it is too long to be held in memory. */
export function sheetContent({ part, file }: Workbook, { path, name }: Worksheet): Buffer {
  const content = part(path) ?? Buffer.alloc(0);
  if (content.length <= workbookLimits.sheet) return content;
  throw new SijillError('too_large', `${file}: the sheet '${name}' is too long. Save it as CSV.`, { file });
}

/** Comments on the cells of a sheet, by address such as 'B17'. */
export function sheetComments(workbook: Workbook, sheet: Worksheet): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const { type, target } of workbook.relations(sheet.path).values()) {
    if (type !== 'comments') continue;
    const xml = workbook.part(target)?.toString('utf8') ?? '';
    let address: string | null = null;
    for (const tag of xmlTags(xml, ['comment', 't'])) {
      if (tag.name === 'comment') address = tag.attributes.get('ref') ?? null;
      else if (address !== null) comments.set(address, (comments.get(address) ?? '') + textAfter(xml, tag));
    }
  }
  return comments;
}
