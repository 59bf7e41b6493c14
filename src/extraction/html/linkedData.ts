import { removeUnsoundCharacters } from '../../core/importing/assembleText.ts';
import { cleanLine } from '../../core/importing/metadata/cleanLine.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import type { PageDocument } from './pageDom.ts';

/** What a page says about its article in schema.org's terms (JSON-LD), as far as it concerns a citation. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline?: string;
  readonly authors: readonly LinkedName[];
  readonly editors: readonly LinkedName[];
  readonly publisher?: string;
  /** What it is part of: a site, a journal. */
  readonly partOf?: string;
  /** Whose copy it is, where that is not the publisher. */
  readonly provider?: string;
  readonly published?: string;
  readonly created?: string;
  readonly modified?: string;
  readonly dateline?: string;
  readonly language?: string;
  readonly url?: string;
}

interface LinkedName {
  readonly name: string;
  readonly isBody: boolean;
}

const MAX_SCRIPT_LENGTH = 2_000_000;
const MAX_NODES = 10_000;

/**
 * The article among a page's JSON-LD, which may be one object, a list, an `@graph`, several scripts, or broken. Of several
 * articles (pages describe those they link to as well) the one counts that is headed or addressed as the page itself.
 *
 * @param signs headlines and addresses that the page gives itself elsewhere
 */
export function findLinkedArticle(document: PageDocument, signs: readonly string[]): LinkedArticle | undefined {
  const nodes = [...document.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => flattenNodes(parseJson(script.textContent ?? '')));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article =
    (articles.length > 1 ? articles.find((node) => isSigned(node, signs)) : undefined) ??
    articles[0] ??
    nodes.find((node) => typesOf(node).includes('WebPage'));
  if (!article) return undefined;
  const nameIn = (field: string) => textOf(nameOf(resolve(article[field], nodes)));
  const namesIn = (field: string) => listOf(article[field]).flatMap((author) => authorsOf(author, nodes));
  return withoutUndefined({
    types: typesOf(article),
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: namesIn(article['author'] === undefined ? 'creator' : 'author'),
    editors: namesIn('editor'),
    publisher: nameIn('publisher'),
    partOf: isPage(resolve(article['isPartOf'], nodes)) ? undefined : nameIn('isPartOf'),
    provider: nameIn('sourceOrganization') ?? nameIn('provider'),
    published: textOf(article['datePublished']),
    created: textOf(article['dateCreated']),
    modified: textOf(article['dateModified']),
    dateline: textOf(article['dateline']),
    language: textOf(nameOf(article['inLanguage'])),
    url: addressOf(article['url']) ?? addressOf(article['mainEntityOfPage']),
  });
}

/** Many systems call an article part of the page that it is on. */
const isPage = (value: unknown): boolean => isNode(value) && typesOf(value).some((type) => type.endsWith('Page'));

const isSigned = (node: JsonNode, signs: readonly string[]): boolean =>
  [textOf(node['headline']), addressOf(node['url']), addressOf(node['mainEntityOfPage'])].some(
    (sign) => sign !== undefined && signs.includes(sign),
  );

type JsonNode = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|^Report|^LiveBlogPosting|^Review)$/;

/** Scripts are often wrapped in comments or CDATA, or hold raw line ends inside strings. */
function parseJson(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '');
  if (json.length > MAX_SCRIPT_LENGTH) return undefined;
  for (const attempt of [
    json,
    json
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/;\s*$/, '')
      .replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more; a page with none that parses has no linked data.
    }
  }
  return undefined;
}

/** All objects of lists and graphs, in order, without recursion. */
function flattenNodes(value: unknown): readonly JsonNode[] {
  const nodes: JsonNode[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0 && nodes.length < MAX_NODES) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...next.slice(0, MAX_NODES));
    else if (isNode(next)) {
      nodes.push(next);
      if (next['@graph'] !== undefined) pending.push(next['@graph']);
      if (isNode(next['mainEntity'])) pending.push(next['mainEntity']);
    }
  }
  return nodes;
}

const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: JsonNode): readonly string[] =>
  listOf(node['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#]/, '')] : []));

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 200) : value === undefined || value === null ? [] : [value];

/** An object that only names another by `@id` stands for that other one. */
function resolve(value: unknown, nodes: readonly JsonNode[]): unknown {
  const [first] = listOf(value);
  if (!isNode(first) || first['name'] !== undefined) return first;
  return nodes.find((node) => node['@id'] === first['@id'] && first['@id'] !== undefined) ?? first;
}

const nameOf = (value: unknown): unknown =>
  isNode(value) ? (value['name'] ?? value['alternateName'] ?? value['@value']) : value;

function authorsOf(author: unknown, nodes: readonly JsonNode[]): LinkedArticle['authors'] {
  const resolved = resolve(author, nodes);
  const isBody = isNode(resolved) && typesOf(resolved).some((type) => /Organi[sz]ation|Corporation/.test(type));
  return listOf(nameOf(resolved)).flatMap((name) => {
    const text = textOf(name);
    return text === undefined || /^https?:/i.test(text) ? [] : [{ name: text, isBody }];
  });
}

function addressOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return textOf(isNode(first) ? (first['@id'] ?? first['url']) : first);
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (typeof first !== 'string') return undefined;
  const text = cleanLine(unescapeEntities(removeUnsoundCharacters(first)));
  return text === '' || text.length > 2000 ? undefined : text;
}

/** Content systems often escape for HTML what JSON-LD wants plain. */
function unescapeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|(amp|quot|apos|lt|gt|nbsp|shy));/gi,
    (entity, decimal: string, hex: string, name: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '\u00ad',
};
