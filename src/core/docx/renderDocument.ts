import type { Block } from '../briefing/document.ts';
import { type ExportSettings, usualExportSettings } from '../briefing/exportSettings.ts';
import { worksListKind } from '../citation/worksListKind.ts';
import { createFileLists } from './blocks/fileLists.ts';
import { portionText } from './blocks/portionMark.ts';
import type { BlockContext, EnteredHeading } from './blocks/renderBlock.ts';
import { imagePath } from './blocks/renderImage.ts';
import { renderTitleBlock } from './blocks/renderTitleBlock.ts';
import { renderWorks } from './blocks/renderWorks.ts';
import { writeBlocks } from './blocks/writeBlocks.ts';
import type { ContentsEntry } from './contents/contentsEntry.ts';
import { placeContents } from './contents/placeContents.ts';
import { queueOf } from './inlines/renderInlines.ts';
import { renderWords, textOfPieces } from './inlines/renderRuns.ts';
import { documentWordsFor, headingOfWorks } from './language/documentWords.ts';
import { noteKinds } from './notes/noteKind.ts';
import { createSections, type Sections } from './page/createSections.ts';
import { pageSizeFor } from './page/pageSize.ts';
import { createCrossReferences } from './references/crossReferences.ts';
import { wordsOfHeading } from './references/wordsOfHeading.ts';
import type { BriefingToRender } from './renderBriefing.ts';
import { type DocumentLanguage, wordStyleIds } from './styles/wordStyles.ts';
import { type Bookmarks, createBookmarks } from './write/bookmarks.ts';
import { createPartRelations } from './write/partRelations.ts';
import { wrapPart } from './write/wrapPart.ts';
import { writeParagraph } from './write/writeParagraph.ts';

