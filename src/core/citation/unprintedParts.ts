import type { Cite } from './cslEngine.ts';

/** What a writer adds to a cite. */
export type CitePart = 'locator' | 'prefix' | 'suffix';

/** Something that was written with a work of a citation, and that the style does not print there. */
export interface UnprintedPart {
  /** Of the citation: an index into its items. */
  readonly item: number;
  readonly part: CitePart;
}

/** The same in the order in which a style prints the cites. */
export interface UnprintedInOrder {
  readonly cite: number;
  readonly part: CitePart;
}

/**
 * What was written with cites and does not stand in what is printed of them. A locator's value changes on its way, so that the
 * processor has to tell where one is; the words before and after stand there as they were written.
 *
 * @param withLocator the cites whose locator is printed
 * @param plain what is printed
 */
export function unprintedInCluster(
  cites: readonly Cite[],
  withLocator: ReadonlySet<number>,
  plain: string,
): readonly UnprintedInOrder[] {
  const lettersPrinted = cites.some(({ prefix, suffix }) => prefix || suffix) ? lettersOf(plain) : '';
  const stands = (words: string | undefined): boolean => !words || lettersPrinted.includes(lettersOf(words));
  return cites.flatMap(({ locator, prefix, suffix }, cite) => [
    ...(locator === undefined || withLocator.has(cite) ? [] : [{ cite, part: 'locator' as const }]),
    ...(stands(prefix) ? [] : [{ cite, part: 'prefix' as const }]),
    ...(stands(suffix) ? [] : [{ cite, part: 'suffix' as const }]),
  ]);
}

/** Styles turn quotation marks, apostrophes and stops into their own. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Goes through the citations of a document in reading order. */
interface UnprintedFinder {
  /**
   * What is not printed of the next citation. “Ibid.” for the cite right before says its locator too, where that was printed.
   *
   * @param cites in the order in which they are printed
   * @param unprinted as `unprintedInCluster` found it; null for a citation that is not formatted yet
   */
  next(cites: readonly Cite[], unprinted: readonly UnprintedInOrder[] | null): readonly UnprintedInOrder[];
}

export function createUnprintedFinder(): UnprintedFinder {
  let before: Cite | undefined;
  let isSaid = false;
  return {
    next(cites, unprinted) {
      const lost = new Set<number>();
      const missing = new Set((unprinted ?? []).flatMap(({ cite, part }) => (part === 'locator' ? [cite] : [])));
      for (const [index, cite] of cites.entries()) {
        const isRepeated = isSaid && cite.position === 'ibid' && before !== undefined && isSamePlace(before, cite);
        if (missing.has(index) && !isRepeated) lost.add(index);
        before = cite;
        isSaid = !lost.has(index);
      }
      return (unprinted ?? []).filter(({ cite, part }) => part !== 'locator' || lost.has(cite));
    },
  };
}

const isSamePlace = (one: Cite, other: Cite): boolean =>
  one.workId === other.workId &&
  one.locator?.label === other.locator?.label &&
  one.locator?.value === other.locator?.value;
