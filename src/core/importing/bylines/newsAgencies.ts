import list from '../../../../resources/news/agencies.json';

/**
 * The news agencies that a credit such as `AFP`, `Reuters and AP` or `dpa/AFP` consists of, by their usual names, each once;
 * empty when anything else stands in it. Agencies that nobody listed are known by what they call themselves.
 */
export function agenciesNamed(credit: string): readonly string[] {
  const parts = plain(credit)
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.map(agencyNamed);
  return names.every((name) => name !== undefined) ? [...new Set(names)] : [];
}

/** The agency that a name means, or undefined when it is none. */
export function agencyNamed(name: string): string | undefined {
  const wanted = plain(name);
  const listed = NAMES.get(wanted) ?? (hasCase(wanted) ? NAMES_IN_SMALL.get(wanted.toLowerCase()) : undefined);
  return listed ?? (CALLS_ITSELF_SO.test(wanted) && wanted.length <= 80 ? wanted : undefined);
}

const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s("'«“[]+|[\s)"'»”\].,;:]+$/g, '')
    .trim();

const BETWEEN = /\s*[,،、/+|;&·•]\s*|\s+(?:and|und|et|y|e|with|mit|avec|con|و|مع)\s+|\s+[-–—]\s+/iu;

const NAMES: ReadonlyMap<string, string> = new Map(
  list.agencies.flatMap(({ name, also }) => [name, ...also].map((one) => [one, name] as const)),
);

/** Names in mixed case are also set in capitals; initials are words of some language when they are not. */
const NAMES_IN_SMALL: ReadonlyMap<string, string> = new Map(
  [...NAMES]
    .filter(([one]) => /\p{Ll}/u.test(one) && /\p{Lu}/u.test(one))
    .map(([one, name]) => [one.toLowerCase(), name]),
);

const hasCase = (name: string): boolean => /\p{Lu}/u.test(name);

const CALLS_ITSELF_SO =
  /\p{Lu}.*\b(?:news|press) (?:agency|service)$|\p{Lu}.*\bnewswire$|nachrichtenagentur(?:\s|$)|\bpresse-agentur$|^agence (?:de presse|d['’]information)|^agencia de (?:noticias|prensa)|^وكالة (?:أنباء|الأنباء)|^وكالة .*(?:للأنباء|الإخبارية)$|^סוכנות (?:הידיעות|החדשות)|(?:通讯社|通訊社|通信社)$/iu;
