import type { ListKind } from './listNumbering.ts';

const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'];
/** Characters of the body face: a symbol font would show other signs where it is missing. */
const BULLETS = ['•', '–', '▪'];
const LEVELS = 9;
/** Twips. */
const STEP = 425;

/** The nine levels of a numbering. */
export function renderListLevels(kind: ListKind): string {
  return Array.from({ length: LEVELS }, (_, level) => {
    const format = kind === 'ordered' ? NUMBER_FORMATS[level % 3] : 'bullet';
    const text = kind === 'ordered' ? `%${level + 1}.` : BULLETS[level % 3];
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
      `<w:pPr><w:ind w:left="${STEP * (level + 1)}" w:hanging="${STEP}"/></w:pPr></w:lvl>`
    );
  }).join('');
}
