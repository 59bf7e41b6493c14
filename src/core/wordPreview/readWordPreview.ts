import { childOf, childrenOf, type XmlElement } from '../docx/read/xmlTree.ts';
import { type NextMarker, readNumbering } from './numbering.ts';
import { isOn, readParts, settingOf, type WordParts } from './readParts.ts';
import { type RunContext, readRuns } from './readRuns.ts';
import type {
  PreviewBlock,
  PreviewCell,
  PreviewImage,
  PreviewNote,
  PreviewParagraph,
  PreviewRun,
  PreviewSection,
  PreviewTable,
  WordPreview,
} from './wordPreview.ts';

const DOCUMENT = 'word/document.xml';

/** Reads a Word file that this program has made, from its bytes alone. Throws where it is none. */
export function readWordPreview(file: Uint8Array): WordPreview {
  const parts = readParts(file);
  const body = childOf(parts.tree(DOCUMENT), 'w:body');
  const footnotes = readNotes(parts, 'footnote');
  const endnotes = readNotes(parts, 'endnote');
  const numbers = { footnote: footnotes.numbers, endnote: endnotes.numbers };
  const reading: Reading = {
    related: parts.related(DOCUMENT),
    noteNumber: (of, id) => numbers[of].get(id) ?? 0,
    nextMarker: readNumbering(parts.tree('word/numbering.xml')),
    textWidth: EMU_PER_TWIP * textWidthOf(childOf(body, 'w:sectPr')),
  };
  const sections = readSections(body, reading, parts);
  return {
    language: languageOf(parts),
    sections,
    footnotes: footnotes.read(reading),
    endnotes: endnotes.read(reading),
    images: readImages(
      sections.flatMap(({ blocks }) => blocks),
      parts,
    ),
  };
}

interface Reading extends RunContext {
  readonly nextMarker: NextMarker;
}

const EMU_PER_TWIP = 635;
const A4_TEXT_WIDTH = 9_026;

function textWidthOf(section: XmlElement | undefined): number {
  const width = Number(childOf(section, 'w:pgSz')?.attributes.get('w:w') ?? 0);
  const margins = childOf(section, 'w:pgMar')?.attributes;
  return width - Number(margins?.get('w:left') ?? 0) - Number(margins?.get('w:right') ?? 0) || A4_TEXT_WIDTH;
}

/** A section's properties stand in its last paragraph, the last one's at the end of the body. */
function readSections(body: XmlElement | undefined, reading: Reading, parts: WordParts): readonly PreviewSection[] {
  const sections: PreviewSection[] = [];
  let blocks: PreviewBlock[] = [];
  const end = (properties: XmlElement | undefined) => {
    const side = (kind: 'header' | 'footer') => readSide(properties, kind, reading, parts);
    const isLandscape = childOf(properties, 'w:pgSz')?.attributes.get('w:orient') === 'landscape';
    sections.push({
      orientation: isLandscape ? 'landscape' : 'portrait',
      header: side('header'),
      footer: side('footer'),
      blocks,
    });
    blocks = [];
  };
  for (const element of contentsOf(body)) {
    if (element.name === 'w:sectPr') end(element);
    else {
      blocks.push(...readBlock(element, reading));
      const properties = childOf(element, 'w:pPr', 'w:sectPr');
      if (properties !== undefined) end(properties);
    }
  }
  if (blocks.length > 0) end(undefined);
  return sections;
}

/** What a reader sees of the body: the content of a structured tag, such as a table of contents, stands for the tag. */
function contentsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:sdt' ? contentsOf(childOf(child, 'w:sdtContent')) : [child],
  );
}

/** The header or footer of an ordinary page. */
function readSide(
  properties: XmlElement | undefined,
  kind: 'header' | 'footer',
  reading: Reading,
  parts: WordParts,
): readonly PreviewParagraph[] {
  const reference = childrenOf(properties, `w:${kind}Reference`).find(
    ({ attributes }) => (attributes.get('w:type') ?? 'default') === 'default',
  );
  const part = reading.related.get(reference?.attributes.get('r:id') ?? '');
  const tree = part === undefined ? undefined : parts.tree(part);
  if (part === undefined || tree === undefined) return [];
  return readBlocks(tree, { ...reading, related: parts.related(part) }).filter((block) => block.kind === 'paragraph');
}

function readBlocks(element: XmlElement, reading: Reading): readonly PreviewBlock[] {
  return contentsOf(element).flatMap((child) => readBlock(child, reading));
}

