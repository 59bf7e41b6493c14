import type { CitationItem } from '../../citation/citation.ts';
import type { Locator } from '../../excerpt/excerpt.ts';
import { type Atom, isKey, splitAtSemicolons } from '../inlines/atoms.ts';
import { keyAsWritten, plainTextOfAtoms, setTyped, sliceTyped, trimTyped } from '../inlines/plainAtoms.ts';
import type { Reading } from '../reading/reading.ts';
import { splitLocator } from './suffixLocator.ts';

/** One work of a citation as it is written: known, or a key that nobody knows with the words beside it. */
export type ReadCite =
  | { readonly kind: 'item'; readonly item: CitationItem; readonly key: string }
  | { readonly kind: 'unknown'; readonly before: string; readonly key: string; readonly behind: string };

/** Longest text before or behind a cited work that a citation can hold, and longest locator. */
const LONGEST_AFFIX = 500;
const LONGEST_LOCATOR = 200;

/**
 * What stands between the brackets of a citation: `see @key, p. 4; also -@other`. Undefined when that is no citation, since
 * one of its parts names no work.
 */
export function readCites(atoms: readonly Atom[], reading: Reading): readonly ReadCite[] | undefined {
  const parts = splitAtSemicolons(atoms);
  if (!parts.every((part) => part.some(isKey))) return undefined;
  return parts.flatMap((part) => readPart(part, reading));
}

/** Each key begins a work; with a second one in a part the semicolon was left out. */
function readPart(part: readonly Atom[], reading: Reading): readonly ReadCite[] {
  const places = part.flatMap((atom, index) => (isKey(atom) ? [index] : []));
  const [, second] = places;
  if (second !== undefined) {
    reading.report(
      part[second]?.line ?? 1,
      'A citation names two works without “;” between them; they are read as two.',
    );
  }
  return places.map((place, nth) => {
    const prefix = nth === 0 ? part.slice(0, place) : [];
    return readCite(prefix, part[place] as Atom, part.slice(place + 1, places[nth + 1]), reading);
  });
}

/** The work that a key names, with what stands before and behind it. */
export function readCite(before: readonly Atom[], keyAtom: Atom, behind: readonly Atom[], reading: Reading): ReadCite {
  if (!isKey(keyAtom)) throw new Error('A cite is read from its key.');
  const { node, line } = keyAtom;
  const onLoss = (at: number, what: string): void =>
    reading.report(at, `Beside @${node.value}, ${what} is left out: words in a citation are plain text.`);
  const prefix = trimTyped(plainTextOfAtoms(before, onLoss));
  const behindText = plainTextOfAtoms(behind, onLoss);
  const { locator, suffix: rest } = splitLocator(behindText.plain, behindText.typed, reading.language);
  const suffix = trimTyped(sliceTyped(behindText, behindText.plain.length - rest.length));

  reading.cite(node.value, line);
  const work = reading.findWork(node.value);
  const unknown = {
    kind: 'unknown' as const,
    before: prefix.plain,
    key: keyAsWritten(node),
    behind: behindText.plain.trimEnd(),
  };
  if (work === undefined) {
    reading.report(
      line,
      reading.hasBibliography
        ? `@${node.value} is not in the bibliography; the citation is kept as text. Add the work to the bibliography or correct the key.`
        : `@${node.value} is kept as text.`,
    );
    return unknown;
  }
  if (isTooLong(prefix.plain, suffix.plain, locator)) {
    reading.report(line, `What stands beside @${node.value} is too long for a citation; it is kept as text.`);
    return unknown;
  }
  const item: CitationItem = {
    sourceId: work,
    ...(locator === undefined ? {} : { locator }),
    ...(prefix.plain === '' ? {} : { prefix: setTyped(prefix) }),
    ...(suffix.plain === '' ? {} : { suffix: setTyped(suffix) }),
    ...(node.suppressAuthor ? { suppressAuthor: true as const } : {}),
  };
  return { kind: 'item', item, key: node.value };
}

function isTooLong(prefix: string, suffix: string, locator: Locator | undefined): boolean {
  return (
    prefix.length > LONGEST_AFFIX || suffix.length > LONGEST_AFFIX || (locator?.value.length ?? 0) > LONGEST_LOCATOR
  );
}
