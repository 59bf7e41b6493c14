/** Rows as aligned columns, the last one as long as it is. Control characters of others' texts do not reach the terminal. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(UNPRINTABLE, ' ')));
  const widths: number[] = [];
  for (const row of clean) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  const padded = (cell: string, column: number): string => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell));
  return clean
    .map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : padded(cell, column))).join('  '))
    .join('\n');
}

/** Commands to the terminal, and marks that turn the direction of all that follows. Joiners stay: some scripts are spelt with them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** In cells of a terminal: a letter with its marks takes one, East Asian letters and pictures two (Unicode, UAX #11). */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of letters.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
