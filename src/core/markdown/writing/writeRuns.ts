import type { TextRun } from '../../briefing/document.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { EDGE_BLANK, entity, escapeText, type TextPlace } from './escapeText.ts';

interface RunsPlace {
  /** The whole line as a reader reads it. */
  readonly line: string;
  /** Where in it the runs begin. */
  readonly start: number;
  readonly place: TextPlace;
  /** What is written next to them; empty at the ends of a line. */
  readonly before: string;
  readonly after: string;
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly mark: '*' | '**' };

/** Writes neighbouring runs of text with their emphasis, nested where one format outlasts the other. */
export function writeRuns(runs: readonly TextRun[], place: RunsPlace): string {
  return joinParts(partsOf(runs, [], place.start, place), place);
}

function partsOf(
  runs: readonly TextRun[],
  open: readonly ('bold' | 'italic')[],
  start: number,
  place: RunsPlace,
): Part[] {
  const parts: Part[] = [];
  let position = start;
  let index = 0;
  while (index < runs.length) {
    const format = longestFormat(runs, index, open);
    const length = format === null ? 1 : lengthOf(runs, index, format);
    const stretch = runs.slice(index, index + length);
    if (format === null) {
      const end = position + (stretch[0]?.text.length ?? 0);
      parts.push({ kind: 'text', text: escapeText({ line: place.line, start: position, end, place: place.place }) });
    } else {
      const mark = format === 'bold' ? '**' : '*';
      parts.push({ kind: 'open', mark }, ...partsOf(stretch, [...open, format], position, place), {
        kind: 'close',
        mark,
      });
    }
    for (const run of stretch) position += run.text.length;
    index += length;
  }
  return parts;
}

/** The format that begins here and goes on the furthest; null when none begins. */
function longestFormat(
  runs: readonly TextRun[],
  index: number,
  open: readonly ('bold' | 'italic')[],
): 'bold' | 'italic' | null {
  const beginning = (['bold', 'italic'] as const).filter((format) => runs[index]?.[format] && !open.includes(format));
  const [first, second] = beginning;
  if (first === undefined || second === undefined) return first ?? null;
  return lengthOf(runs, index, second) > lengthOf(runs, index, first) ? second : first;
}

function lengthOf(runs: readonly TextRun[], index: number, format: 'bold' | 'italic'): number {
  let end = index;
  while (runs[end]?.[format]) end++;
  return end - index;
}

/**
 * Puts marks and texts together so that each mark opens or closes as it is meant (CommonMark 6.2): next to a blank, or between
 * a word and punctuation, it would not.
 */
function joinParts(parts: readonly Part[], { before, after }: RunsPlace): string {
  let written = '';
  for (const [index, part] of parts.entries()) {
    const last = parts[index - 1]?.kind;
    const next = parts[index + 1]?.kind;
    if (part.kind === 'text') {
      written += withEdges(part.text, last === 'open', next === 'close');
      continue;
    }
    const following = firstOf(parts, index + 1);
    if (part.kind === 'open') {
      const divides = last === 'close' || (last !== 'open' && isBorder(written.at(-1) ?? before, following));
      written += divides ? EMPTY_COMMENT + part.mark : part.mark;
    } else {
      const inside = written.replace(/\*+$/, '').at(-1) ?? '';
      const divides =
        (next === undefined && isBorder(after, inside)) || (next === 'text' && isBorder(following, inside));
      written += divides ? part.mark + EMPTY_COMMENT : part.mark;
    }
  }
  return written;
}

/** Whether marks stand between a word outside and punctuation inside of what they enclose. */
function isBorder(outside: string, inside: string): boolean {
  return /[\p{P}\p{S}]/u.test(inside) && outside !== '' && !/[\s\p{P}\p{S}]/u.test(outside);
}

/** The first character of text from here on, as it will be written behind marks. */
function firstOf(parts: readonly Part[], index: number): string {
  const text = parts.slice(index).find((part) => part.kind === 'text')?.text ?? '';
  const first = text[0] ?? '';
  return EDGE_BLANK.test(first) && parts[index - 1]?.kind === 'open' ? '&' : first;
}

function withEdges(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst && EDGE_BLANK.test(text[0] ?? '') ? entity(text[0] ?? '') + text.slice(1) : text;
  const end = start.at(-1) ?? '';
  return isLast && EDGE_BLANK.test(end) ? start.slice(0, -1) + entity(end) : start;
}
