import { type StruckPieces, struckWarnings } from '../../core/importing/struckText.ts';
import { addedWarnings, hiddenWarnings } from '../html/shownDocument.ts';

/** What was met while reading a book that the person should know of. */
export interface BookFindings {
  /** Documents of the order of reading that are missing or damaged. */
  readonly missing: string[];
  formulas: number;
  /** Characters. */
  hidden: number;
  readonly struck: StruckPieces;
  /** Words that style sheets add. */
  readonly added: string[];
  pictures: number;
  scripts: number;
  /** Places in the order of reading that name a document again. */
  readonly repeated: number;
}

/** Sentences for the person about a book. */
export function bookWarnings({
  missing,
  formulas,
  hidden,
  struck,
  added,
  scripts,
  repeated,
}: BookFindings): readonly string[] {
  const named = missing.slice(0, MAX_NAMED).map((path) => `“${path.slice(-100)}”`);
  const more = missing.length - named.length;
  return [
    ...(missing.length === 0
      ? []
      : [
          `${count(missing.length, 'document')} of the book ${were(missing.length)} missing or damaged and could not be read: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
        ]),
    ...(repeated === 0
      ? []
      : [
          `The book names ${count(repeated, 'document')} more than once in its order of reading; each was read once, at its first place.`,
        ]),
    ...struckWarnings(struck),
    ...hiddenWarnings(hidden),
    ...addedWarnings(added),
    ...(formulas === 0
      ? []
      : [
          `${count(formulas, 'formula')} ${were(formulas)} written out in one line; compare what you quote with the original.`,
        ]),
    ...(scripts === 0 ? [] : ['The book holds scripts. They were neither run nor imported.']),
  ];
}

const MAX_NAMED = 5;

const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? thing : `${thing}s`}`;
const were = (number: number): string => (number === 1 ? 'was' : 'were');
