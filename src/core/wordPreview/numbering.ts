import { childOf, childrenOf, type XmlElement } from '../docx/read/xmlTree.ts';
import { settingOf } from './readParts.ts';

/** Counts list items as Word does; asked once for each numbered paragraph, in document order. */
export type NextMarker = (instance: string, level: number) => string;

interface Level {
  readonly format: string;
  /** With `%1` for the number of the outermost level. */
  readonly text: string;
  readonly start: number;
}

/** @param numbering the part `word/numbering.xml`, where there is one */
export function readNumbering(numbering: XmlElement | undefined): NextMarker {
  const abstracts = new Map(
    childrenOf(numbering, 'w:abstractNum').map((abstract) => [abstract.attributes.get('w:abstractNumId'), abstract]),
  );
  const instances = new Map(
    childrenOf(numbering, 'w:num').map((instance) => [instance.attributes.get('w:numId') ?? '', instance]),
  );
  const counts = new Map<string, number[]>();

  const levelOf = (id: string, level: number): Level => {
    const instance = instances.get(id);
    const abstract = abstracts.get(settingOf(instance, 'w:abstractNumId'));
    const isLevel = ({ attributes }: XmlElement) => attributes.get('w:ilvl') === String(level);
    const own = childrenOf(instance, 'w:lvlOverride').find(isLevel);
    const definition = childOf(own, 'w:lvl') ?? childrenOf(abstract, 'w:lvl').find(isLevel);
    return {
      format: settingOf(definition, 'w:numFmt') ?? 'bullet',
      text: settingOf(definition, 'w:lvlText') ?? '•',
      start: Number(settingOf(own, 'w:startOverride') ?? settingOf(definition, 'w:start') ?? 1),
    };
  };

  return (id, level) => {
    const counted = counts.get(id) ?? [];
    counts.set(id, counted);
    const own = levelOf(id, level);
    counted[level] = counted[level] === undefined ? own.start : counted[level] + 1;
    // What lies deeper begins again below the next item.
    counted.length = level + 1;
    if (own.format === 'bullet') return '•';
    return own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return formatNumber(counted[at] ?? levelOf(id, at).start, levelOf(id, at).format);
    });
  };
}

/** A number in one of Word's formats (`w:numFmt`), in digits where it is none of these. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** Word doubles the letter behind z: aa, bb. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let [left, written] = [number, ''];
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}