export interface RenderedDocument {
  readonly documentXml: string;
  readonly numberingXml: string;
  /** Paragraphs by number. */
  readonly notes: ReadonlyMap<number, string>;
  /** Relationship elements of the text, and of the notes. */
  readonly relations: string;
  readonly noteRelations: string;
  /** Images by their path in the package. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** What the text needs of the other parts of the file. */
export interface DocumentFrame {
  readonly language: DocumentLanguage;
  /** References to headers and footers, as elements. */
  readonly pageParts: string;
  readonly stylesXml: string;
}

type Context = Omit<BlockContext, 'textWidth' | 'textHeight'>;

/** The text of a file from the title to the last appendix, with its notes and everything that it refers to. */
export function renderDocument(input: BriefingToRender, frame: DocumentFrame): RenderedDocument {
  const settings = input.settings ?? usualExportSettings;
  const size = pageSizeFor(input.briefing.header.language);
  const bookmarks = createBookmarks();
  const entries: ContentsEntry[] = [];
  const enterHeading = settings.contents === 'none' ? asItIs : entering(entries, bookmarks);
  const blocks = blocksOf(input);
  const context = contextFor(input, settings, blocks, { language: frame.language, bookmarks, enterHeading });
  const sections = createSections(size, frame.pageParts);
  const place = writeText(input, settings, context, sections);
  const elements = sections.end();
  const notes = settings.notes === 'footnotes' ? context.notes : new Map();
  const withPages = settings.contents === 'estimatedPages';
  const body =
    settings.contents === 'none'
      ? elements
      : placeContents({ elements, place, entries, withPages, notes, stylesXml: frame.stylesXml, size }, context);
  return {
    documentXml: wrapPart('document', `<w:body>${body.join('')}</w:body>`),
    numberingXml: context.lists.render(),
    notes: context.notes,
    relations: context.relations.render(),
    noteRelations: context.noteRelations.render(),
    media: mediaOf(blocks, context.images),
  };
}

function blocksOf({ briefing, summary = [], appendices = [] }: BriefingToRender): readonly Block[] {
  return [...summary, ...briefing.document.blocks, ...appendices.flatMap(({ blocks }) => blocks)];
}

function contextFor(
  { briefing, formatted, images = new Map() }: BriefingToRender,
  settings: ExportSettings,
  blocks: readonly Block[],
  own: Pick<Context, 'language' | 'enterHeading'> & { readonly bookmarks: Bookmarks },
): Context {
  const words = documentWordsFor(briefing.header.language, formatted.locale);
  const { language, bookmarks, enterHeading } = own;
  let drawings = 0;
  return {
    citations: queueOf(formatted.citations),
    footnotes: queueOf(formatted.footnotes),
    citesInNotes: formatted.citations.some(({ noteNumber }) => noteNumber !== null),
    references: createCrossReferences(blocks, {
      words,
      bookmarks,
      wordsOfHeading: wordsOfHeading(formatted, language),
    }),
    noteKind: noteKinds[settings.notes],
    notes: new Map(),
    language,
    relations: createPartRelations(),
    noteRelations: createPartRelations(),
    words,
    lists: createFileLists(),
    images,
    portionMarks: settings.portionMarks,
    nextDrawing: () => {
      drawings += 1;
      return drawings;
    },
    enterHeading,
  };
}

const asItIs = (_heading: EnteredHeading, runs: string): string => runs;

/** Notes down every heading with words for the table of contents, and puts the bookmark around it that its entry links to. */
function entering(entries: ContentsEntry[], bookmarks: Bookmarks): Context['enterHeading'] {
  return ({ level, pieces, marking }, runs) => {
    const words = textOfPieces(pieces);
    if (words.trim() === '') return runs;
    const text = (marking === undefined ? '' : portionText(marking)) + words;
    const bookmark = bookmarks.nameOf('Toc');
    const { start, end } = bookmarks.endsOf(bookmark);
    entries.push({ level, text: text.replace(/\s+/g, ' ').trim(), bookmark });
    return start + runs + end;
  };
}

/** @returns the place of the element that a table of contents takes the place of */
function writeText(input: BriefingToRender, settings: ExportSettings, context: Context, sections: Sections): number {
  const { briefing, formatted, summary = [], appendices = [] } = input;
  const { words, notes } = context;
  sections.put(renderTitleBlock(briefing.header, words, context));
  writeBlocks(summary, context, sections);
  const place = sections.length;
  if (settings.contents !== 'none') sections.put(['']);
  writeBlocks(briefing.document.blocks, context, sections);
  for (const { heading, entries } of input.works ?? [{ heading: null, entries: formatted.bibliography }]) {
    if (entries.length === 0) continue;
    const usual = headingOfWorks(words, worksListKind(briefing.header.citationStyle, context.citesInNotes));
    putHeading(heading ?? usual, false, context, sections);
    sections.put(renderWorks(entries, context));
  }
  for (const { title, blocks } of appendices) {
    putHeading(title, true, context, sections);
    writeBlocks(blocks, context, sections);
  }
  // Word puts the notes behind everything else, without a heading.
  if (settings.notes === 'endnotes' && notes.size > 0) putHeading(words.notes, false, context, sections);
  return place;
}

/** What stands behind the text stands upright. */
function putHeading(text: string, startsPage: boolean, context: Context, sections: Sections): void {
  if (sections.orientation === 'landscape') sections.begin('portrait');
  const { content, ...direction } = renderWords(text, context);
  const runs = context.enterHeading({ level: 1, pieces: [{ kind: 'text', run: { text } }] }, content);
  const onPage = startsPage && !sections.isEmpty ? { pageBreakBefore: true as const } : {};
  sections.put([writeParagraph({ style: wordStyleIds.headings[1], ...onPage, ...direction }, runs)]);
}

function mediaOf(blocks: readonly Block[], images: Context['images']): ReadonlyMap<string, Uint8Array> {
  return new Map(
    blocks.flatMap((block): readonly (readonly [string, Uint8Array])[] => {
      const file = block.kind === 'image' ? images.get(block.image) : undefined;
      return block.kind === 'image' && file !== undefined
        ? [[`word/${imagePath(block.image, file.type)}`, file.bytes]]
        : [];
    }),
  );
}
