import type { SourceBlock, SourcePage } from '../source/sourceText.ts';

/** A block before it has its place in the whole text. */
export interface DraftBlock {
  readonly kind: SourceBlock['kind'];
  /** 1 to 6 for a heading, else null. */
  readonly level: number | null;
  readonly text: string;
}

export interface AssembledText {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly pages: readonly SourcePage[];
}

/**
 * Joins blocks into one source text with exactly one line feed between two, and gives each its offsets (UTF-16). Blocks
 * without a visible character are left out. `pageLabels` is null for a format without pages: then all blocks are in
 * `pages[0]`; else there is a label for each list of blocks.
 */
export function assembleText(
  pages: readonly (readonly DraftBlock[])[],
  pageLabels: readonly string[] | null,
): AssembledText {
  const parts: string[] = [];
  const blocks: SourceBlock[] = [];
  const sourcePages: SourcePage[] = [];
  let end = 0;

  pages.forEach((page, pageIndex) => {
    let pageStart: number | undefined;
    for (const { kind, level, text } of page) {
      const cleaned = cleanBlockText(text, kind);
      if (cleaned === '') continue;
      const start = blocks.length === 0 ? 0 : end + 1;
      end = start + cleaned.length;
      pageStart ??= start;
      parts.push(cleaned);
      blocks.push({ kind, level, start, end, page: pageLabels ? pageIndex : null });
    }
    if (pageLabels)
      sourcePages.push({ label: pageLabels[pageIndex] ?? String(pageIndex + 1), start: pageStart ?? end, end });
  });
  return { text: parts.join('\n'), blocks, pages: sourcePages };
}

/**
 * The text of a block as it is kept: no characters that no text may hold, blank space collapsed to single spaces, except
 * in preformatted text, which keeps its lines, and between the cells of a table row, which a tab separates.
 */
function cleanBlockText(text: string, kind: SourceBlock['kind']): string {
  const sound = removeUnsoundCharacters(text);
  if (kind === 'preformatted') return sound.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '');
  if (kind !== 'tableRow') return collapseSpace(sound);
  return sound.split('\t').map(collapseSpace).join('\t').replace(/\t+$/, '');
}

const collapseSpace = (text: string): string =>
  SPACE_TO_COLLAPSE.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '') : text;

/** Nearly no block has any: one look at it is quicker than a change that changes nothing. */
const SPACE_TO_COLLAPSE = /[\t\n\r\f]| {2}|^ | $/;

/**
 * Takes out what would break search or a Word file: NUL and other controls, soft hyphens, byte order marks and Unicode's
 * noncharacters; a lone surrogate becomes U+FFFD. Line ends become line feeds.
 */
export function removeUnsoundCharacters(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\ufeff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * Every character that the replacements above could be about; halves stand for all longer ones. All others in ranges, since every text is looked
 * through for them.
 */
const SUSPECT = /[^\t\n -~\u00a0-\u00ac\u00ae-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]/;
