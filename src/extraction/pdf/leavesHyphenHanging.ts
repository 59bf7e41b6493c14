/**
 * Whether the words behind a hyphen at a line's end begin with a conjunction, so that it stands for the rest of a compound (`Öl-` / `und
 * Gasförderung`) and divides no word. Those that words of some languages also end with (Syri-en, Toron-to) count only in their own.
 *
 * @param rest what follows the line
 * @param language of the document; asked for only where it matters
 */
export function leavesHyphenHanging(rest: string, language: () => string | undefined): boolean {
  if (ANYWHERE.test(rest)) return true;
  const meant = [...IN_LANGUAGE].filter(([, conjunction]) => conjunction.test(rest)).map(([own]) => own);
  if (meant.length === 0) return false;
  const spoken = language();
  return spoken === undefined || meant.includes(spoken);
}

/** No word's last part is one of these. A hyphen behind them makes a compound of them: black-and-white. */
const ANYWHERE = /^(?:und|oder|bzw\.?|sowie|beziehungsweise|and)(?![\p{L}\p{M}\p{N}'’\-\u2010\u2011])/u;

const IN_LANGUAGE: ReadonlyMap<string, RegExp> = new Map([
  ['de', /^bis\s/],
  // The second part has a hyphen of its own: short- to medium-term.
  ['en', /^(?:or|to)\s+(?:\S+\s+){0,2}?[\p{L}\p{N}]+[-\u2010]/u],
  ['es', /^[eouy]\s/],
  ['fr', /^(?:et|ou)[\s/]/],
  ['nl', /^(?:en|of)[\s/]/],
]);
