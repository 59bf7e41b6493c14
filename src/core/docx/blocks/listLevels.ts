import type { ListKind } from './listNumbering.ts';

/** What a list is numbered with, by depth; behind the third it begins again. */
export const numberFormats = ['decimal', 'lowerLetter', 'lowerRoman'] as const;
/** Characters of the body face: a symbol font would show other signs where it is missing. */
const BULLETS = ['•', '–', '▪'];
const LEVELS = 9;
/** Twips. */
const STEP = 425;
/** What a number of two digits takes, in twips. */
const NUMBER_WIDTH = 284;

/**
 * How an item from right to left is indented. Its number stands in from the margin: `lvlJc` "left" is the side where the line
 * begins to Word, and the left of the page to LibreOffice (as ECMA-376 part 4, 2.9.8 has it), which sets the number before the
 * place where it should begin. So both have room for it.
 *
 * @param level from 0
 */
export function rightToLeftIndent(level: number): { readonly start: number; readonly hanging: number } {
  return { start: STEP * (level + 1) + NUMBER_WIDTH, hanging: STEP };
}

/** The nine levels of a numbering. */
export function renderListLevels(kind: ListKind): string {
  return Array.from({ length: LEVELS }, (_, level) => {
    const format = kind === 'ordered' ? numberFormats[level % 3] : 'bullet';
    const text = kind === 'ordered' ? `%${level + 1}.` : BULLETS[level % 3];
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
      `<w:pPr><w:ind w:left="${STEP * (level + 1)}" w:hanging="${STEP}"/></w:pPr></w:lvl>`
    );
  }).join('');
}
