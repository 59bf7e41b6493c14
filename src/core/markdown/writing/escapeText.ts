import { OBJECT } from '../syntax/smartPunctuation.ts';

/** Where a text is written; it decides what must be escaped in it. */
export type TextPlace = 'line' | 'heading' | 'cell' | 'affix';

interface TextInLine {
  /** The whole line as a reader reads it, `OBJECT` for what is no text. */
  readonly line: string;
  /** UTF-16 offsets of the text in it. */
  readonly start: number;
  readonly end: number;
  readonly place: TextPlace;
}

/**
 * Writes text so that pandoc's Markdown reads it as it stands, typed punctuation included: what would begin or end something
 * is escaped, and blanks that a reader of Markdown would drop are written as entities.
 */
export function escapeText({ line, start, end, place }: TextInLine): string {
  let written = '';
  for (let index = start; index < end; index++) {
    const character = line[index] as string;
    if (EDGE_BLANK.test(character) && isEdge(line, index)) written += entity(character);
    else if (character === '\t') written += entity(character);
    else if (mustEscape(line, index, { start, end, place })) written += `\\${character}`;
    else written += character;
  }
  return written;
}

/** A blank as an entity, which no reader of Markdown drops. */
export function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Blanks that have an entity; the rest of what counts as blank is none in Markdown. */
export const EDGE_BLANK = /[ \t\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** At the beginning or end of a line there is nothing but blanks up to it. */
function isEdge(line: string, index: number): boolean {
  return line.slice(0, index).trim() === '' || line.slice(index).trim() === '';
}

const ALWAYS = new Set('\\`*_[]<^~$"\'{');
const AT_LINE_START = new Set('+-=:|%#>');

function mustEscape(line: string, index: number, { start, end, place }: Omit<TextInLine, 'line'>): boolean {
  const character = line[index] as string;
  const before = line[index - 1] ?? '';
  if (ALWAYS.has(character)) return true;
  switch (character) {
    case '@':
      return index === start || !/[\p{L}\p{N}_]/u.test(before);
    case '-':
      return before === '-' || (place === 'line' && index === 0);
    case '.':
      return (
        (before === '.' && /\.{3}/.test(line.slice(Math.max(0, index - 2), index + 3))) ||
        endsListMarker(line, index, place)
      );
    case ')':
      return endsListMarker(line, index, place);
    case '&':
      return /^&#?\w+;/.test(line.slice(index));
    case '!':
      return index === end - 1;
    case '(':
    case ':':
      return (
        before === OBJECT || (place === 'line' && character === ':' && /^(?:[Tt]able)?$/.test(line.slice(0, index)))
      );
    case '|':
      return place === 'cell' || (place === 'line' && index === 0);
    case '#':
      return place === 'heading' || (place === 'line' && index === 0);
    case ';':
      return place === 'affix';
    default:
      return place === 'line' && index === 0 && AT_LINE_START.has(character);
  }
}

/** `1.`, `(iv)`, `a)` and `#.` at the beginning of a line begin a list, in pandoc's dialect all of them. */
function endsListMarker(line: string, index: number, place: TextPlace): boolean {
  return (
    place === 'line' &&
    /^\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@[\w-]*)$/.test(line.slice(0, index)) &&
    /^(?:\s|$)/.test(line.slice(index + 1))
  );
}
