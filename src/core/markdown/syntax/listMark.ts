/** What an ordered list is numbered with in pandoc's Markdown; `auto` is `#.`, `example` is `(@)`. */
type Numbering = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'auto' | 'example';

export interface ListMark {
  readonly numbering: Numbering;
  readonly delimiter: '.' | ')' | '()';
  readonly number: number;
  /** Such as `(iv)`. */
  readonly written: string;
}

/**
 * Reads the mark of an item as pandoc does (its manual, extension `fancy_lists`): a single letter is a letter, but for `i`, which is one in Roman
 * figures; several letters are Roman figures.
 *
 * @param first the mark that its list began with, which decides what a letter is
 * @returns undefined for what is no mark, or none of the same list
 */
export function parseListMark(written: string, first?: ListMark): ListMark | undefined {
  const [, open, label = '', close] = /^(\(?)(\d{1,9}|[A-Za-z]{1,15}|#|@)([.)])$/.exec(written) ?? [];
  if (open === undefined || (open === '(' && close === '.') || (label === '@' && open === '')) return undefined;
  const delimiter = open === '(' ? '()' : close === '.' ? '.' : ')';
  if (first !== undefined && first.delimiter !== delimiter) return undefined;
  for (const numbering of first === undefined ? numberingsOf(label) : [first.numbering]) {
    const number = numberOf(label, numbering);
    if (number !== undefined) return { numbering, delimiter, number, written };
  }
  return undefined;
}

function numberingsOf(label: string): readonly Numbering[] {
  if (/^\d/.test(label)) return ['decimal'];
  if (label === '#') return ['auto'];
  if (label === '@') return ['example'];
  const isRoman = label.length > 1 || /^i$/i.test(label);
  if (isRoman) return [/^[a-z]+$/.test(label) ? 'lowerRoman' : 'upperRoman'];
  return [/^[a-z]$/.test(label) ? 'lowerLetter' : 'upperLetter'];
}

function numberOf(label: string, numbering: Numbering): number | undefined {
  switch (numbering) {
    case 'decimal':
      return /^\d+$/.test(label) ? Number(label) : undefined;
    case 'auto':
      return label === '#' ? 1 : undefined;
    case 'example':
      return label === '@' ? 1 : undefined;
    case 'lowerLetter':
      return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : undefined;
    case 'upperLetter':
      return /^[A-Z]$/.test(label) ? label.charCodeAt(0) - 64 : undefined;
    case 'lowerRoman':
      return romanNumber(label);
    case 'upperRoman':
      return /^[A-Z]+$/.test(label) ? romanNumber(label.toLowerCase()) : undefined;
  }
}

const ROMAN = /^(m{0,4})(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})$/;
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1_000 };

/** Of small letters. */
function romanNumber(figures: string): number | undefined {
  if (figures === '' || !ROMAN.test(figures)) return undefined;
  const values = Array.from(figures, (figure) => VALUES[figure] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Whether two blanks must follow a mark: it may be the first letter of a name, such as `B. Russell`. */
export function isLikeInitial({ numbering, delimiter, written }: ListMark): boolean {
  if (delimiter !== '.') return false;
  return numbering === 'upperLetter' || (numbering === 'upperRoman' && written.length === 2);
}
