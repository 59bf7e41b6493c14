import { normaliseText, tokensOf } from './normaliseText.ts';

/** One word or phrase that must be found: its tokens in a row, the last one perhaps only begun. */
export interface SearchTerm {
  readonly tokens: readonly string[];
  /** The last token also matches as the beginning of a word. */
  readonly prefix: boolean;
}

/**
 * Reads what a person typed: words, all of which must be found, and “quoted phrases”. The last word also matches as a
 * prefix, so that results come while typing, unless it stands in a closed quotation. A word that the index holds as several
 * (`U.S.`, `S-300`, 中文) becomes a phrase. Without a letter or digit there is no term.
 */
export function parseSearchQuery(query: string): readonly SearchTerm[] {
  const parts = [...query.matchAll(PART)];
  const terms = parts.flatMap(({ groups }, index) => {
    const tokens = tokensOf(normaliseText(groups?.['phrase'] ?? groups?.['word'] ?? '').text);
    const last = tokens.at(-1);
    if (last === undefined) return [];
    const open = index === parts.length - 1 && groups?.['closing'] === undefined;
    return [{ tokens, prefix: open && !isWholeWord(last) }];
  });
  return withoutRepeats(terms);
}

/** The terms in the syntax of FTS5, all required. Tokens are letters, digits and marks only, so nothing can break out. */
export function renderFtsQuery(terms: readonly SearchTerm[]): string {
  return terms.map(({ tokens, prefix }) => `"${tokens.join(' ')}"${prefix ? '*' : ''}`).join(' AND ');
}

/** A quotation mark opens a phrase at the start of a word and closes it at the end of one: inside a word it is spelling. */
const PART = /(?<!\S)["“”„«](?<phrase>[^"“”»]*)(?:(?<closing>["“”»])(?!\S)|$)|(?<word>\S+)/gu;

/** Scripts indexed character by character have no words that could be half typed. */
function isWholeWord(token: string): boolean {
  return normaliseText(token).text.startsWith(' ');
}

function withoutRepeats(terms: readonly SearchTerm[]): readonly SearchTerm[] {
  const seen = new Map(terms.map((term) => [renderFtsQuery([term]), term]));
  return [...seen.values()];
}
