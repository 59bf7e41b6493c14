import type { FootnoteDefinition, Link, PhrasingContent } from 'mdast';
import type { Footnote, Inline, NoteInline } from '../../briefing/document.ts';
import { joinInlines } from '../../briefing/joinInlines.ts';
import type { Citation, CitationItem } from '../../citation/citation.ts';
import { type ReadCite, readCite, readCites } from '../citations/readCitation.ts';
import { phraseLines } from '../reading/phraseLines.ts';
import { readHtml } from '../reading/readHtml.ts';
import type { Reading } from '../reading/reading.ts';
import { type Atom, atomsOf, closingBracket, isBlank, isKey } from './atoms.ts';
import { type Bracket, findHeadingReference } from './headingReference.ts';
import { findHtmlSpan, type HtmlSpan } from './htmlSpan.ts';
import { isAutolink, linkFormat } from './linkFormat.ts';
import { noteUnheldMarks } from './noteUnheldMarks.ts';
import { type Piece, type PieceFormat, piecesToInlines } from './pieces.ts';
import { keyAsWritten } from './plainAtoms.ts';
import { setScript, withScripts } from './scripts.ts';

/** Reads the content of a line of the document, with typed punctuation set and everything in its one stored form. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return finish(readAtoms(atomsOf(nodes), {}, { reading, inFootnote: false }), reading);
}

/** Whether braces right behind it are its attributes. */
export function takesAttributes({ type }: PhrasingContent): boolean {
  return ['image', 'imageReference', 'inlineCode', 'link', 'linkReference'].includes(type);
}

/** The text of a footnote: its paragraphs are lines of one text. */
function readFootnote(definition: FootnoteDefinition, reading: Reading): NoteInline[] {
  const lines = phraseLines(definition.children, 'a footnote', reading);
  return joinInlines(
    lines.flatMap((line, index): NoteInline[] => [
      ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
      ...readNoteAtoms(atomsOf(line), reading),
    ]),
  );
}

/** A footnote cannot hold another one. */
function readNoteAtoms(atoms: readonly Atom[], reading: Reading): NoteInline[] {
  const inlines = finish(readAtoms(atoms, {}, { reading, inFootnote: true }), reading);
  return inlines.filter((inline): inline is NoteInline => inline.kind !== 'footnote');
}

function finish(pieces: readonly Piece[], reading: Reading): Inline[] {
  noteUnheldMarks(pieces, reading.report);
  return joinInlines(piecesToInlines(pieces));
}

interface Place {
  readonly reading: Reading;
  readonly inFootnote: boolean;
}

function readAtoms(atoms: readonly Atom[], format: PieceFormat, place: Place): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < atoms.length) {
    const read = readAt(atoms, index, format, place);
    pieces.push(...read.pieces);
    index = read.next;
  }
  return pieces;
}

interface Read {
  readonly pieces: readonly Piece[];
  /** Index of the first atom that is not read yet. */
  readonly next: number;
}

function readAt(atoms: readonly Atom[], index: number, format: PieceFormat, place: Place): Read {
  const atom = atoms[index] as Atom;
  if (isKey(atom)) return readBareKey(atoms, index, format, place);
  const bracket = atom.kind === 'mark' ? readBracket(atoms, index, format, place) : undefined;
  if (bracket !== undefined) return bracket;
  const html = findHtmlSpan(atoms, index);
  if (html !== undefined) return { pieces: readHtmlSpan(html, atom.line, format, place), next: html.next };
  const attributes = atom.kind === 'node' && takesAttributes(atom.node) ? attributesAt(atoms, index + 1) : undefined;
  if (attributes === undefined) return { pieces: readOne(atom, format, place), next: index + 1 };
  place.reading.report(atom.line, `Attributes within a line are left out: ${attributes}.`);
  return { pieces: readOne(atom, format, place), next: index + 2 };
}

/** A footnote, a citation, a span with attributes or a reference to a heading; undefined for a bracket that stands for itself. */
function readBracket(atoms: readonly Atom[], index: number, format: PieceFormat, place: Place): Read | undefined {
  const { text, line } = atoms[index] as Extract<Atom, { kind: 'mark' }>;
  const end = text === '[' || text === '^[' ? closingBracket(atoms, index) : -1;
  if (end < 0) return undefined;
  const inner = atoms.slice(index + 1, end);
  if (text === '^[')
    return { pieces: footnotePieces(readNoteAtoms(inner, place.reading), line, format, place), next: end + 1 };
  const cites = inner.some(isKey) ? readCites(inner, place.reading) : undefined;
  if (cites !== undefined) return { pieces: citePieces(cites, line, format, place), next: end + 1 };
  const attributes = attributesAt(atoms, end + 1);
  if (attributes === undefined) return readHeadingReference(atoms, { start: index, end, line }, format, place);
  const name = inner.length === 0 ? 'an empty span' : 'a span';
  place.reading.report(line, `The attributes of ${name} are left out: ${attributes}.`);
  return { pieces: readAtoms(inner, format, place), next: end + 2 };
}

