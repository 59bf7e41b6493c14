/** Widths of characters in hundredths of the type size, as they are in the body face. Near enough to lay out a table. */
const NARROW = 27;
const COMMON = 51;
/** In the second face of the styles, which is wider. */
const RIGHT_TO_LEFT = 60;
const CAPITAL = 62;
const BROAD = 86;
const FULL = 100;

/** About how wide a text is on one line, in twips, at a type size in points. The same everywhere: no font is asked. */
export function textWidth(text: string, points: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return Math.ceil((hundredths * points) / 5);
}

/** Nearly all text is Latin: a long table would ask the tables of Unicode a million times. */
const ASCII = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[fijlrtI .,:;'`|!()[\]{}/\\-]/.test(character)) return NARROW;
  if (/[mwMW@%&]/.test(character)) return BROAD;
  return /[A-Z]/.test(character) ? CAPITAL : COMMON;
});

function widthOf(character: string): number {
  const known = ASCII[character.charCodeAt(0)];
  if (known !== undefined) return known;
  if (/[\p{M}\p{Cf}\u00AD]/u.test(character)) return 0;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(character)
  )
    return FULL;
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(character)) return RIGHT_TO_LEFT;
  return /\p{Lu}/u.test(character) ? CAPITAL : COMMON;
}

/** About how many lines a text takes in a column of so many twips. */
export function linesNeeded(text: string, width: number, points: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line, points) / Math.max(width, 1))));
  return lines.reduce((total, count) => total + count, 0);
}
