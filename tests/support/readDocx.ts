import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a Word part with its prefixes as written. */
export interface DocxElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (DocxElement | string)[];
}

interface DocxParagraph {
  /** Id of the paragraph style; `Normal` when none is named. */
  readonly style: string;
  /** What a reader sees, tabs and line breaks included; a footnote mark is `[1]`. */
  readonly text: string;
  /** Numbering as `numId:level`, or null. */
  readonly numbering: string | null;
  readonly rightToLeft: boolean;
  readonly alignment: string | null;
  readonly element: DocxElement;
}

interface DocxCell {
  readonly text: string;
  /** In twips. */
  readonly width: number;
  readonly paragraphs: readonly DocxParagraph[];
}

interface DocxTable {
  readonly rows: readonly (readonly DocxCell[])[];
  /** How many rows at the top are repeated on every page. */
  readonly headerRows: number;
  /** The first column stands at the right. */
  readonly rightToLeft: boolean;
  readonly element: DocxElement;
}

/** A Word file as tests look at it: text by paragraph, notes, headers and footers, and every part's XML. */
export interface Docx {
  /** Names of the parts in the order of the zip file. */
  readonly names: readonly string[];
  readonly xml: (part: string) => string;
  readonly tree: (part: string) => DocxElement;
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  /** The text of every footnote by its number. */
  readonly footnotes: ReadonlyMap<number, string>;
  /** The same of endnotes. */
  readonly endnotes: ReadonlyMap<number, string>;
  /** The paragraphs of footnotes. */
  readonly notes: ReadonlyMap<number, readonly DocxParagraph[]>;
  /** Headers and footers by kind of page: `default`, `first`, `even`. */
  readonly headers: Readonly<Record<string, readonly DocxParagraph[]>>;
  readonly footers: Readonly<Record<string, readonly DocxParagraph[]>>;
  /** Core properties by element name, such as `dc:title`. */
  readonly properties: Readonly<Record<string, string>>;
  /** Targets of all links in the text and its notes, in order of their relationships. */
  readonly links: readonly string[];
}

export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const xml = (part: string): string => {
    const data = files[part];
    if (data === undefined) throw new Error(`The file has no part ${part}.`);
    return strFromU8(data);
  };
  const tree = (part: string): DocxElement => parse(xml(part));
  const document = tree('word/document.xml');
  const targets = relationshipTargets(tree('word/_rels/document.xml.rels'));
  const pagePart = (reference: string): Record<string, readonly DocxParagraph[]> =>
    Object.fromEntries(
      findAll(document, reference).map(({ attributes }) => [
        attributes['w:type'] ?? '',
        paragraphsOf(tree(`word/${targets.get(attributes['r:id'] ?? '')}`)),
      ]),
    );
  const notesOf = (kind: 'footnote' | 'endnote') =>
    findAll(tree(`word/${kind}s.xml`), `w:${kind}`).filter(({ attributes }) => !attributes['w:type']);
  const notes = notesOf('footnote');
  return {
    names: Object.keys(files),
    xml,
    tree,
    paragraphs: paragraphsOf(document),
    tables: findAll(document, 'w:tbl').map(tableOf),
    notes: new Map(notes.map((note) => [Number(note.attributes['w:id']), paragraphsOf(note)])),
    footnotes: textsOf(notes),
    endnotes: textsOf(notesOf('endnote')),
    headers: pagePart('w:headerReference'),
    footers: pagePart('w:footerReference'),
    properties: Object.fromEntries(
      tree('docProps/core.xml').children.flatMap((child) =>
        typeof child === 'string' ? [] : [[child.name, textOf(child)]],
      ),
    ),
    links: ['document', 'footnotes', 'endnotes']
      .flatMap((part) => findAll(tree(`word/_rels/${part}.xml.rels`), 'Relationship'))
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target'] ?? ''),
  };
}

function textsOf(notes: readonly DocxElement[]): ReadonlyMap<number, string> {
  return new Map(
    notes.map((note) => [
      Number(note.attributes['w:id']),
      paragraphsOf(note)
        .map(({ text }) => text)
        .join('\n')
        .trim(),
    ]),
  );
}

/** All elements of a name below an element, in document order. */
export function findAll(element: DocxElement, name: string): readonly DocxElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

function parse(xml: string): DocxElement {
  const parser = new SaxesParser();
  const stack: { name: string; attributes: Record<string, string>; children: (DocxElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => stack[stack.length - 1]?.children.push(text));
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return stack[0]?.children.find((child) => typeof child !== 'string') as DocxElement;
}

function paragraphsOf(root: DocxElement): readonly DocxParagraph[] {
  return findAll(root, 'w:p').map((element) => {
    const value = (name: string): string | null => findAll(element, name)[0]?.attributes['w:val'] ?? null;
    const numId = value('w:numId');
    return {
      style: value('w:pStyle') ?? 'Normal',
      text: textOf(element),
      numbering: numId === null ? null : `${numId}:${value('w:ilvl')}`,
      rightToLeft: findAll(element, 'w:bidi').some(({ attributes }) => attributes['w:val'] !== 'false'),
      alignment: value('w:jc'),
      element,
    };
  });
}

function tableOf(element: DocxElement): DocxTable {
  const rows = findAll(element, 'w:tr');
  return {
    rows: rows.map((row) =>
      findAll(row, 'w:tc').map((cell) => ({
        text: paragraphsOf(cell)
          .map(({ text }) => text)
          .join('\n'),
        width: Number(findAll(cell, 'w:tcW')[0]?.attributes['w:w']),
        paragraphs: paragraphsOf(cell),
      })),
    ),
    headerRows: rows.filter((row) => findAll(row, 'w:tblHeader').length > 0).length,
    rightToLeft: findAll(element, 'w:bidiVisual').length > 0,
    element,
  };
}

export function textOf(element: DocxElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'w:tab') return element.name === 'w:r' ? '\t' : '';
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:instrText') return `{${textOf(child).trim()}}`;
      if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
        return `[${child.attributes['w:id']}]`;
      return textOf(child);
    })
    .join('');
}

function relationshipTargets(relationships: DocxElement): ReadonlyMap<string, string> {
  return new Map(
    findAll(relationships, 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
}