/** Within a link, brackets stay words: a link holds no other. */
function readHeadingReference(
  atoms: readonly Atom[],
  bracket: Bracket,
  format: PieceFormat,
  place: Place,
): Read | undefined {
  const found = format.url === undefined ? findHeadingReference(atoms, bracket, place.reading) : undefined;
  if (found === undefined) return undefined;
  const words = finish(readAtoms(found.words, format, place), place.reading);
  return {
    pieces: [{ kind: 'inline', inline: place.reading.refer(found.name, bracket.line, words) }],
    next: found.next,
  };
}

/** Attributes in braces, as they are written, where they stand right behind what has them. */
function attributesAt(atoms: readonly Atom[], index: number): string | undefined {
  const atom = atoms[index];
  return atom?.kind === 'node' && atom.node.type === 'attributes' ? atom.node.value : undefined;
}

function readHtmlSpan(span: HtmlSpan, line: number, format: PieceFormat, place: Place): readonly Piece[] {
  const { report } = place.reading;
  if (span.script === undefined) return readAtoms(span.inner, { ...format, ...span.format }, place);
  const { text, kind } = span.script;
  const mark = kind === 'subscript' ? '~' : '^';
  const set = setScript(text, kind, line, report);
  if (set === undefined) report(line, `A ${kind} is kept as “${mark}${text}${mark}”.`);
  return [{ kind: 'text', text: set ?? `${mark}${text}${mark}`, literal: true, line, format }];
}

function readOne(atom: Atom, format: PieceFormat, place: Place): readonly Piece[] {
  const { reading } = place;
  if (atom.kind === 'newLine') return [{ kind: 'text', text: ' ', literal: false, line: atom.line, format }];
  if (atom.kind !== 'node') {
    const { kind, text, line } = atom;
    const set = kind === 'text' ? withScripts(text, line, reading.report) : text;
    return [{ kind: 'text', text: set, literal: kind === 'literal', line, format }];
  }
  const { node, line } = atom;
  const literal = (text: string): Piece[] => [{ kind: 'text', text, literal: true, line, format }];
  const within = (children: readonly PhrasingContent[], added: PieceFormat): Piece[] =>
    readAtoms(atomsOf(children), { ...format, ...added }, place);
  const linked = (pieces: Piece[], url: string): Piece[] => {
    if (pieces.length > 0 && pieces.every(({ kind }) => kind === 'inline'))
      reading.report(line, `The link to “${url}” around a citation is left out: a citation leads to its source.`);
    return pieces;
  };
  switch (node.type) {
    case 'emphasis':
      return within(node.children, { italic: true });
    case 'strong':
      return within(node.children, { bold: true });
    case 'delete':
      return within(node.children, {});
    case 'break':
      return [{ kind: 'inline', inline: { kind: 'lineBreak' } }];
    case 'inlineCode':
      reading.report(line, `Code is kept as plain text: “${node.value}”.`);
      return literal(node.value);
    case 'formula':
      reading.report(line, `The formula ${node.value} is kept as it is written.`);
      return literal(node.value);
    case 'html':
      return readHtml(node.value, line, reading.report).map((part): Piece => {
        if (part === null) return { kind: 'inline', inline: { kind: 'lineBreak' } };
        const { text, ...added } = part;
        return { kind: 'text', text, literal: true, line, format: { ...format, ...added } };
      });
    case 'link':
      if (node.url.startsWith('#')) return [readReference(node, format, place)];
      if (isAutolink(node))
        return [
          {
            kind: 'text',
            text: node.children[0].value,
            literal: true,
            line,
            format: { ...format, ...linkFormat(node.url, null, line, reading) },
          },
        ];
      return linked(within(node.children, linkFormat(node.url, node.title, line, reading)), node.url);
    case 'linkReference': {
      const { url = '', title } = reading.findDefinition(node.identifier) ?? {};
      return linked(within(node.children, linkFormat(url, title, line, reading)), url);
    }
    case 'image':
    case 'imageReference':
      reading.report(
        line,
        `An image within a line is left out${node.alt ? `; its words stay: “${node.alt}”` : ''}. Give it a paragraph of its own.`,
      );
      return within(node.words ?? [], {});
    case 'footnoteReference': {
      const definition = reading.findFootnote(node.identifier);
      if (definition === undefined) return literal(`[^${node.label ?? node.identifier}]`);
      return footnotePieces(readFootnote(definition, reading), line, format, place);
    }
    case 'attributes':
      // Where they belong to nothing that has attributes, they are what was typed.
      return [{ kind: 'text', text: node.value, literal: false, line, format }];
    case 'citationKey':
      return literal(keyAsWritten(node));
  }
}

