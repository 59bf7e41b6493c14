import type { Block } from '../briefing/document.ts';
import { shortLocator } from '../citation/chipLabel.ts';
import type { CitationItem } from '../citation/citation.ts';
import type { FormattedCitation } from '../citation/citationFormatter.ts';
import { citationsInBlock } from '../citation/citationsInDocument.ts';
import type { CitePart } from '../citation/unprintedParts.ts';
import type { BlockId, CitationId } from '../ids.ts';
import { beginningOf } from './markedAbove.ts';

/** A citation with something that its style does not print. */
export type UnprintedCitation = Required<Pick<FormattedCitation, 'id' | 'unprinted'>>;

/** Something that was written in a citation and does not stand in the file, and where that is. */
export interface UnprintedPlace {
  readonly blockId: BlockId;
  /** The beginning of what the block says. */
  readonly words: string;
  readonly citationId: CitationId;
  /** As a chip shows it: `p. 33`, or the words before or after. */
  readonly written: string;
}

export function findUnprinted(citations: readonly FormattedCitation[]): readonly UnprintedCitation[] {
  return citations.flatMap(({ id, unprinted }) => (unprinted === undefined ? [] : [{ id, unprinted }]));
}

/** In the order of the text. */
export function unprintedPlaces(
  blocks: readonly Block[],
  unprinted: readonly UnprintedCitation[],
): readonly UnprintedPlace[] {
  if (unprinted.length === 0) return [];
  const partsById = new Map(unprinted.map((citation) => [citation.id, citation.unprinted]));
  return blocks.flatMap((block) =>
    citationsInBlock(block).flatMap(({ id, items }) =>
      (partsById.get(id) ?? []).map(({ item, part }) => ({
        blockId: block.id,
        words: beginningOf(block),
        citationId: id,
        written: writtenAs(items[item], part),
      })),
    ),
  );
}

function writtenAs(item: CitationItem | undefined, part: CitePart): string {
  if (part !== 'locator') return item?.[part]?.trim() ?? '';
  return item?.locator === undefined ? '' : shortLocator(item.locator);
}
