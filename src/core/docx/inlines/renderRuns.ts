import { type FormattedRun, plainTextOf } from '../../citation/formattedRun.ts';
import { addressesAmong } from '../language/addressSpans.ts';
import { withDirectionMarks } from '../language/directionMarks.ts';
import { rightToLeftTag } from '../language/documentLanguage.ts';
import { type Direction, type DirectionSpan, directionOf, directionSpans } from '../language/textDirection.ts';
import { type DocumentLanguage, wordStyleIds } from '../styles/wordStyles.ts';
import { findLinkTarget } from '../write/linkTarget.ts';
import type { PartRelations } from '../write/partRelations.ts';
import { toWordText } from '../write/wordText.ts';
import { type RunLook, writeRuns } from '../write/writeRun.ts';

/** Something that stands in a line of text: its characters, or a mark that has none of its own. */
export type Piece =
  | { readonly kind: 'text'; readonly run: FormattedRun }
  | { readonly kind: 'citation'; readonly runs: readonly FormattedRun[] }
  /** Words that stand for something else in the file; `wrap` puts their runs into what points to it. */
  | { readonly kind: 'reference'; readonly text: string; readonly wrap: (runs: string) => string }
  /** Runs without text. */
  | { readonly kind: 'mark'; readonly xml: string };

export interface RenderedLine {
  /** Runs and links. */
  readonly content: string;
  /** The paragraph is set from right to left. */
  readonly bidirectional?: true;
}

export interface LineContext {
  readonly language: DocumentLanguage;
  readonly relations: PartRelations;
}

/**
 * Renders a paragraph's pieces as Word runs: every run split where the direction of its script changes, links as
 * hyperlinks. An address that cannot be linked to is printed behind its text.
 *
 * @param direction of the paragraph; without one, that of its first letter
 */
export function renderLine(pieces: readonly Piece[], context: LineContext, direction?: Direction): RenderedLine {
  const base = direction ?? directionOf(writtenText(pieces), context.language.direction);
  const parts = pieces.flatMap((piece) => partsOf(piece, base));
  const text = parts.map((part) => part.run?.text ?? '').join('');
  const spans = directionSpans(text, base, addressesAmong(parts.map((part) => part.run ?? NO_RUN)));
  let offset = 0;
  let content = '';
  for (const { run, wrap, xml } of parts) {
    if (run === undefined) {
      content += xml;
      continue;
    }
    const start = offset;
    offset += run.text.length;
    const runs = renderRun(run, within(spans, start, offset), context);
    content += wrap === undefined ? runs : wrap(runs);
  }
  return { content, ...(base === 'rtl' ? { bidirectional: true } : {}) };
}

/** The writer's words decide on the direction of a line, not the language of what they cite. */
function writtenText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.run.text : piece.kind === 'reference' ? piece.text : ''))
    .join('');
}

interface Part {
  readonly run?: FormattedRun;
  readonly wrap?: (runs: string) => string;
  readonly xml?: string;
}

const NO_RUN: FormattedRun = { text: '' };

function partsOf(piece: Piece, base: Direction): readonly Part[] {
  switch (piece.kind) {
    case 'mark':
      return [{ xml: piece.xml }];
    case 'text':
      return [{ run: printable(piece.run) }];
    case 'reference':
      return [{ run: { text: toWordText(piece.text) }, wrap: piece.wrap }];
    case 'citation':
      return withDirectionMarks(piece.runs.map(printable), base).map((run) => ({ run }));
  }
}

/** What a reader sees of the pieces of a line, with something else in the place of marks. */
export function textOfPieces(pieces: readonly Piece[], mark = ''): string {
  return pieces.map((piece) => textOfPiece(piece, mark)).join('');
}

function textOfPiece(piece: Piece, mark: string): string {
  switch (piece.kind) {
    case 'mark':
      return mark;
    case 'reference':
      return piece.text;
    case 'text':
      return plainTextOf([piece.run]);
    case 'citation':
      return plainTextOf(piece.runs);
  }
}

/** A footnote or an entry of the bibliography: set in the direction of the language that its words are in. */
export function renderCitationLine(runs: readonly FormattedRun[], context: LineContext): RenderedLine {
  return renderLine([{ kind: 'citation', runs }], context, context.language.direction);
}

/** A line of the program's own words, or of the header's. */
export function renderWords(text: string, context: LineContext): RenderedLine {
  return renderLine([{ kind: 'text', run: { text } }], context);
}

function printable(run: FormattedRun): FormattedRun {
  const text = toWordText(run.text);
  const { url, ...unlinked } = run;
  if (url === undefined || findLinkTarget(url) !== undefined) return text === run.text ? run : { ...run, text };
  return { ...unlinked, text: text.includes(url) ? text : `${text} (${toWordText(url)})` };
}

/** The spans between two places of a text, measured from the first. */
function within(spans: readonly DirectionSpan[], start: number, end: number): readonly DirectionSpan[] {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return end > start ? [{ ...only, start: 0, end: end - start }] : [];
  return spans
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}

function renderRun(run: FormattedRun, spans: readonly DirectionSpan[], { language, relations }: LineContext): string {
  const target = run.url === undefined ? undefined : findLinkTarget(run.url);
  const look: RunLook = {
    ...(target === undefined ? {} : { style: wordStyleIds.hyperlink }),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.underline ? { underline: true } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.superscript ? { superscript: true } : {}),
    ...(run.subscript ? { subscript: true } : {}),
  };
  let runs = '';
  for (const { start, end, direction } of spans) {
    const text = run.text.slice(start, end);
    runs += writeRuns(text, direction === 'rtl' ? { ...look, rightToLeft: rightToLeftTag(text, language) } : look);
  }
  if (target === undefined || runs === '') return runs;
  return `<w:hyperlink r:id="${relations.link(target)}" w:history="1">${runs}</w:hyperlink>`;
}