/** A link within the file is a cross-reference: `[Table 2](#tbl:ports)`. */
function readReference({ url, children, position }: Link, format: PieceFormat, place: Place): Piece {
  const words = finish(readAtoms(atomsOf(children), format, place), place.reading);
  return { kind: 'inline', inline: place.reading.refer(url.slice(1), position?.start.line ?? 1, words) };
}

/** A footnote within a footnote stands there in brackets. */
function footnotePieces(inlines: readonly NoteInline[], line: number, format: PieceFormat, place: Place): Piece[] {
  const { reading } = place;
  if (!place.inFootnote) {
    const footnote: Footnote = { kind: 'footnote', id: reading.newId('ftn'), inlines: [...inlines] };
    return [{ kind: 'inline', inline: footnote }];
  }
  reading.report(line, 'A footnote within a footnote stands there in brackets.');
  const text = (bracket: string): Piece => ({ kind: 'text', text: bracket, literal: true, line, format });
  return [text(' ('), ...inlines.map((inline): Piece => ({ kind: 'inline', inline })), text(')')];
}

/** The known works as citations, the unknown ones as text, in their order. */
function citePieces(cites: readonly ReadCite[], line: number, format: PieceFormat, { reading }: Place): Piece[] {
  const pieces: Piece[] = [];
  let items: CitationItem[] = [];
  const space = (): void => {
    if (pieces.length > 0) pieces.push({ kind: 'text', text: ' ', literal: true, line, format });
  };
  const flush = (): void => {
    if (items.length === 0) return;
    space();
    const citation: Citation = { kind: 'citation', id: reading.newId('cit'), items };
    pieces.push({ kind: 'inline', inline: citation });
    items = [];
  };
  for (const cite of cites) {
    if (cite.kind === 'item') {
      items.push(cite.item);
      continue;
    }
    flush();
    space();
    const text = `[${cite.before === '' ? '' : `${cite.before} `}${cite.key}${cite.behind}]`;
    pieces.push({ kind: 'text', text, literal: true, line, format });
  }
  flush();
  return pieces;
}

/**
 * A key in the running text: the author is named in the sentence, and the citation behind the name leaves it out. `@key [p. 4; @other]` says
 * more; `-@key` is the citation without the name.
 */
function readBareKey(atoms: readonly Atom[], index: number, format: PieceFormat, place: Place): Read {
  const keyAtom = atoms[index] as Atom;
  const { reading } = place;
  const { behind, others, next } = readBehind(atoms, index, reading);
  const first = readCite([], keyAtom, behind, reading);
  const literal = (text: string): Piece => ({ kind: 'text', text, literal: true, line: keyAtom.line, format });
  if (first.kind === 'unknown') {
    const written = `${first.key}${first.behind === '' ? '' : ` [${first.behind}]`}`;
    const further = others.length === 0 ? [] : [literal(' '), ...citePieces(others, keyAtom.line, format, place)];
    return { pieces: [literal(written), ...further], next };
  }
  const item: CitationItem = first.item.suppressAuthor ? first.item : { ...first.item, authorInText: true };
  return { pieces: citePieces([{ ...first, item }, ...others], keyAtom.line, format, place), next };
}

/** The bracket right behind a key: what belongs to its work, and further works behind a semicolon, or nothing but further works. */
function readBehind(atoms: readonly Atom[], index: number, reading: Reading) {
  const none = { behind: [], others: [], next: index + 1 };
  const start = isBlank(atoms[index + 1]) ? index + 2 : index + 1;
  const open = atoms[start];
  if (open?.kind !== 'mark' || open.text !== '[') return none;
  const end = closingBracket(atoms, start);
  const inner = end < 0 ? [] : atoms.slice(start + 1, end);
  if (end < 0) return none;
  const cut = inner.findIndex((atom) => atom.kind === 'mark' && atom.text === ';');
  const first = cut < 0 ? inner : inner.slice(0, cut);
  const hasOwn = !first.some(isKey);
  const behind = hasOwn ? first : [];
  const rest = hasOwn ? inner.slice(first.length + 1) : inner;
  const others = rest.length === 0 ? [] : readCites(rest, reading);
  return others === undefined ? none : { behind, others, next: end + 1 };
}
