import type { Block } from '../../briefing/document.ts';
import { type Sections, tableGap } from '../page/createSections.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import type { Lead } from './lead.ts';
import { type BlockContext, renderBlock } from './renderBlock.ts';

/** Twips between a table and the text behind it: Word keeps no distance below a table by itself. */
const BELOW_TABLE = 220;

/**
 * Puts blocks one after the other into the body, with what tables need around them, page breaks before what they stand before,
 * and sections in which everything is fitted to the page as it lies or stands.
 */
export function writeBlocks(
  blocks: readonly Block[],
  context: Omit<BlockContext, 'textWidth' | 'textHeight'>,
  sections: Sections,
): void {
  let breaksPage = false;
  for (const block of blocks) {
    if (block.kind === 'sectionBreak') {
      sections.begin(block.orientation);
      breaksPage = false;
    } else if (block.kind === 'pageBreak') {
      // Of two, the first leaves a page empty.
      if (breaksPage) sections.put([emptyPage()]);
      breaksPage = true;
    } else {
      const { width, height } = sections.textArea;
      const fitted = { ...context, textWidth: width, textHeight: height };
      const elements = renderBlock(block, fitted, leadOf(sections, breaksPage));
      // A table takes nothing from what stands before it.
      const isBare = elements[0]?.startsWith('<w:tbl>') === true;
      if (isBare && breaksPage) sections.put([emptyPage()]);
      else if (isBare && sections.endsWithTable) sections.put([tableGap()]);
      sections.put(elements);
      breaksPage = false;
    }
  }
  if (breaksPage) sections.put([emptyPage()]);
}

function leadOf({ endsWithTable, isEmpty }: Sections, breaksPage: boolean): Lead {
  // Where a section begins, a new page has begun.
  if (breaksPage && !isEmpty) return { pageBreakBefore: true };
  return endsWithTable ? { before: BELOW_TABLE } : {};
}

/** A paragraph at the top of a page that nobody sees. */
function emptyPage(): string {
  return writeParagraph({ pageBreakBefore: true, before: 0, after: 0, lineHeight: 20 }, '');
}
