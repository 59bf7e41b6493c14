import { smallDigits } from '../../core/importing/smallDigits.ts';
import type { XmlAttributes } from '../xml/parseXml.ts';

/**
 * Writes the formulas of a Word file out in one line, as one would type them: `(a+b)/2`, `x²`, `√(x)`. Their parts put one
 * after the other as they stand would be other numbers: a half would become 12. Each function gets the text so far and
 * returns it changed.
 */
export class MathText {
  readonly #open: OpenPart[] = [];

  open(name: string, attributes: XmlAttributes, text: string): string {
    const parent = this.#open.at(-1);
    let begun = text;
    if (parent) {
      readProperty(parent, name, attributes['m:val']);
      begun += signBefore(parent, name);
    }
    if (PARTS.has(name)) this.#open.push({ name, start: begun.length, begin: '(', end: ')', between: '|', sign: '∫' });
    return begun;
  }

  close(name: string, text: string): string {
    if (!PARTS.has(name)) return text;
    const part = this.#open.pop();
    if (!part) return text;
    const before = text.slice(0, part.start);
    const inner = text.slice(part.start);
    return before + written(part, inner, this.#open.at(-1)?.name);
  }
}

interface OpenPart {
  readonly name: string;
  /** Where its text begins. */
  readonly start: number;
  begin: string;
  end: string;
  between: string;
  /** Of a sum or integral; empty when it is written. */
  sign: string;
  hasContent?: boolean;
}

const PARTS: ReadonlySet<string> = new Set(
  'm:f m:num m:den m:sSup m:sSub m:sSubSup m:sup m:sub m:rad m:deg m:nary m:d m:e m:lim m:limLow m:limUpp m:mr m:m m:eqArr'.split(
    ' ',
  ),
);

function readProperty(parent: OpenPart, name: string, value: string | undefined): void {
  if (name === 'm:begChr') parent.begin = value ?? '';
  else if (name === 'm:endChr') parent.end = value ?? '';
  else if (name === 'm:sepChr') parent.between = value ?? '';
  else if (name === 'm:chr' && parent.name === 'm:nary') parent.sign = value ?? '';
}

/** What stands in front of a part because of what it is a part of. */
function signBefore(parent: OpenPart, name: string): string {
  if (parent.name === 'm:nary' && (name === 'm:sub' || name === 'm:sup' || name === 'm:e')) {
    const { sign } = parent;
    parent.sign = '';
    // What is summed up does not belong to the limit before it.
    return sign === '' && name === 'm:e' ? ' ' : sign;
  }
  const isFollowing = parent.hasContent === true;
  if (name === 'm:e' || name === 'm:mr') parent.hasContent = true;
  if (parent.name === 'm:d' && name === 'm:e') return isFollowing ? parent.between : parent.begin;
  if (parent.name === 'm:rad' && name === 'm:e') return '√';
  const between = BETWEEN[parent.name];
  return isFollowing && between?.part === name ? between.sign : '';
}

/** What parts the rows and cells of a matrix, and equations one below the other. */
const BETWEEN: Readonly<Record<string, { readonly part: string; readonly sign: string }>> = {
  'm:mr': { part: 'm:e', sign: ' ' },
  'm:m': { part: 'm:mr', sign: '; ' },
  'm:eqArr': { part: 'm:e', sign: '; ' },
};

function written({ name, end }: OpenPart, inner: string, parent: string | undefined): string {
  switch (name) {
    case 'm:num':
      return `${grouped(inner)}/`;
    case 'm:den':
      return grouped(inner);
    case 'm:sup':
      return inner === '' ? '' : (smallDigits(inner, 'raised') ?? `^${grouped(inner)}`);
    case 'm:sub':
      return inner === '' ? '' : (smallDigits(inner, 'lowered') ?? `_${grouped(inner)}`);
    case 'm:deg':
      return smallDigits(inner, 'raised') ?? inner;
    case 'm:lim':
      return parent === 'm:limUpp' ? `^${grouped(inner)}` : `_${grouped(inner)}`;
    case 'm:d':
      return inner + end;
    case 'm:e':
      return parent === 'm:rad' || parent === 'm:sSup' || parent === 'm:sSubSup' ? grouped(inner) : inner;
    default:
      return inner;
  }
}

/** One number or name needs no brackets, nor does what has them already. */
const grouped = (inner: string): string =>
  /^(?:[\p{L}\p{M}]+|[\d.,]+|\([^()]*\))$/u.test(inner.trim()) ? inner : `(${inner})`;
