import { assertNever } from '../../assertNever.ts';
import type { Block } from '../../briefing/document.ts';
import type { Marking } from '../../marking/marking.ts';
import { type InlineContext, renderInlines } from '../inlines/renderInlines.ts';
import { type Piece, renderLine } from '../inlines/renderRuns.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { renderTable } from '../table/renderTable.ts';
import { type ParagraphLook, writeParagraph } from '../write/writeParagraph.ts';
import type { FileLists } from './fileLists.ts';
import type { Lead } from './lead.ts';
import { portionMark } from './portionMark.ts';
import type { ImageFile } from './renderImage.ts';
import { renderImage } from './renderImage.ts';
import { renderList } from './renderList.ts';

export interface BlockContext extends InlineContext {
  /** Between the margins of the page, in twips. */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly words: DocumentWords;
  readonly lists: FileLists;
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly portionMarks: boolean;
  /** Counts the drawings of the file, from 1. */
  readonly nextDrawing: () => number;
  /** Told of every heading, in order; gives the runs back with the bookmark around them that a table of contents links to. */
  readonly enterHeading: (heading: EnteredHeading, runs: string) => string;
}

export interface EnteredHeading {
  /** 1 to 3. */
  readonly level: number;
  readonly pieces: readonly Piece[];
  readonly marking?: Marking | undefined;
}

/** What a page and what a section begins with is not a block's own: `writeBody` knows. */
export type RenderedBlock = Exclude<Block, { readonly kind: 'pageBreak' | 'sectionBreak' }>;

/** @returns elements of the body: paragraphs and tables */
export function renderBlock(block: RenderedBlock, context: BlockContext, lead: Lead): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [renderText(block, lead, context)];
    case 'quote':
      return [renderText(block, { ...onNewPage(lead), style: wordStyleIds.quote }, context, true)];
    case 'heading':
      return [renderHeading(block, context, onNewPage(lead))];
    case 'list':
      return renderList(block, context, lead);
    case 'table':
      return renderTable(block, context, lead);
    case 'image':
      return renderImage(block, context, lead);
    default:
      return assertNever(block);
  }
}

/** Its style keeps a distance of its own. */
function onNewPage({ pageBreakBefore }: Lead): Lead {
  return pageBreakBefore ? { pageBreakBefore } : {};
}

function renderText(
  block: Extract<Block, { kind: 'paragraph' | 'quote' }>,
  look: ParagraphLook,
  context: BlockContext,
  isQuote = false,
): string {
  const pieces = [
    ...portionMark(block.marking, context.portionMarks),
    ...renderInlines(block.inlines, context, isQuote),
  ];
  const { content, ...direction } = renderLine(pieces, context, block.direction);
  return writeParagraph({ ...look, ...direction }, content);
}

function renderHeading(block: Extract<Block, { kind: 'heading' }>, context: BlockContext, look: ParagraphLook): string {
  const pieces = renderInlines(block.inlines, context);
  const ends = context.references.bookmarkOf(block.id);
  const mark = renderLine(portionMark(block.marking, context.portionMarks), context).content;
  const { content, ...direction } = renderLine(pieces, context, block.direction);
  const marking = context.portionMarks ? block.marking : undefined;
  const words = (ends?.start ?? '') + content + (ends?.end ?? '');
  return writeParagraph(
    {
      style: wordStyleIds.headings[block.level as 1 | 2 | 3],
      ...look,
      ...direction,
    },
    context.enterHeading({ level: block.level, pieces, marking }, mark + words),
  );
}
