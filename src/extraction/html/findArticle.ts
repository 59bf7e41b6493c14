import { Readability } from '@mozilla/readability';
import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { noStruckPieces, type StruckPieces } from '../../core/importing/struckText.ts';
import { describedImages } from './besideArticle.ts';
import { pageBlocks } from './pageBlocks.ts';
import { measureTree, type PageDocument, type PageElement, parsePage } from './pageDom.ts';
import { markPageNotes } from './pageNotes.ts';
import { leaveWhatIsShown } from './shownDocument.ts';
import { writeOutFormulas } from './writeOutFormulas.ts';

export interface FoundArticle {
  readonly blocks: readonly DraftBlock[];
  /** How many image descriptions in it say what its text does not. */
  readonly describedImages: number;
  readonly struck: StruckPieces;
  /** The author line that Readability saw, unparsed. */
  readonly byline: string | undefined;
  readonly warnings: readonly string[];
}

/** Readability's time grows with the third power of the nesting and the square of the nodes; real pages stay far below. */
const MAX_ARTICLE_DEPTH = 150;
const MAX_ARTICLE_NODES = 30_000;
/** Of the paragraphs in what a page itself marks as its article, this share must be found again. */
const MIN_SHARE_KEPT = 0.6;

/**
 * The blocks of a page's article. Where none is found, or where much of what the page marks as its article would get
 * lost, all visible text of the page is taken and a warning says so. Takes the page apart: `document` is of no use after.
 */
export function findArticle(document: PageDocument, html: string, sheets: readonly string[] = []): FoundArticle {
  const headline = headlineOf(document);
  const marked = markedArticleLength(document);
  const { depth, nodes } = measureTree(document.body ?? document);
  const tooMuch = depth > MAX_ARTICLE_DEPTH || nodes > MAX_ARTICLE_NODES;
  const article = tooMuch ? undefined : readArticle(document);
  if (article && lengthOf(article.blocks) >= marked * MIN_SHARE_KEPT) {
    return { ...article, blocks: withHeadline(article.blocks, headline), warnings: [] };
  }
  const warning =
    'No article was recognised on the page, so all of its visible text was taken, menus and notices included.';
  return { ...wholePage(html, sheets), byline: article?.byline, warnings: [warning] };
}

function readArticle(document: PageDocument): Omit<FoundArticle, 'warnings'> | undefined {
  // Readability drops some line breaks, and the words around them would become one.
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.before(' ');
  const article = new Readability<PageElement>(document as never, {
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const found = parseOrNothing(article);
  if (!found?.content) return undefined;
  const read = readRoot(found.content);
  return read.blocks.length === 0 ? undefined : { ...read, byline: found.byline ?? undefined };
}

function readRoot(root: PageElement): Pick<FoundArticle, 'blocks' | 'describedImages' | 'struck'> {
  const struck = noStruckPieces();
  const blocks = pageBlocks(root, struck);
  return { blocks, describedImages: describedImages(root.querySelectorAll('img[alt]'), blocks), struck };
}

/** Readability throws on some odd pages; the whole page is there then. */
function parseOrNothing(article: Readability<PageElement>): ReturnType<Readability<PageElement>['parse']> {
  try {
    return article.parse();
  } catch {
    return null;
  }
}

function wholePage(html: string, sheets: readonly string[]): ReturnType<typeof readRoot> {
  const document = parsePage(html);
  markPageNotes(document);
  leaveWhatIsShown(document, sheets);
  writeOutFormulas(document);
  return readRoot(document.documentElement ?? document);
}

/** Characters of paragraphs inside the longest `article` or `main` element, what the page itself calls its content. */
function markedArticleLength(document: PageDocument): number {
  const lengths = [...document.querySelectorAll('article, main, [role=main]')]
    .slice(0, 200)
    .map((element) =>
      [...element.querySelectorAll('p')].reduce(
        (sum, paragraph) => sum + visibleLength(paragraph.textContent ?? ''),
        0,
      ),
    );
  return Math.max(0, ...lengths);
}

const lengthOf = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + visibleLength(text), 0);
const visibleLength = (text: string): number => text.replace(/\s+/g, ' ').trim().length;

function headlineOf(document: PageDocument): string | undefined {
  const headlines = [...document.querySelectorAll('h1')].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  const texts = headlines.filter((text) => text !== '');
  return texts.length === 1 ? texts[0] : undefined;
}

/** Readability takes the headline away because a reader shows the title; but it too may be quoted. */
function withHeadline(blocks: readonly DraftBlock[], headline: string | undefined): readonly DraftBlock[] {
  if (headline === undefined) return blocks;
  const heading: DraftBlock = { kind: 'heading', level: 1, text: headline };
  const index = blocks.slice(0, 5).findIndex(({ text }) => text.replace(/\s+/g, ' ').trim() === headline);
  // Where it is there, Readability has made it a heading of the second level.
  return index < 0 ? [heading, ...blocks] : blocks.map((block, at) => (at === index ? heading : block));
}
