import { type FieldCondition, parseCondition } from './fieldCondition.ts';
import { findNearestField } from './findNearestField.ts';
import { normaliseText, tokensOf } from './normaliseText.ts';
import { findField, type SearchField } from './searchFields.ts';
import { type SearchColumn, type SearchTerm, termOf } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** What a person typed, taken apart. Offsets are UTF-16 ones into the query; parts and problems are in its order. */
export interface SearchQuery {
  readonly parts: readonly QueryPart[];
  readonly problems: readonly QueryProblem[];
}

export type QueryPart = TermPart | FieldPart;

/** A word or phrase, in a column of its own or anywhere. */
export interface TermPart extends TextRange {
  readonly kind: 'term';
  /** It must not be found. */
  readonly negated: boolean;
  readonly column: SearchColumn | null;
  readonly term: SearchTerm;
}

/** A condition on the source itself, such as `grade:A`. */
export interface FieldPart extends TextRange {
  readonly kind: 'field';
  readonly negated: boolean;
  readonly condition: FieldCondition;
}

/** What could not be used as it stands, with a sentence for the person who typed it. */
export interface QueryProblem extends TextRange {
  readonly message: string;
  /** What looks like a field but is none, and the field it was probably meant for, with the query that names that instead. */
  readonly unknownField?: { readonly nearest: { readonly name: string; readonly query: string } | null } | undefined;
}

/**
 * Reads the query language: words, all of which must be found; “quoted phrases” exactly as they stand; `begin*`; `NOT x` and `-x`;
 * and `field:value` (searchFields.ts), with quotation marks round a value with spaces. A last word right at the end of the query is still
 * being typed and also matches as a beginning. A word that the index holds as several (`U.S.`, 中文) is a phrase. Never
 * throws: what makes no sense is a problem, and words are searched for whatever stands around them.
 */
export function parseSearchQuery(query: string): SearchQuery {
  const parts: QueryPart[] = [];
  const problems: QueryProblem[] = [];
  let negation: TextRange | null = null;
  for (let at = skipSpace(query, 0); at < query.length; ) {
    const piece = readPiece(query, at);
    at = skipSpace(query, piece.end);
    if (piece.kind === 'operator') {
      if (piece.operator === 'or') problems.push({ start: piece.start, end: piece.end, message: NO_OR });
      if (piece.operator === 'not') negation = piece;
      if (piece.operator === 'not' && at >= query.length)
        problems.push({ start: piece.start, end: piece.end, message: 'NOT needs a word after it.' });
      continue;
    }
    const read = partOf(piece, negation, piece.end === query.length);
    negation = null;
    problems.push(...read.problems);
    if (piece.kind === 'value' && piece.unknownField)
      problems.push(unknownFieldProblem(query, piece, piece.unknownField));
    if (read.part) parts.push(read.part);
  }
  return { parts: withoutRepeats(parts), problems };
}

const NO_OR = 'OR is not known here: all words must be found. Search for each on its own.';

/** The terms to be marked in a text or column: those sought there, none that must not be found. */
export function termsToMark({ parts }: SearchQuery, column: SearchColumn): readonly SearchTerm[] {
  return parts.flatMap((part) =>
    part.kind === 'term' && !part.negated && (part.column === null || part.column === column) ? [part.term] : [],
  );
}

interface ValuePiece extends TextRange {
  readonly kind: 'value';
  readonly negated: boolean;
  readonly field: SearchField | null;
  /** Where the name stands of what looks like a field but is none. */
  readonly unknownField: TextRange | null;
  readonly value: string;
  readonly quoted: boolean;
  /** A quotation that is still open. */
  readonly open: boolean;
  /** A `*` stood right behind it. */
  readonly starred: boolean;
}

type Piece = ValuePiece | (TextRange & { readonly kind: 'operator'; readonly operator: 'not' | 'and' | 'or' });

/** A quotation mark ends a phrase where no letter follows: inside a word, as in צה"ל, it is spelling. */
const QUOTED = /["“”„«»＂「『]((?:[^"“”«»＂」』]|["“”«»＂」』](?=[\p{L}\p{N}\p{M}]))*)(?:(["“”«»＂」』])(\*?)|$)/uy;
const WORD = /\S+/y;
const OPERATOR = /(?:NOT|AND|OR)(?!\S)/y;
const FIELD = /(\p{L}+)[:：]/uy;

