import type { Footnote, Inline, Link, NoteInline, TextRun } from '../../briefing/document.ts';
import type { CitationItem } from '../../citation/citation.ts';
import type { BlockId } from '../../ids.ts';
import { writeCitation } from '../citations/writeCitation.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { OBJECT } from '../syntax/smartPunctuation.ts';
import type { TextPlace } from './escapeText.ts';
import type { ReferenceName } from './referenceNames.ts';
import { writeLink } from './writeLink.ts';
import { writeRuns } from './writeRuns.ts';

/** What the writing of lines needs beside them. */
export interface Writing {
  /** Of the brief (BCP 47). */
  readonly language: string;
  readonly keyOf: (item: CitationItem) => string;
  /** Takes down a footnote's text for the end of the file and gives its mark. */
  readonly addFootnote: (footnote: Footnote) => string;
  /** The name and words of a block that something refers to, and can. */
  readonly referenceTo: (target: BlockId) => ReferenceName | undefined;
  /** Where the file of an image lies, seen from the brief. */
  readonly fileOf: (image: string) => string;
}

/** Writes a line of the document. A line break is a backslash at the end of a line, or HTML's where none can stand. */
export function writeInlines(inlines: readonly (Inline | NoteInline)[], place: TextPlace, writing: Writing): string {
  return splitAtBreaks(inlines, place === 'line')
    .map((line) => divided(writeLine(line, place, writing)))
    .join('\\\n');
}

/** A tag alone on its line would begin a block of HTML, which ends with the next empty line only. */
const divided = (line: string): string => (line === '<br />' ? `<br />${EMPTY_COMMENT}` : line);

/**
 * The lines between breaks that a backslash can stand for: with text before and behind them. The other breaks stay in their
 * line.
 */
function splitAtBreaks(inlines: readonly (Inline | NoteInline)[], canBreak: boolean): (Inline | NoteInline)[][] {
  const lines: (Inline | NoteInline)[][] = [[]];
  for (const [index, inline] of inlines.entries()) {
    const current = lines.at(-1) as (Inline | NoteInline)[];
    const isBetween = hasContent(current) && hasContent(inlines.slice(index + 1, index + 2));
    if (inline.kind === 'lineBreak' && canBreak && isBetween) lines.push([]);
    else current.push(inline);
  }
  return lines;
}

const hasContent = (inlines: readonly (Inline | NoteInline)[]): boolean =>
  inlines.at(-1) !== undefined && inlines.at(-1)?.kind !== 'lineBreak';

function writeLine(inlines: readonly (Inline | NoteInline)[], place: TextPlace, writing: Writing): string {
  const plain = inlines.map(plainOf).join('');
  let written = '';
  let position = 0;
  let runs: TextRun[] = [];
  let runsStart = 0;
  const flush = (next: string): void => {
    if (runs.length > 0)
      written += writeRuns(runs, {
        line: plain,
        start: runsStart,
        place,
        before: written.at(-1) ?? '',
        after: next[0] ?? '',
      });
    written += next;
    runs = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      if (runs.length === 0) runsStart = position;
      runs.push(inline);
    } else {
      flush(writeObject(inline, { plain, position, place, writing }));
    }
    position += plainOf(inline).length;
  }
  flush('');
  return written;
}

function plainOf(inline: Inline | NoteInline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'link') return `${OBJECT}${inline.children.map(({ text }) => text).join('')}${OBJECT}`;
  return inline.kind === 'lineBreak' ? '\n' : OBJECT;
}

interface ObjectPlace {
  readonly plain: string;
  readonly position: number;
  readonly place: TextPlace;
  readonly writing: Writing;
}

function writeObject(
  inline: Exclude<Inline | NoteInline, TextRun>,
  { plain, position, place, writing }: ObjectPlace,
): string {
  switch (inline.kind) {
    case 'lineBreak':
      return '<br />';
    case 'crossReference':
      return writeReference(writing.referenceTo(inline.target), place);
    case 'citation':
      return writeCitation(inline.items, writing.keyOf, {
        place,
        language: writing.language,
        before: plain.slice(0, position),
        after: plain.slice(position + 1),
      });
    case 'footnote':
      return writing.addFootnote(inline);
    case 'link':
      return writeLink(inline, place, (children: Link['children']) =>
        writeRuns(children, { line: plain, start: position + 1, place, before: '[', after: ']' }),
      );
  }
}

/** A link within the file. One that leads nowhere says so. */
function writeReference(target: ReferenceName | undefined, place: TextPlace): string {
  const { name, words } = target ?? { name: 'missing', words: '?' };
  const line = `${OBJECT}${words}${OBJECT}`;
  return `[${writeRuns([{ kind: 'text', text: words }], { line, start: 1, place, before: '[', after: ']' })}](#${name})`;
}
