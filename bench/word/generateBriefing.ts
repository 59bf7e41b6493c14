import type { Briefing } from '../../src/core/briefing/briefing.ts';
import {
  type Block,
  type BriefingDocument,
  DOCUMENT_VERSION,
  type Inline,
  type TextRun,
} from '../../src/core/briefing/document.ts';
import { unsaidHeader } from '../../src/core/briefing/unsaidHeader.ts';
import type { CitableWork, CslItem } from '../../src/core/citation/cslItem.ts';
import type { BlockId, CitationId, SourceId } from '../../src/core/ids.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import { type SeededRandom, seededRandom } from '../corpus/seededRandom.ts';
import { englishLike, type Vocabulary } from '../corpus/vocabulary.ts';

export interface GeneratedBriefing {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  readonly works: readonly CitableWork[];
  /** The bibliography as CSL-JSON, with the keys that `markdownOf` cites. */
  readonly references: readonly CslItem[];
  readonly words: number;
}

const WORDS_OF_PAGE = 333;

/**
 * A briefing of so many pages with so many citations, by a seed: headings of two levels, six paragraphs each, a list or a table of
 * eight rows by turns; a third as many works as citations. The shape of ../shared/bench/gen-briefing.mjs.
 */
export function generateBriefing(pages: number, citations: number, seed = 7): GeneratedBriefing {
  const random = seededRandom(seed);
  const write = writerOf(englishLike(1), random);
  const references = Array.from({ length: Math.max(5, Math.round(citations * 0.35)) }, (_, index) =>
    referenceOf(index, write, random),
  );
  const { blocks, words } = writeBlocks({ pages, citations, references, write, random });
  const document: BriefingDocument = { version: DOCUMENT_VERSION, blocks };
  return {
    briefing: { header: { ...unsaidHeader, title: `Briefing: ${write.title(5)}`, language: 'en-US' }, document },
    works: references.map(
      (cslItem, index): CitableWork => ({
        id: sourceIdOf(index),
        metadata: unknownMetadata,
        cslItem: { ...cslItem, id: sourceIdOf(index) },
      }),
    ),
    references,
    words,
  };
}

interface Plan {
  readonly pages: number;
  readonly citations: number;
  readonly references: readonly CslItem[];
  readonly write: Writer;
  readonly random: SeededRandom;
}

function writeBlocks({ pages, citations, references, write, random }: Plan) {
  const blocks: Block[] = [];
  const wanted = pages * WORDS_OF_PAGE;
  const nextId = () => `blk_${String(blocks.length).padStart(16, '0')}` as BlockId;
  let words = 0;
  let cited = 0;
  const text = (length: number): string => {
    words += length;
    return write.sentence(length);
  };
  const paragraph = (): Block => {
    const inlines: Inline[] = [];
    for (let left = 4 + random.below(4); left > 0; left--) {
      const style = random.next();
      const sentence = text(10 + random.below(18));
      inlines.push({ ...run(sentence), ...formattingOf(style) });
      if (cited < citations && cited < (words / wanted) * citations) {
        inlines.push(citationOf(cited, references, random));
        cited += 1;
      }
      if (left > 1) inlines.push(run(' '));
    }
    return { kind: 'paragraph', id: nextId(), inlines: joined(inlines) };
  };
  for (let section = 1; words < wanted; section++) {
    if (section % 3 === 1) blocks.push({ kind: 'heading', id: nextId(), level: 1, inlines: [run(write.title(4))] });
    blocks.push({ kind: 'heading', id: nextId(), level: 2, inlines: [run(write.title(5))] });
    for (let number = 0; number < 6 && words < wanted; number++) blocks.push(paragraph());
    blocks.push(section % 2 === 0 ? listOf(nextId(), text) : tableOf(nextId(), text, write, random));
  }
  return { blocks, words };
}

function formattingOf(style: number): Pick<TextRun, 'bold' | 'italic'> {
  if (style < 0.05) return { bold: true };
  return style > 0.95 ? { italic: true } : {};
}

function listOf(id: BlockId, text: (length: number) => string): Block {
  const items = Array.from({ length: 4 }, () => ({ indent: 0, ordered: false, inlines: [run(text(12))] }));
  return { kind: 'list', id, items };
}

function tableOf(id: BlockId, text: (length: number) => string, write: Writer, random: SeededRandom): Block {
  const rows = Array.from({ length: 8 }, () => [
    write.title(1),
    `${2016 + random.below(10)}-0${1 + random.below(9)}-1${random.below(9)}`,
    write.title(2),
    text(7),
  ]);
  const cells = [['Item', 'Date', 'Actor', 'Finding'], ...rows].map((row) => ({
    cells: row.map((cell) => ({ inlines: [run(cell)] })),
  }));
  return { kind: 'table', id, headerRow: true, rows: cells };
}

const sourceIdOf = (index: number) => `src_${String(index).padStart(16, '0')}` as SourceId;
const run = (text: string): TextRun => ({ kind: 'text', text });

/** Neighbours of one formatting as one run. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    const isSame =
      inline.kind === 'text' && last?.kind === 'text' && inline.bold === last.bold && inline.italic === last.italic;
    if (isSame) all[all.length - 1] = { ...last, text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}

function citationOf(number: number, references: readonly CslItem[], random: SeededRandom): Inline {
  const pick = () => sourceIdOf(random.below(references.length));
  const first = pick();
  const locator =
    random.next() < 0.5 ? { locator: { label: 'page' as const, value: String(1 + random.below(400)) } } : {};
  const second = random.next() < 0.15 ? pick() : first;
  return {
    kind: 'citation',
    id: `cit_${String(number).padStart(16, '0')}` as CitationId,
    items: [{ sourceId: first, ...locator }, ...(second === first ? [] : [{ sourceId: second }])],
  };
}

function referenceOf(index: number, write: Writer, random: SeededRandom): CslItem {
  const type = TYPES[random.below(TYPES.length)] ?? 'book';
  const day = (from: number, years: number) => ({
    'date-parts': [[from + random.below(years), 1 + random.below(12), 1 + random.below(28)]] as const,
  });
  const isJournal = type === 'article-journal';
  const isWeb = type === 'webpage' || type === 'article-newspaper';
  const isBook = type === 'book' || type === 'report' || type === 'chapter';
  return {
    id: `work${index}`,
    type,
    title: write.title(5 + random.below(7)),
    author: Array.from({ length: 1 + random.below(3) }, () => ({ family: write.title(1), given: write.title(1) })),
    issued: day(2005, 21),
    ...(type === 'book' || type === 'report' ? {} : { 'container-title': write.title(2) }),
    ...(isJournal ? { volume: String(1 + random.below(60)), issue: String(1 + random.below(12)) } : {}),
    ...(isBook ? { publisher: `${write.title(1)} Press`, 'publisher-place': write.title(1) } : {}),
    ...(isWeb ? { URL: `https://example.org/${index}`, accessed: day(2026, 1) } : {}),
  };
}

const TYPES = ['article-newspaper', 'article-journal', 'book', 'report', 'webpage', 'chapter'];

interface Writer {
  readonly title: (words: number) => string;
  readonly sentence: (words: number) => string;
}

function writerOf(vocabulary: Vocabulary, random: SeededRandom): Writer {
  const draw = (words: number) => {
    const line = Array.from({ length: words }, () => vocabulary.draw(random)).join(' ');
    return line.charAt(0).toUpperCase() + line.slice(1);
  };
  return { title: draw, sentence: (words) => `${draw(words)}.` };
}
