import { tableGap } from '../page/createSections.ts';
import { type PageSize, textAreaOf, turned } from '../page/pageSize.ts';
import type { ContentsEntry } from './contentsEntry.ts';
import { estimatePages } from './estimatePages.ts';
import { type ContentsContext, renderContents } from './renderContents.ts';

export interface ContentsToPlace {
  /** Of the body. */
  readonly elements: readonly string[];
  /** The element that the table of contents takes the place of. */
  readonly place: number;
  readonly entries: readonly ContentsEntry[];
  readonly withPages: boolean;
  /** Those at the foot of the page. */
  readonly notes: ReadonlyMap<number, string>;
  readonly stylesXml: string;
  /** The paper upright. */
  readonly size: PageSize;
}

/** The body with its table of contents. */
export function placeContents(input: ContentsToPlace, context: Omit<ContentsContext, 'textWidth'>): readonly string[] {
  const { elements, place, entries, notes, stylesXml, size } = input;
  const upright = textAreaOf(size);
  const at = { ...context, textWidth: upright.width };
  const placed = (contents: readonly string[]): readonly string[] => [
    ...elements.slice(0, place),
    // Without one, two tables would touch.
    ...(contents.length === 0 && elements[place - 1]?.startsWith('<w:tbl>') ? [tableGap()] : contents),
    ...elements.slice(place + 1),
  ];
  if (!input.withPages) return placed(renderContents(entries, undefined, at));
  // The table of contents takes room itself, as much as with the right numbers.
  const drafted = placed(renderContents(entries, new Map(entries.map(({ bookmark }) => [bookmark, 1])), at));
  const lying = textAreaOf(turned(size, 'landscape'));
  const pages = estimatePages({ elements: drafted, notes, stylesXml, upright, lying });
  return placed(renderContents(entries, pages, at));
}
