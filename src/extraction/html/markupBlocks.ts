import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import type { StruckPieces } from '../../core/importing/struckText.ts';
import { nestingOf } from './nestingOf.ts';
import { pageBlocks } from './pageBlocks.ts';
import { type PageDocument, parsePage } from './pageDom.ts';

/** Parses markup that is all text of the document, as in a message or a book: nothing around it to be told apart from it. What is hidden stays. */
export function parseMarkup(html: string, tooDeep: () => Error): PageDocument {
  // What Outlook writes for itself is no comment to a parser, and would be read as text.
  const plain = html.replace(/<!\[(?:if|endif)\b[^\]<>]{0,200}\]>/gi, '');
  if (nestingOf(plain) > extractionLimits.maxNesting) throw tooDeep();
  return parsePage(plain);
}

/** All that a reader of such markup sees, as blocks. */
export function markupBlocks(document: PageDocument, struck?: StruckPieces): readonly DraftBlock[] {
  const root = document.body ?? document.documentElement;
  return root ? pageBlocks(root, struck) : [];
}
