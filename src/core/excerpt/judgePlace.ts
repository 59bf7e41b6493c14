import { type Alignment, alignPassage } from './alignPassage.ts';
import type { PassageLookedFor } from './passageLookedFor.ts';
import { wordsOf } from './wordsOf.ts';

/** A stretch of a text that may be the passage, and how well it and what stands around it agree. */
export interface JudgedPlace {
  /** Offsets into the comparable text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 100: quote 50, prefix 20, suffix 20, position 2 of 92. */
  readonly score: number;
  /** Share of the quote that stands there, 0 to 1. */
  readonly quote: number;
  /** How much of the context before and after stands there too, 0 to 2. */
  readonly context: number;
}

const WEIGHTS = { quote: 50, context: 20, position: 2 } as const;
const FULL = WEIGHTS.quote + 2 * WEIGHTS.context + WEIGHTS.position;

/** A stretch found by its own words; its edges are moved to where the context says that the passage begins and ends. */
export function judgePlace(text: string, passage: PassageLookedFor, found: Alignment): JudgedPlace {
  const before = matchBefore(text, passage.prefix, found.start);
  const after = matchAfter(text, passage.suffix, found.end);
  const start = beginningOf(text, passage, found, before);
  const end = Math.max(start, endOf(text, passage, found, after));
  const quote = Math.max(0, 1 - found.errors / Math.max(passage.quote.length, found.end - found.start));
  return scored(text, passage, { start, end, quote, before, after });
}

/**
 * The stretch between the two contexts, near where they are expected: what the passage has become when none of its own words are
 * left. Undefined unless both stand there.
 */
export function judgeGap(text: string, passage: PassageLookedFor, expected: number): JudgedPlace | undefined {
  const reach = Math.min(256, passage.quote.length) + SLACK;
  const before = matchContext(text, passage.prefix, expected - passage.prefix.length, reach);
  if (before === undefined || before.similarity < RELIABLE) return undefined;
  const most = 2 * passage.quote.length + 2 * SLACK;
  const after = matchContext(text, passage.suffix, before.end + Math.min(passage.quote.length, most), most);
  if (after === undefined || after.similarity < RELIABLE || after.start < before.end) return undefined;
  const start = text.startsWith(' ', before.end) ? before.end + 1 : before.end;
  const end = Math.max(start, text.startsWith(' ', after.start - 1) ? after.start - 1 : after.start);
  const longest = Math.max(passage.quote.length, end - start);
  // Of two long stretches that differ in length by more than this, the one is not the other.
  const between = alignPassage(text, { start, end }, passage.quote, start, Math.min(512, longest));
  const errors = between ? between.errors + (between.start - start) + (end - between.end) : longest;
  return scored(text, passage, { start, end, quote: Math.max(0, 1 - errors / longest), before, after });
}

interface Scored {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
  readonly before: Context | undefined;
  readonly after: Context | undefined;
}

function scored(text: string, passage: PassageLookedFor, { start, end, quote, before, after }: Scored): JudgedPlace {
  const prefix = support(before, passage.prefix, start - (before?.end ?? 0), start <= 1);
  const suffix = support(after, passage.suffix, (after?.start ?? 0) - end, end >= text.length - 1);
  const distance = Math.abs(start - passage.expected) / Math.max(1, text.length);
  const score =
    WEIGHTS.quote * quote +
    WEIGHTS.context * (weighed(prefix, passage.prefix) + weighed(suffix, passage.suffix)) +
    WEIGHTS.position * (1 - Math.min(1, distance));
  return { start, end, quote, context: prefix + suffix, score: (100 * score) / FULL };
}

/** Some 32 letters of a language are alike to this share by chance; only what is above says anything. */
const CHANCE = 0.6;

function support(context: Context | undefined, looked: string, distance: number, isAtEdge: boolean): number {
  if (looked === '') return isAtEdge ? 1 : 0;
  if (context === undefined) return 0;
  // A copy that was put in beside the passage has the same context a little farther off.
  const nearness = 1 - Math.max(0, Math.abs(distance) - 2) / (2 * SLACK);
  return Math.max(0, (nearness * (context.similarity - CHANCE)) / (1 - CHANCE));
}

/** A few letters of context are found by chance: they count in part, and the rest says neither yes nor no. */
function weighed(supported: number, looked: string): number {
  const weight = Math.min(1, looked.length / 16);
  return supported * weight + 0.5 * (1 - weight);
}

interface Context {
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
}

/** Similarity from which context is taken to be found, and edges go by it. */
const RELIABLE = 0.75;
/** Units that may have come between a passage and its context. */
const SLACK = 64;

function matchBefore(text: string, prefix: string, at: number): Context | undefined {
  if (text.endsWith(prefix, at)) return { start: at - prefix.length, end: at, similarity: 1 };
  if (text.endsWith(`${prefix} `, at)) return { start: at - 1 - prefix.length, end: at - 1, similarity: 1 };
  return matchContext(text, prefix, at - prefix.length, SLACK);
}

function matchAfter(text: string, suffix: string, at: number): Context | undefined {
  if (text.startsWith(suffix, at)) return { start: at, end: at + suffix.length, similarity: 1 };
  if (text.startsWith(` ${suffix}`, at)) return { start: at + 1, end: at + 1 + suffix.length, similarity: 1 };
  return matchContext(text, suffix, at, SLACK);
}

function matchContext(text: string, context: string, expected: number, reach: number): Context | undefined {
  const found = alignPassage(text, { start: 0, end: text.length }, context, expected, reach);
  return found && { start: found.start, end: found.end, similarity: Math.max(0, 1 - found.errors / context.length) };
}

function beginningOf(text: string, passage: PassageLookedFor, found: Alignment, before: Context | undefined): number {
  if (before && before.similarity >= RELIABLE) {
    const next = text.slice(found.start, found.end);
    const cameIn = before.end <= found.start && isInsertion(text.slice(before.end, found.start), next);
    const isWithin = found.errors > 0 && before.end > found.start && before.end < found.end;
    if (cameIn || isWithin) return skipSpace(text, before.end);
  }
  const cut = passage.cutsFirstWord ? undefined : wordAcross(text, found.start);
  return cut?.start ?? found.start;
}

function endOf(text: string, passage: PassageLookedFor, found: Alignment, after: Context | undefined): number {
  if (after && after.similarity >= RELIABLE) {
    const cameIn = after.start >= found.end && isInsertion(text.slice(found.end, after.start), '');
    const isWithin = found.errors > 0 && after.start < found.end && after.start > found.start;
    if (cameIn || isWithin) return skipSpaceBack(text, after.start);
  }
  const cut = passage.cutsLastWord ? undefined : wordAcross(text, found.end);
  return cut?.end ?? found.end;
}

/**
 * Whether what stands between a passage and its context says something in the same sentence: a word, a unit, the sign of a number.
 * A whole sentence that came in leaves the passage as it is.
 */
function isInsertion(gap: string, next: string): boolean {
  if (/[.!?؟۔]\s|[。！？]/u.test(gap)) return false;
  return /[\p{L}\p{N}\p{Sc}%‰°]/u.test(gap) || (gap.endsWith('-') && /^\p{Nd}/u.test(next));
}

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
const skipSpaceBack = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at);

/** The word or number that an offset falls into, if it does: `32` does not stand in `1,320`. */
function wordAcross(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const from = Math.max(0, at - 40);
  for (const { start, end } of wordsOf(text.slice(from, at + 40))) {
    if (from + start < at && at < from + end) return { start: from + start, end: from + end };
  }
  return undefined;
}