function readBlock(element: XmlElement, reading: Reading): readonly PreviewBlock[] {
  if (element.name === 'w:p') return [readParagraph(element, reading)];
  return element.name === 'w:tbl' ? [readTable(element, reading)] : [];
}

function readParagraph(element: XmlElement, reading: Reading): PreviewParagraph {
  const properties = childOf(element, 'w:pPr');
  const instance = settingOf(properties, 'w:numPr', 'w:numId');
  const level = Number(settingOf(properties, 'w:numPr', 'w:ilvl') ?? 0);
  return {
    kind: 'paragraph',
    style: settingOf(properties, 'w:pStyle') ?? 'Normal',
    isRightToLeft: isOn(properties, 'w:bidi'),
    alignment: alignmentOf(settingOf(properties, 'w:jc')),
    marker: instance === undefined || instance === '0' ? null : reading.nextMarker(instance, level),
    level,
    beginsPage: isOn(properties, 'w:pageBreakBefore'),
    runs: joinRuns(readRuns(element, reading)),
  };
}

function alignmentOf(alignment: string | undefined): PreviewParagraph['alignment'] {
  if (alignment === 'center') return 'center';
  return alignment === 'right' || alignment === 'end' ? 'end' : alignment === undefined ? null : 'start';
}

/** Words are split by script and language, which nobody sees. */
function joinRuns(runs: readonly PreviewRun[]): readonly PreviewRun[] {
  const joined: PreviewRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame =
      last?.kind === 'text' &&
      run.kind === 'text' &&
      JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' });
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** A cell that goes on from the row above is a part of that one. */
function readTable(table: XmlElement, reading: Reading): PreviewTable {
  const rows = childrenOf(table, 'w:tr').map((row) => {
    let column = 0;
    const cells = childrenOf(row, 'w:tc').map((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Number(settingOf(properties, 'w:gridSpan') ?? 1);
      const merge = childOf(properties, 'w:vMerge');
      const place = { column, columns, goesOn: merge !== undefined && merge.attributes.get('w:val') !== 'restart' };
      column += columns;
      return { ...place, blocks: readBlocks(cell, reading) };
    });
    return { isHeader: isOn(row, 'w:trPr', 'w:tblHeader'), cells };
  });
  const height = (rowIndex: number, column: number): number => {
    const below = rows.slice(rowIndex + 1);
    const end = below.findIndex(({ cells }) => !cells.some((cell) => cell.column === column && cell.goesOn));
    return 1 + (end === -1 ? below.length : end);
  };
  return {
    kind: 'table',
    isRightToLeft: isOn(table, 'w:tblPr', 'w:bidiVisual'),
    rows: rows.map(({ isHeader, cells }, index) => ({
      isHeader,
      cells: cells
        .filter(({ goesOn }) => !goesOn)
        .map(({ column, columns, blocks }): PreviewCell => ({ columns, rows: height(index, column), blocks })),
    })),
  };
}

/** Notes are numbered as they stand in their part, which is the order of their marks; separators are not notes. */
function readNotes(parts: WordParts, kind: 'footnote' | 'endnote') {
  const part = `word/${kind}s.xml`;
  const notes = childrenOf(parts.tree(part), `w:${kind}`).filter(
    ({ attributes }) => (attributes.get('w:type') ?? 'normal') === 'normal',
  );
  return {
    numbers: new Map(notes.map(({ attributes }, index) => [attributes.get('w:id') ?? '', index + 1])),
    read: (reading: Reading): readonly PreviewNote[] =>
      notes.map((note, index) => ({
        number: index + 1,
        blocks: readBlocks(note, { ...reading, related: parts.related(part) }),
      })),
  };
}

function readImages(blocks: readonly PreviewBlock[], parts: WordParts): ReadonlyMap<string, PreviewImage> {
  const names = blocks.flatMap(imageNamesIn);
  return new Map(
    [...new Set(names)].flatMap((name) => {
      const bytes = parts.bytes(name);
      return bytes === undefined ? [] : [[name, { bytes, type: typeOf(name) }] as const];
    }),
  );
}

function imageNamesIn(block: PreviewBlock): readonly string[] {
  if (block.kind === 'paragraph') return block.runs.flatMap((run) => (run.kind === 'image' ? run.part : []));
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(imageNamesIn)));
}

function typeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}

function languageOf(parts: WordParts): string {
  const defaults = childOf(parts.tree('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  return settingOf(defaults, 'w:lang') ?? '';
}
