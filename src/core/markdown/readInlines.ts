import type { FootnoteDefinition, Link, PhrasingContent, Text } from 'mdast';
import type { Footnote, Inline, NoteInline } from '../briefing/document.ts';
import { joinInlines } from '../briefing/joinInlines.ts';
import type { Citation, CitationItem } from '../citation/citation.ts';
import { type Atom, atomsOf, closingBracket, isBlank, isKey } from './atoms.ts';
import { noteUnheldMarks } from './noteUnheldMarks.ts';
import { phraseLines } from './phraseLines.ts';
import { type Piece, type PieceFormat, piecesToInlines } from './pieces.ts';
import { keyAsWritten } from './plainAtoms.ts';
import { type ReadCite, readCite, readCites } from './readCitation.ts';
import { readHtml } from './readHtml.ts';
import type { Reading } from './reading.ts';

/** Reads the content of a line of the document, with typed punctuation set and everything in its one stored form. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return finish(readAtoms(atomsOf(nodes), {}, { reading, inFootnote: false }), reading);
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
  if (atom.kind === 'mark' && (atom.text === '[' || atom.text === '^[')) {
    const end = closingBracket(atoms, index);
    const inner = end < 0 ? [] : atoms.slice(index + 1, end);
    if (end >= 0 && atom.text === '^[') {
      return { pieces: footnotePieces(readNoteAtoms(inner, place.reading), atom.line, format, place), next: end + 1 };
    }
    if (inner.some(isKey)) {
      const cites = readCites(inner, place.reading);
      if (cites !== undefined) return { pieces: citePieces(cites, atom.line, format, place), next: end + 1 };
    }
  }
  return { pieces: readOne(atom, format, place), next: index + 1 };
}

function readOne(atom: Atom, format: PieceFormat, place: Place): readonly Piece[] {
  const { reading } = place;
  if (atom.kind === 'newLine') return [{ kind: 'text', text: ' ', literal: false, line: atom.line, format }];
  if (atom.kind !== 'node') {
    return [{ kind: 'text', text: atom.text, literal: atom.kind === 'literal', line: atom.line, format }];
  }
  const { node, line } = atom;
  const literal = (text: string): Piece[] => [{ kind: 'text', text, literal: true, line, format }];
  const within = (children: readonly PhrasingContent[], added: PieceFormat): Piece[] =>
    readAtoms(atomsOf(children), { ...format, ...added }, place);
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
      return readHtml(node.value, line, reading.report).map(
        (part): Piece =>
          part === null
            ? { kind: 'inline', inline: { kind: 'lineBreak' } }
            : { kind: 'text', text: part, literal: true, line, format },
      );
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
      return within(node.children, linkFormat(node.url, node.title, line, reading));
    case 'linkReference': {
      const target = reading.findDefinition(node.identifier);
      return within(node.children, linkFormat(target?.url ?? '', target?.title, line, reading));
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

/** An address in angle brackets is its own text, which no typed punctuation changes. */
function isAutolink(node: Link): node is Link & { readonly children: readonly [Text] } {
  const [only, ...others] = node.children;
  return (
    only?.type === 'text' && others.length === 0 && (node.url === only.value || node.url === `mailto:${only.value}`)
  );
}

/** Only addresses that a Word file may lead to. */
function linkFormat(url: string, title: string | null | undefined, line: number, reading: Reading): PieceFormat {
  if (title) reading.report(line, `The hover text of a link is left out: “${title}”.`);
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { url };
  reading.report(line, `The link to “${url}” is kept as text: links lead to http://, https:// or mailto: addresses.`);
  return {};
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
 * A key in the running text. `@key [p. 4]` makes the author part of the sentence: the name is text, and the citation behind
 * it leaves the author out. So the sentence reads right both with notes (Roe¹) and with author and date (Roe (2026, 4)), as it
 * does in pandoc. `-@key` is the citation without the name.
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
  if (first.item.suppressAuthor) {
    return { pieces: citePieces([first, ...others], keyAtom.line, format, place), next };
  }
  const name = reading.findWork(first.key)?.nameInText(reading.language) ?? '';
  const item: CitationItem = { ...first.item, suppressAuthor: true };
  return {
    pieces: [literal(`${name} `), ...citePieces([{ ...first, item }, ...others], keyAtom.line, format, place)],
    next,
  };
}

/** The bracket right behind a key: what belongs to its work, and further works behind a semicolon. */
function readBehind(atoms: readonly Atom[], index: number, reading: Reading) {
  const none = { behind: [], others: [], next: index + 1 };
  const start = isBlank(atoms[index + 1]) ? index + 2 : index + 1;
  const open = atoms[start];
  if (open?.kind !== 'mark' || open.text !== '[') return none;
  const end = closingBracket(atoms, start);
  const inner = end < 0 ? [] : atoms.slice(start + 1, end);
  const cut = inner.findIndex((atom) => atom.kind === 'mark' && atom.text === ';');
  const behind = cut < 0 ? inner : inner.slice(0, cut);
  // Another citation, which stands on its own.
  if (end < 0 || behind.some(isKey)) return none;
  const others = cut < 0 ? [] : readCites(inner.slice(cut + 1), reading);
  return others === undefined ? none : { behind, others, next: end + 1 };
}
