/**
 * A number as a word processor writes it in a format of ECMA-376-1, 17.18.59 (ST_NumberFormat); undefined for a format that
 * is not known here, which must then be said rather than guessed.
 */
export function formatListNumber(number: number, format: string): string | undefined {
  return formats.get(format)?.(number);
}

const formats: ReadonlyMap<string, (number: number) => string | undefined> = new Map([
  ['decimal', String],
  ['decimalZero', (number: number) => String(number).padStart(2, '0')],
  ['upperRoman', (number: number) => roman(number)],
  ['lowerRoman', (number: number) => roman(number)?.toLowerCase()],
  ['upperLetter', (number: number) => repeatedLetter(number, LATIN)?.toUpperCase()],
  ['lowerLetter', (number: number) => repeatedLetter(number, LATIN)],
  ['ordinal', (number: number) => `${number}${ordinalEnding(number)}`],
  ['russianUpper', (number: number) => repeatedLetter(number, RUSSIAN)?.toUpperCase()],
  ['russianLower', (number: number) => repeatedLetter(number, RUSSIAN)],
  ['hebrew1', (number: number) => hebrewNumber(number)],
  ['hebrew2', (number: number) => repeatedLetter(number, HEBREW)],
  ['arabicAlpha', (number: number) => repeatedLetter(number, ARABIC)],
  ['arabicAbjad', (number: number) => repeatedLetter(number, ARABIC_ABJAD)],
  ['numberInDash', (number: number) => `- ${number} -`],
  ['decimalEnclosedCircle', (number: number) => (number >= 1 && number <= 20 ? circled(number) : String(number))],
  ['chicago', (number: number) => chicagoMark(number)],
  ['bullet', () => ''],
  ['none', () => ''],
]);

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ARABIC_ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** a to z, then aa, bb …: how word processors go on. Longer than anybody counts is no number any more. */
function repeatedLetter(number: number, alphabet: string): string | undefined {
  if (number < 1 || number > alphabet.length * 20) return undefined;
  const letter = alphabet[(number - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.ceil(number / alphabet.length));
}

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Letters by value; 15 and 16 are written 9+6 and 9+7, because the others would spell a name of God. */
function hebrewNumber(number: number): string | undefined {
  if (number < 1 || number > 499) return undefined;
  const hundreds = ['', 'ק', 'ר', 'ש', 'ת'][Math.floor(number / 100)] ?? '';
  const rest = number % 100;
  if (rest === 15 || rest === 16) return `${hundreds}ט${rest === 15 ? 'ו' : 'ז'}`;
  const tens = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ'][Math.floor(rest / 10)] ?? '';
  return `${hundreds}${tens}${['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט'][rest % 10] ?? ''}`;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

const circled = (number: number): string => String.fromCodePoint(0x2460 + number - 1);

/** * † ‡ §, then doubled: the note marks of the Chicago Manual of Style. */
const chicagoMark = (number: number): string | undefined => repeatedLetter(number, '*†‡§');
