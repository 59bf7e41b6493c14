import { BriefingError } from '../../core/errors.ts';
import type { SourceBlock, SourcePage } from '../../core/source/sourceText.ts';

/** What extraction gave: it comes from a process that has read untrusted bytes. */
interface ExtractedText {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly pages: readonly SourcePage[];
}

/**
 * Throws `input-invalid` unless blocks and pages fit the text as sourceText.ts defines them: blocks cover the text with
 * one line feed between two, pages follow each other, no block crosses its page. Every excerpt rests on these offsets.
 */
export function refuseUnsoundText({ text, blocks, pages }: ExtractedText): void {
  let previousEnd = -1;
  for (const [index, block] of blocks.entries()) {
    const fits = block.start === previousEnd + 1 && block.end >= block.start && block.end <= text.length;
    const isDivided = index === 0 || text[block.start - 1] === '\n';
    if (!fits || !isDivided) throw unsound('blocks', `block ${index} does not follow on the one before`);
    if (block.page !== null && !contains(pages[block.page], block))
      throw unsound('blocks', `block ${index} leaves its page`);
    previousEnd = block.end;
  }
  if (blocks.length > 0 ? previousEnd !== text.length : text !== '')
    throw unsound('blocks', 'they do not cover the text');

  let pageEnd = 0;
  for (const [index, { start, end }] of pages.entries()) {
    if (start < pageEnd || end < start || end > text.length)
      throw unsound('pages', `page ${index} is not in its place`);
    pageEnd = end;
  }
}

function contains(page: SourcePage | undefined, block: SourceBlock): boolean {
  return page !== undefined && block.start >= page.start && block.end <= page.end;
}

function unsound(field: string, reason: string): BriefingError {
  return new BriefingError('input-invalid', `sources.add: ${field}: ${reason}.`, { field, reason });
}
