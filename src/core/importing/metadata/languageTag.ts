/** A language as pages write it (`en_US`, `EN`, `iw-IL`) as a BCP 47 tag (`en-US`, `en`, `he-IL`), or undefined when it is none. */
export function parseLanguageTag(text: string): string | undefined {
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/[.@].*$/, '');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || tag.length > 35) return undefined;
  const canonical = canonicalTag(tag);
  return canonical === undefined || /^(?:und|mul|zxx|mis)\b/.test(canonical) ? undefined : canonical;
}

/** Asked again and again for the same few tags, and slow to tell. */
const canonicalTags = new Map<string, string | undefined>();
const MAX_KEPT = 1_000;

function canonicalTag(tag: string): string | undefined {
  if (canonicalTags.has(tag)) return canonicalTags.get(tag);
  const canonical = askForCanonicalTag(tag);
  if (canonicalTags.size < MAX_KEPT) canonicalTags.set(tag, canonical);
  return canonical;
}

function askForCanonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The script that most letters of a text are in, for telling when a declared language cannot be right. */
export function mainScriptOf(text: string): Script {
  // Letters of ASCII are most of what there is, and need no table of characters.
  const beyondAscii = text.replace(/\p{ASCII}+/gu, '');
  const ascii = text.replace(/[^A-Za-z]+/g, '').length;
  const letters = ascii + countOf(beyondAscii, /\p{L}/gu);
  const main = scripts.find(
    ({ name, pattern }) => (countOf(beyondAscii, pattern) + (name === 'Latin' ? ascii : 0)) * 2 > letters,
  );
  return main?.name ?? 'other';
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a text in `script` can be in the language that `tag` names; true where that is not known. */
export function languageFitsScript(tag: string, script: Script): boolean {
  const usual = usualScripts.get(tag.split('-')[0] ?? '');
  return script === 'other' || usual === undefined || usual === script;
}

type Script = 'Latin' | 'Hebrew' | 'Arabic' | 'Han' | 'Cyrillic' | 'other';

const scripts: readonly { readonly name: Script; readonly pattern: RegExp }[] = [
  { name: 'Latin', pattern: /\p{Script=Latin}/gu },
  { name: 'Hebrew', pattern: /\p{Script=Hebrew}/gu },
  { name: 'Arabic', pattern: /\p{Script=Arabic}/gu },
  { name: 'Han', pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: 'Cyrillic', pattern: /\p{Script=Cyrillic}/gu },
];

const usualScripts: ReadonlyMap<string, Script> = new Map(
  (
    [
      ['Latin', 'en de fr es it pt nl sv no nb nn da fi pl cs sk sl hr hu ro tr et lv lt is ga cy sq id vi sw so'],
      ['Hebrew', 'he yi'],
      ['Arabic', 'ar fa ur ps ckb'],
      ['Han', 'zh ja'],
      ['Cyrillic', 'ru uk bg be mk'],
    ] as const
  ).flatMap(([script, tags]) => tags.split(' ').map((tag) => [tag, script] as const)),
);
