import { ExternalHyperlink, type IRunOptions, Run, Tab, TextRun } from 'docx';
import { type FormattedRun, plainTextOf } from '../citation/formattedRun.ts';
import { withDirectionMarks } from './directionMarks.ts';
import { rightToLeftTag } from './documentLanguage.ts';
import { findLinkTarget } from './linkTarget.ts';
import { type Direction, type DirectionSpan, directionOf, directionSpans } from './textDirection.ts';
import { type DocumentLanguage, wordStyleIds } from './wordStyles.ts';
import { toWordText } from './wordText.ts';

/** Something that stands in a line of text: its characters, or a mark that has none of its own. */
export type Piece =
  | { readonly kind: 'text'; readonly run: FormattedRun }
  | { readonly kind: 'citation'; readonly runs: readonly FormattedRun[] }
  | { readonly kind: 'mark'; readonly element: Run };

export interface RenderedLine {
  readonly children: readonly (Run | ExternalHyperlink)[];
  /** The paragraph is set from right to left. */
  readonly bidirectional?: true;
}

/**
 * Renders a paragraph's pieces as Word runs: every run split where the direction of its script changes, links as
 * hyperlinks. An address that cannot be linked to is printed behind its text.
 *
 * @param direction of the paragraph; without one, that of its first letter
 */
export function renderLine(pieces: readonly Piece[], language: DocumentLanguage, direction?: Direction): RenderedLine {
  // The writer's words decide, not the language of what they cite.
  const written = pieces.map((piece) => (piece.kind === 'text' ? piece.run.text : '')).join('');
  const base = direction ?? directionOf(written, language.direction);
  const parts = pieces.flatMap((piece): readonly (FormattedRun | Run)[] => {
    if (piece.kind === 'mark') return [piece.element];
    if (piece.kind === 'text') return [printable(piece.run)];
    return withDirectionMarks(piece.runs.map(printable), base);
  });
  const text = parts.map((part) => (part instanceof Run ? '' : part.text)).join('');
  const spans = directionSpans(text, base);
  let offset = 0;
  const children = parts.flatMap((part): readonly (Run | ExternalHyperlink)[] => {
    if (part instanceof Run) return [part];
    const start = offset;
    offset += part.text.length;
    return renderRun(part, within(spans, start, offset), language);
  });
  return { children, ...(base === 'rtl' ? { bidirectional: true } : {}) };
}

/** What a reader sees of the pieces of a line, with something else in the place of marks. */
export function textOfPieces(pieces: readonly Piece[], mark = ''): string {
  return pieces
    .map((piece) => (piece.kind === 'mark' ? mark : plainTextOf(piece.kind === 'text' ? [piece.run] : piece.runs)))
    .join('');
}

/** A footnote or an entry of the bibliography: set in the direction of the language that its words are in. */
export function renderCitationLine(runs: readonly FormattedRun[], language: DocumentLanguage): RenderedLine {
  return renderLine([{ kind: 'citation', runs }], language, language.direction);
}

function printable(run: FormattedRun): FormattedRun {
  const text = toWordText(run.text);
  const { url, ...unlinked } = run;
  if (url === undefined || findLinkTarget(url) !== undefined) return { ...run, text };
  return { ...unlinked, text: text.includes(url) ? text : `${text} (${toWordText(url)})` };
}

/** The spans between two places of a text, measured from the first. */
function within(spans: readonly DirectionSpan[], start: number, end: number): readonly DirectionSpan[] {
  return spans
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}

function renderRun(
  run: FormattedRun,
  spans: readonly DirectionSpan[],
  language: DocumentLanguage,
): readonly (Run | ExternalHyperlink)[] {
  const target = run.url === undefined ? undefined : findLinkTarget(run.url);
  const style = target === undefined ? {} : { style: wordStyleIds.hyperlink };
  const runs = spans.flatMap(({ start, end, direction }) => {
    const text = run.text.slice(start, end);
    const rtl =
      direction === 'rtl' ? { rightToLeft: true, language: { bidirectional: rightToLeftTag(text, language) } } : {};
    return renderText(text, { ...style, ...characterFormatting(run), ...rtl });
  });
  return target === undefined || runs.length === 0 ? runs : [new ExternalHyperlink({ link: target, children: runs })];
}

function characterFormatting(run: FormattedRun): IRunOptions {
  return {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.superscript ? { superScript: true } : {}),
    ...(run.subscript ? { subScript: true } : {}),
  };
}

/** One run a line; a tab stands alone. Never as `children`, where the docx library reads "CURRENT" as a page number. */
function renderText(text: string, formatting: IRunOptions): readonly TextRun[] {
  return text.split(/([\t\n])/).flatMap((part): readonly TextRun[] => {
    if (part === '') return [];
    if (part === '\t') return [new TextRun({ ...formatting, children: [new Tab()] })];
    if (part === '\n') return [new TextRun({ ...formatting, break: 1 })];
    return [new TextRun({ ...formatting, text: part })];
  });
}
