/*
 * Arabic and Hebrew write "and", "in", "to", "the" and the like onto the next word: والكتاب, והספר. Here stands which letters may stand
 * so before a folded word, so that a word is found with them. Better a hit too many than one that is never found.
 */

/** The word with each of the particles that may be written onto it; only itself where the script has none. */
export function withProclitics(word: string): readonly string[] {
  const script = scriptOf(word);
  if (script === undefined) return [word];
  return [word, ...script.particles.map((particles) => particles + word), ...script.others(word)];
}

/** Whether the first `length` letters of a folded word may be particles written onto the rest. */
export function isProclitic(word: string, length: number): boolean {
  const rest = word.slice(length);
  const script = scriptOf(rest);
  if (script === undefined) return false;
  return script.known.has(word.slice(0, length)) || script.others(rest).includes(word);
}

/** Whether particles can be written onto a word: whether it is one of Arabic or Hebrew letters, and not a single one. */
export function takesProclitics(word: string): boolean {
  return scriptOf(word) !== undefined;
}

interface Script {
  readonly particles: readonly string[];
  readonly known: ReadonlySet<string>;
  /** What stands before some words only. */
  readonly others: (word: string) => readonly string[];
}

function scriptOf(word: string): Script | undefined {
  if (word.length < 2) return undefined;
  return /^[\u05d0-\u05ea]/.test(word) ? HEBREW : /^[\u0620-\u064a]/.test(word) ? ARABIC : undefined;
}

function script(parts: readonly (readonly string[])[], others: Script['others']): Script {
  const particles = parts.reduce<readonly string[]>(
    (before, choices) => before.flatMap((start) => choices.map((choice) => start + choice)),
    [''],
  );
  const known = particles.filter((particle) => particle !== '');
  return { particles: known, known: new Set(known), others };
}

/** And, so; in, as, to; the article, whose alef is left out behind ل (للكتاب); and before a verb the future (سيكتب). */
const ARABIC: Script = script(
  [
    ['', 'و', 'ف'],
    ['', 'ب', 'ك', 'ل', 'ال', 'بال', 'كال', 'لل'],
  ],
  (word) => (/^[يتنا]/.test(word) ? ['س', 'وس', 'فس'].map((future) => future + word) : []),
);

/** And; that, when, from what; the article, in, as, to, from, and those that keep the article behind them (מהבית). */
const HEBREW: Script = script(
  [
    ['', 'ו'],
    ['', 'ש', 'כש', 'לכש', 'מש'],
    ['', 'ה', 'ב', 'כ', 'ל', 'מ', 'מה', 'כה'],
  ],
  // Unpointed spelling doubles a vav that is no longer first: ועידה, but הוועידה.
  (word) => (/^ו[^ו]/.test(word) ? [...HEBREW.known].map((particles) => `${particles}ו${word}`) : []),
);
