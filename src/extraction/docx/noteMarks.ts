import { noteMark } from '../../core/importing/noteMark.ts';
import { formatListNumber } from './formatListNumber.ts';

export type NoteKind = 'footnote' | 'endnote';

/** How the notes of one kind are numbered in a section. */
export interface NoteNumbering {
  readonly format?: string;
  readonly start?: number;
  readonly restart?: string;
}

/** A note in the order in which the text refers to it. */
export interface ReferredNote {
  readonly kind: NoteKind;
  readonly id: string;
  /** Its mark is written in the text and in the note: `*`. */
  readonly hasOwnMark: boolean;
}

/**
 * The marks of foot- and endnotes. How they are numbered is said at the end of each section, so that a place-holder stands
 * in the text until all sections are known.
 */
export class NoteMarks {
  readonly #wholeFile: Readonly<Partial<Record<NoteKind, NoteNumbering>>>;
  readonly #notes: (ReferredNote & { readonly section: number })[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #sections: Readonly<Partial<Record<NoteKind, NoteNumbering>>>[] = [];
  #marks: readonly string[] | undefined;
  /** Number formats that are not known, and numbering that depends on pages, for a warning. */
  readonly doubts = new Set<string>();

  /** `wholeFile` holds where a section says nothing else. */
  constructor(wholeFile: Readonly<Partial<Record<NoteKind, NoteNumbering>>> = {}) {
    this.#wholeFile = wholeFile;
  }

  get notes(): readonly ReferredNote[] {
    return this.#notes;
  }

  /** What to write where the text refers to a note. */
  refer(kind: NoteKind, id: string, hasOwnMark: boolean): string {
    const key = `${kind} ${id}`;
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.#notes.length;
      this.#indexes.set(key, index);
      this.#notes.push({ kind, id, hasOwnMark, section: this.#sections.length });
    }
    return hasOwnMark ? '' : `${OPEN}${index}${CLOSE}`;
  }

  endSection(numbering: Readonly<Partial<Record<NoteKind, NoteNumbering>>>): void {
    this.#sections.push(numbering);
  }

  /** The text with the marks in the places that were held for them. */
  withMarks(text: string): string {
    if (!text.includes(OPEN)) return text;
    const marks = this.#allMarks();
    return text.replace(HELD_PLACE, (_, index: string) => marks[Number(index)] ?? '');
  }

  /** The mark of a note, as it stands in the text. */
  markOf({ kind, id }: ReferredNote): string {
    return this.#allMarks()[this.#indexes.get(`${kind} ${id}`) ?? -1] ?? '';
  }

  #allMarks(): readonly string[] {
    this.#marks ??= this.#number();
    return this.#marks;
  }

  #number(): readonly string[] {
    const last = { footnote: { number: 0, section: -1 }, endnote: { number: 0, section: -1 } };
    return this.#notes.map(({ kind, section, hasOwnMark }) => {
      if (hasOwnMark) return '';
      const numbering = { ...this.#wholeFile[kind], ...this.#sections[section]?.[kind] };
      const { format = DEFAULT_FORMATS[kind], start = 1, restart } = numbering;
      const before = last[kind];
      const isFirst = before.section === -1 || (restart === 'eachSect' && before.section !== section);
      const number = isFirst ? start : before.number + 1;
      last[kind] = { number, section };
      if (restart === 'eachPage') this.doubts.add('eachPage');
      return this.#format(number, format);
    });
  }

  #format(number: number, format: string): string {
    const formatted = formatListNumber(number, format);
    if (formatted === undefined) this.doubts.add(format);
    return noteMark(formatted ?? String(number));
  }
}

/** ECMA-376-1, 17.11.17: what holds where a file says nothing. */
const DEFAULT_FORMATS: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** Noncharacters, which no text may hold. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const HELD_PLACE = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** Text of the file without characters that would pass for a place held here. */
export const withoutHeldPlaces = (text: string): string =>
  text.includes(OPEN) || text.includes(CLOSE) ? text.replaceAll(OPEN, '').replaceAll(CLOSE, '') : text;
