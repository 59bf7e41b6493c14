import type { XmlAttributes, XmlHandler } from '../xml/parseXml.ts';

/** How one level of a list, or of headings, is numbered. */
export interface OdfListLevel {
  /** ECMA-376's name of the format, by which numbers are written; `bullet` for a sign, `none` for nothing. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows, from this one upwards: `1.2.3` shows three. */
  readonly shownLevels: number;
}

export type OdfListStyle = ReadonlyMap<number, OdfListLevel>;

/** Gathers list styles by their names, and the style that numbers headings. */
export class ListStyleReader implements XmlHandler {
  readonly styles = new Map<string, OdfListStyle>();
  outline: OdfListStyle = new Map();
  #open: Map<number, OdfListLevel> | undefined;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:list-style') {
      this.#open = new Map();
      this.styles.set(attributes['style:name'] ?? '', this.#open);
    } else if (name === 'text:outline-style') {
      this.#open = new Map();
      this.outline = this.#open;
    } else if (this.#open && LEVELS.has(name)) {
      this.#open.set(Number(attributes['text:level']), levelOf(name, attributes));
    }
  }

  close(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#open = undefined;
  }
}

const LEVELS: ReadonlySet<string> = new Set([
  'text:list-level-style-number',
  'text:list-level-style-bullet',
  'text:list-level-style-image',
  'text:outline-level-style',
]);

function levelOf(name: string, attributes: XmlAttributes): OdfListLevel {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  const written = attributes['style:num-format'] ?? '';
  return {
    format: isNumber ? (written === '' ? 'none' : (formats.get(written) ?? written)) : 'bullet',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    start: Number(attributes['text:start-value'] ?? '1'),
    shownLevels: Number(attributes['text:display-levels'] ?? '1'),
  };
}

/** ODF gives the first signs of a numbering (1.3, part 3, 20.322); OpenOffice those of some languages as a list. */
const formats: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['01', 'decimalZero'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['1st', 'ordinal'],
  ['א, י, ק, ...', 'hebrew1'],
  ['א, ב, ג, ...', 'hebrew2'],
  ['أ, ب, ت, ...', 'arabicAlpha'],
  ['А, Б, .., Аа, Аб, ... (ru)', 'russianUpper'],
  ['а, б, .., аа, аб, ... (ru)', 'russianLower'],
]);
