import { type LineContext, renderWords } from '../inlines/renderRuns.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { beginField, FIELD_END, writeField } from '../write/writeField.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import { writeRun, writeRuns } from '../write/writeRun.ts';
import type { ContentsEntry } from './contentsEntry.ts';

export interface ContentsContext extends LineContext {
  readonly words: DocumentWords;
  /** Between the margins of the page, in twips. */
  readonly textWidth: number;
}

/**
 * The table of contents (ECMA-376 part 4, 2.16.5.75) as Word would fill it: an entry for every heading, linked to it, in a field
 * that nobody has to update. It says of page numbers that they are estimated.
 *
 * @param pages of the bookmarks; undefined: without page numbers, which is what the field then says too
 * @returns the elements of the body; none when there is no heading, of which the field would make an error
 */
export function renderContents(
  entries: readonly ContentsEntry[],
  pages: ReadonlyMap<string, number> | undefined,
  context: ContentsContext,
): readonly string[] {
  if (entries.length === 0) return [];
  const { words } = context;
  const own = (text: string, style?: string): string => {
    const { content, ...direction } = renderWords(text, context);
    return writeParagraph({ ...(style === undefined ? {} : { style }), keepNext: true, ...direction }, content);
  };
  const instruction = `TOC ${pages === undefined ? '\\n ' : ''}\\o "1-3" \\h \\z`;
  const lines = entries.map((entry, index) =>
    renderEntry(entry, pages?.get(entry.bookmark), index === 0 ? beginField(instruction) : '', context),
  );
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>' +
      own(words.contents, wordStyleIds.contentsHeading) +
      (pages === undefined ? '' : own(words.estimatedPages)) +
      lines.join('') +
      writeParagraph({ style: wordStyleIds.tableText }, FIELD_END) +
      '</w:sdtContent></w:sdt>',
  ];
}

function renderEntry(
  { level, text, bookmark }: ContentsEntry,
  page: number | undefined,
  before: string,
  context: ContentsContext,
): string {
  const { content, ...direction } = renderWords(text, context);
  const number =
    page === undefined ? '' : writeRun('<w:tab/>') + writeField(`PAGEREF ${bookmark} \\h`, writeRuns(String(page), {}));
  return writeParagraph(
    {
      style: wordStyleIds.contents[level as 1 | 2 | 3],
      ...(page === undefined ? {} : { dottedTabAt: context.textWidth }),
      ...direction,
    },
    `${before}<w:hyperlink w:anchor="${bookmark}" w:history="1">${content}${number}</w:hyperlink>`,
  );
}