function readPiece(query: string, start: number): Piece {
  const operator = matchAt(OPERATOR, query, start);
  if (operator) {
    const name = operator[0].toLowerCase() as 'not' | 'and' | 'or';
    return { kind: 'operator', operator: name, start, end: start + operator[0].length };
  }
  // The minus sign proper is typed by nobody: before a digit it was pasted with its number.
  const negated = /^(?:[-－](?=[^\s-])|−(?=[^\s\d-]))/.test(query.slice(start, start + 2));
  const from = negated ? start + 1 : start;
  const named = matchAt(FIELD, query, from);
  const field = named ? findField(named[1] ?? '') : undefined;
  const valueStart = named && field ? from + named[0].length : from;
  const quoted = matchAt(QUOTED, query, valueStart);
  const common = { kind: 'value', start, negated, field: field ?? null } as const;
  if (quoted) {
    const end = valueStart + quoted[0].length;
    const [, value = '', closing, star = ''] = quoted;
    const open = closing === undefined;
    return { ...common, end, value, quoted: true, open, starred: star !== '', unknownField: null };
  }
  const word = matchAt(WORD, query, valueStart)?.[0] ?? '';
  const [stem = word, star = ''] = /^(.*?)(\*[^\p{L}\p{N}]*)?$/u.exec(word)?.slice(1) ?? [];
  const isUnknownField = field === undefined && named !== null && /^[a-z]{2,}[:：][^\s/]/i.test(word);
  return {
    ...common,
    end: valueStart + word.length,
    value: stem,
    quoted: false,
    open: true,
    starred: star !== '',
    unknownField: isUnknownField ? { start: from, end: from + (named?.[1]?.length ?? 0) } : null,
  };
}

function partOf(
  piece: ValuePiece,
  negation: TextRange | null,
  isLast: boolean,
): { readonly part: QueryPart | null; readonly problems: readonly QueryProblem[] } {
  const place = { start: negation?.start ?? piece.start, end: piece.end };
  const problem = (message: string): QueryProblem => ({ start: piece.start, end: piece.end, message });
  const negated = piece.negated !== (negation !== null);
  if (piece.field?.kind === 'condition') {
    const value = piece.starred ? `${piece.value}*` : piece.value;
    const parsed = parseCondition(piece.field, value.trim());
    if (typeof parsed === 'string') return { part: null, problems: [problem(parsed)] };
    return { part: { kind: 'field', ...place, negated, condition: parsed }, problems: [] };
  }
  const column = piece.field?.column ?? null;
  const tokens = tokensOf(normaliseText(piece.value).text);
  const last = tokens.at(-1);
  const problems = [...problemsOf(piece)].map(problem);
  if (last === undefined) {
    if (piece.field) problems.push(problem(`${piece.field.name}: needs a word right behind the colon.`));
    else if (piece.starred) problems.push(problem('A * needs the beginning of a word in front of it.'));
    return { part: null, problems };
  }
  const isWhole = isWholeWord(last);
  const begun = isLast && piece.open && !negated && !isWhole && !piece.starred;
  const term = termOf(tokens, { prefix: begun || (piece.starred && !isWhole), begun, exact: piece.quoted });
  return { part: { kind: 'term', ...place, negated, column, term }, problems };
}

function* problemsOf({ value, quoted }: ValuePiece): Generator<string> {
  if (!quoted && /\*(?=.*[\p{L}\p{N}])/u.test(value)) {
    yield 'A * stands at the end of a word only; here it was left out.';
  }
}

/** Proposes the nearest field where it can take the value. */
function unknownFieldProblem(query: string, { start, end }: TextRange, named: TextRange): QueryProblem {
  const unknown = query.slice(named.start, named.end);
  const name = findNearestField(unknown);
  const corrected = name && `${query.slice(0, named.start)}${name}${query.slice(named.end)}`;
  const piece = corrected && readPiece(corrected, start);
  const takesIt = piece && piece.kind === 'value' && partOf(piece, null, false).problems.length === 0;
  return {
    start,
    end,
    message: `There is no field “${unknown}”; it was searched for as words.`,
    unknownField: { nearest: takesIt ? { name, query: corrected } : null },
  };
}

/** Scripts indexed character by character have no words that could be half typed. */
function isWholeWord(token: string): boolean {
  return normaliseText(token).text.startsWith(' ');
}

/** The same thing asked for twice is one part; so that of two the chips show one, the first stays. */
function withoutRepeats(parts: readonly QueryPart[]): readonly QueryPart[] {
  const seen = new Set<string>();
  return parts.filter(({ start: _start, end: _end, ...part }) => {
    const key = JSON.stringify(part);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function skipSpace(query: string, from: number): number {
  let at = from;
  while (at < query.length && /\s/.test(query.charAt(at))) at += 1;
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
