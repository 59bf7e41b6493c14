import type { Reading } from '../reading/reading.ts';
import { type Atom, closingBracket, isKey } from './atoms.ts';
import { labelOf } from './labelOf.ts';

/** Where a bracket opens and closes, and the line of the file where it opens. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Brackets that name a heading, and what they say. */
interface HeadingReference {
  readonly name: string;
  readonly words: readonly Atom[];
  /** Index of the first atom behind them. */
  readonly next: number;
}

/**
 * pandoc's references to headings that need no address (its manual, extension `implicit_header_references`): `[Heading]`, `[Heading][]` and
 * `[words][Heading]`. Undefined for brackets that no heading is called by: these are words.
 */
export function findHeadingReference(
  atoms: readonly Atom[],
  { start, end, line }: Bracket,
  { findHeading }: Pick<Reading, 'findHeading'>,
): HeadingReference | undefined {
  // `![words]` is how an image begins.
  const before = atoms[start - 1];
  if (before?.kind === 'text' && before.text.endsWith('!')) return undefined;
  const words = atoms.slice(start + 1, end);
  const second = secondBracket(atoms, end + 1);
  const named = second === undefined || second.length === 0 ? words : second;
  const label = labelOf(named);
  const name = label === undefined ? undefined : findHeading(label, line);
  if (name === undefined) return undefined;
  return { name, words, next: second === undefined ? end + 1 : end + second.length + 3 };
}

/** What a bracket right behind another holds; undefined where there is none, or a citation's. */
function secondBracket(atoms: readonly Atom[], start: number): readonly Atom[] | undefined {
  const open = atoms[start];
  if (open?.kind !== 'mark' || open.text !== '[') return undefined;
  const end = closingBracket(atoms, start);
  const inner = atoms.slice(start + 1, end);
  return end < 0 || inner.some(isKey) ? undefined : inner;
}
