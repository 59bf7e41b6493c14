import type { FormattedRun } from '../../src/core/citation/formattedRun.ts';

/*
 * Formatted text as a reader sees it, in one notation for our runs and for the HTML of the CSL test suite: letters of the flags that
 * are on before each stretch, such as `{bi}`. A superscript character counts as its letter set high; blanks at the ends of a line and
 * the columns of an entry are layout.
 */

/** Our runs. */
export const shownRuns = (runs: readonly FormattedRun[]): string =>
  shown(
    runs.map(({ text, ...run }) => ({ text, flags: FLAGS.filter(([name]) => run[name]).map(([, letter]) => letter) })),
  );

/** HTML as the suite writes it. */
export function shownHtml(html: string): string {
  const stretches: Stretch[] = [];
  let flags: ReadonlySet<string> = new Set();
  const enclosing: ReadonlySet<string>[] = [];
  for (const [, tag, text = ''] of html
    .replace(/\s*\n\s*(?=<\/?div)|(?<=<\/?div[^>]*>)\s*\n\s*/g, '')
    .matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (tag === undefined) {
      stretches.push({ text: decoded(text), flags: [...flags] });
    } else if (tag.startsWith('/')) {
      if (tag === '/div') stretches.push({ text: '\n', flags: [] });
      flags = enclosing.pop() ?? new Set();
    } else {
      enclosing.push(flags);
      flags = withTag(flags, tag);
    }
  }
  return shown(stretches);
}

interface Stretch {
  readonly text: string;
  readonly flags: readonly string[];
}

const FLAGS = [
  ['italic', 'i'],
  ['bold', 'b'],
  ['underline', 'u'],
  ['smallCaps', 'c'],
  ['superscript', '^'],
  ['subscript', '_'],
] as const;

function withTag(flags: ReadonlySet<string>, tag: string): ReadonlySet<string> {
  const on = (letter: string) => new Set([...flags, letter]);
  const off = (...letters: string[]) => new Set([...flags].filter((flag) => !letters.includes(flag)));
  if (/^[ib]$/.test(tag)) return on(tag);
  if (tag === 'sup') return on('^');
  if (tag === 'sub') return on('_');
  if (tag.includes('small-caps')) return on('c');
  if (tag.includes('text-decoration:underline')) return on('u');
  if (tag.includes('text-decoration:none')) return off('u');
  if (tag.includes('font-style:normal')) return off('i');
  if (tag.includes('font-weight:normal')) return off('b');
  if (tag.includes('font-variant:normal')) return off('c');
  if (tag.includes('baseline')) return off('^', '_');
  return flags;
}

/** Superscript characters, and what those stand for that Unicode does not take apart. */
const HIGH =
  /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02C0\u02C1\u02E0-\u02E4\u06E5\u06E6\u1D2C-\u1D6A\u1D78\u1D9B-\u1DBF\u2070-\u207F\u2120\u2122\u3192-\u319F]/;
const UNRELATED: Readonly<Record<string, string>> = { ˀ: 'ʔ', ˁ: 'ʕ', ۥ: 'و', ۦ: 'ي' };

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');

function shown(stretches: readonly Stretch[]): string {
  let before = '';
  const written = stretches.flatMap(({ text, flags }) =>
    Array.from(text, (character) => {
      const high = HIGH.test(character) ? (UNRELATED[character] ?? character.normalize('NFKD')) : character;
      const all = new Set(high === character ? flags : [...flags, '^']);
      const mark = FLAGS.flatMap(([, letter]) => (all.has(letter) ? letter : [])).join('');
      const change = mark === before || /\s/.test(character) ? '' : `{${mark}}`;
      if (change !== '') before = mark;
      if (character === '\n') before = '';
      return change + high;
    }),
  );
  return written
    .join('')
    .replace(/[ \t\u00A0]*[\n\t][ \t\n\u00A0]*/g, '\n')
    .replace(/(?<=\S)\n(?!\[\d+\])/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
