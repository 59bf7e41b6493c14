import type { PersonName } from '../../source/source.ts';
import { cleanLine } from '../metadata/cleanLine.ts';
import { namesBody, namesBodyFor } from './namesBody.ts';

/**
 * The people and bodies named by a byline such as `By Jane Roe and John Doe`, `Jane Roe, Diplomatic Correspondent` or
 * `מאת דנה לוי`. What is not a name (roles, places, addresses, dates) is left out; names that cannot be split safely stay whole.
 */
export function parseByline(byline: string): readonly PersonName[] {
  const line = cleanLine(byline)
    .replace(BY, '')
    .replace(/\s*(?:\||•|·|—| – )\s*.*$/u, '')
    .replace(/\s+(?:updated|published|posted|last (?:updated|modified))\b.*$/i, '')
    .replace(/\s+(?:in|reporting from|reports from)\s+\p{Lu}.*$/u, '')
    .replace(COMMA_OF_LEGAL_FORM, ' ');
  if (line.length > 300) return [];
  const inverted = /^([\p{L}'’-]+(?: [\p{L}'’-]+)?), ([\p{L}'’.-]+(?: [\p{L}'’.-]+)?)$/u.exec(line);
  if (
    inverted &&
    !ROLE.test(line) &&
    !namesBody(line) &&
    !/ (?:and|&) /i.test(line) &&
    !(inverted[1] ?? '').includes(' ')
  ) {
    return [{ family: inverted[1] ?? '', given: inverted[2] ?? '' }];
  }
  const names = (isOneBody(line) ? [line] : line.split(HAN_NAMES.test(line) ? / |、/ : BETWEEN_NAMES))
    .flatMap(splitHebrewAnd)
    .filter((part) => part !== '' && !ROLE.test(part))
    .flatMap((part) => parsePersonName(part) ?? []);
  return uniqueNames(names);
}

/** One name: family and given where that is safe to tell, else kept whole; undefined when it is no name at all. */
export function parsePersonName(name: string, kind: 'unknown' | 'body' = 'unknown'): PersonName | undefined {
  const trimmed = cleanLine(name.replace(/<[^>]*>|\([^)]*\)|\S+@\S+/g, ' ')).replace(/[.,;:]+$/, '');
  if (trimmed === '' || trimmed.length > 200 || NO_NAME.test(trimmed)) return undefined;
  const words = trimmed.split(' ').map(isShouted(trimmed) ? capitalise : (word) => word);
  const splittable =
    kind === 'unknown' && words.length > 1 && words.length <= 5 && !namesBody(trimmed) && SPLIT_SCRIPT.test(trimmed);
  return splittable ? splitPersonName(words.join(' ')) : { literal: trimmed };
}

/** A name that is known to be a person's, with all its words: the last are the family name, as is the whole of a single word. */
export function splitPersonName(name: string): { readonly family: string; readonly given: string } {
  const words = name.trim().split(/\s+/);
  const familyStart = familyIndex(words);
  return { family: words.slice(familyStart).join(' '), given: words.slice(0, familyStart).join(' ') };
}

/** `JANE ROE`: many sites set their bylines in capitals. */
const isShouted = (name: string): boolean => /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name) && name.includes(' ');

const capitalise = (word: string): string =>
  word.replace(/\p{Lu}+/gu, (letters, index: number) =>
    index > 0 && word[index - 1] === '.' ? letters : letters.slice(0, 1) + letters.slice(1).toLowerCase(),
  );

export function uniqueNames(names: readonly PersonName[]): readonly PersonName[] {
  const byText = new Map(names.map((name) => [JSON.stringify(name).toLowerCase(), name]));
  return [...byText.values()];
}

/** `Ministry of Trade and Industry` is one body, `University of Holm and Harbour Institute` are two. */
function isOneBody(line: string): boolean {
  const [first = '', ...rest] = line.split(BETWEEN_NAMES);
  return !/[,;،]/u.test(line) && namesBodyFor(first) && !rest.every(namesBody);
}

const BETWEEN_NAMES = /\s*[;،]\s*|,\s*(?:and|und|et|y)\s+|\s+(?:and|und|et|y|&|و)\s+|\s*,\s*/iu;

/** Chinese names have two to four characters and no spaces: what parts them are the names' own borders. */
const HAN_NAMES = /^\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4})+$/u;

/** `Holm Shipping, Inc.` is one name. */
const COMMA_OF_LEGAL_FORM = /,\s*(?=(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|gmbh)(?:\.|\s*[,;]|\s*$))/giu;

const BY =
  /^(?:written by|reported by|story by|by|von|par|por|di|מאת|כתב|כתבה|بقلم|كتب|كتبت|作者|撰文|文|本报记者|特约记者|記者|记者)(?:\s*[:：/／|｜]\s*|\s+)/iu;

/** Parts of a byline that say what somebody is or where, not who. */
const ROLE =
  /\b(?:correspondent|editor|reporter|writer|columnist|analyst|staff writer|chief|bureau(?! (?:of|for|des?|du)\b)|special to|contributor|contributing|updated|published|min read)\b|\d{2}/i;

/** Not names: addresses, file paths, machine accounts, template left-overs. */
const NO_NAME =
  /^(?:https?:|www\.|@)|^(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|none|null|undefined|root|default|test|guest|n\/a|microsoft office user|windows user)$|[{}<>\\]|^\P{L}+$/iu;

/** Scripts whose names are written given name first, with spaces. */
const SPLIT_SCRIPT =
  /^[\p{Script=Latin}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{M}'’.\- ]+$/u;

/** Lower-case particles belong to the family name: `Vincent | van Gogh`; a suffix does too: `John | Doe Jr`. */
function familyIndex(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word));
  if (particle > 0) return particle;
  const last = words.length - 1;
  return last > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words[last] ?? '') ? last - 1 : last;
}

const PARTICLE =
  /^(?:van|von|de|der|den|del|della|di|da|dos|la|le|bin|ibn|bint|al|el|ter|ten|zu|zum|af|av|בן|بن|ابن|آل)$/u;

/** Hebrew's `and` is a letter joined to the next word; it counts only between two names of two words or more. */
function splitHebrewAnd(part: string): readonly string[] {
  const match =
    /^([\p{Script=Hebrew}'"׳״-]+ [\p{Script=Hebrew}'"׳״ -]+?) ו([\p{Script=Hebrew}'"׳״-]+ [\p{Script=Hebrew}'"׳״ -]+)$/u.exec(
      part,
    );
  return match ? [match[1] ?? '', match[2] ?? ''] : [part];
}
