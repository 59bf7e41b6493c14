import { parseByline, parsePersonName, uniqueNames } from '../../core/importing/byline.ts';
import { cleanUrl } from '../../core/importing/cleanUrl.ts';
import type { ExtractedMetadata } from '../../core/importing/extraction.ts';
import { parseLanguageTag } from '../../core/importing/languageTag.ts';
import { parsePublishedDate } from '../../core/importing/publishedDate.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import type { PersonName, SourceType } from '../../core/source/source.ts';
import { findLinkedArticle, type LinkedArticle } from './linkedData.ts';
import type { PageDocument } from './pageDom.ts';
import type { SavedBy } from './savedBy.ts';

/**
 * What a page says about itself; only what it does say. `language` is what it declares, to be held against its text; `saved`
 * is what whoever saved it wrote beside it.
 */
export function readPageMetadata(document: PageDocument, saved: SavedBy): ExtractedMetadata {
  const page: PageFacts = { document, linked: findLinkedArticle(document), meta: readMeta(document) };
  const outlet = findOutlet(page);
  const authors = findAuthors(page);
  return withoutUndefined({
    type: findType(page),
    title: findTitle(page, outlet),
    authors: authors.length === 0 ? undefined : [...authors],
    outlet,
    published: findPublished(page),
    accessed: saved.date,
    url: findUrl(page, saved.url) ?? saved.url,
    language: findLanguage(page),
  });
}

interface PageFacts {
  readonly document: PageDocument;
  readonly linked: LinkedArticle | undefined;
  /** First content of each `meta` element, by lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, string>;
}

function readMeta(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = cleanLine(element.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '' && content !== '' && content.length <= 2000 && !meta.has(name)) meta.set(name, content);
      }
    }
  }
  return meta;
}

const firstMeta = ({ meta }: PageFacts, ...names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)).find((content) => content !== undefined);

function findOutlet(page: PageFacts): string | undefined {
  return (
    firstMeta(page, 'og:site_name') ??
    page.linked?.outlet ??
    firstMeta(page, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'citation_journal_title')
  );
}

function findTitle(page: PageFacts, outlet: string | undefined): string | undefined {
  const headlines = textsOf(page.document, 'h1');
  const titleElement = textsOf(page.document, 'title')[0];
  const headline = headlines.length === 1 && titleElement?.startsWith(headlines[0] ?? '\0') ? headlines[0] : undefined;
  const candidates = [
    page.linked?.headline,
    firstMeta(page, 'og:title', 'twitter:title', 'citation_title', 'dc.title'),
    headline,
    titleElement,
    headlines[0],
  ];
  const title = candidates.find((candidate) => candidate !== undefined && candidate !== '');
  return title === undefined ? undefined : withoutOutlet(title, outlet).slice(0, 2000);
}

/** `Ministry says X | The Daily` without the outlet's name, in front or behind. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const stripped = title
    .replace(new RegExp(`\\s*[|\\-–—·•»:]\\s*${name}\\s*$`, 'iu'), '')
    .replace(new RegExp(`^${name}\\s*[|\\-–—·•«:]\\s+`, 'iu'), '');
  return stripped.trim() === '' ? title : stripped.trim();
}

function findAuthors(page: PageFacts): readonly PersonName[] {
  const linked = (page.linked?.authors ?? []).flatMap(({ name, isBody }) =>
    isBody ? (parsePersonName(name, 'body') ?? []) : parseByline(name),
  );
  if (linked.length > 0) return uniqueNames(linked);
  const lines = [
    firstMeta(
      page,
      'author',
      'article:author',
      'parsely-author',
      'dc.creator',
      'dcterms.creator',
      'sailthru.author',
      'byl',
      'citation_author',
    ),
    ...BYLINE_PLACES.flatMap((selector) => textsOf(page.document, selector).slice(0, 3)),
  ];
  for (const line of lines) {
    const names = line === undefined || line.length > 300 || /^https?:/i.test(line) ? [] : parseByline(line);
    if (names.length > 0) return names;
  }
  return [];
}

const BYLINE_PLACES = [
  '[rel=author]',
  '[itemprop=author] [itemprop=name]',
  '[itemprop=author]',
  '.byline',
  '.author-name',
  '.article-author',
  '.author',
];

function findPublished(page: PageFacts): string | undefined {
  const { document, linked } = page;
  const declared = [
    linked?.published,
    firstMeta(
      page,
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'citation_publication_date',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.date',
      'dc.date',
      'sailthru.date',
      'date',
    ),
    ...['[itemprop=datePublished]', 'time[pubdate]'].flatMap((selector) => timesOf(document, selector).slice(0, 1)),
    timesOf(document, 'article time, main time, header time')[0] ?? onlyOne(timesOf(document, 'time')),
  ];
  for (const text of declared) {
    const date = text === undefined ? undefined : parsePublishedDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

function timesOf(document: PageDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(
    (element) =>
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? cleanLine(element.textContent ?? ''),
  );
}

/** A page with several times and none in its article may be dating its neighbours. */
const onlyOne = (texts: readonly string[]): string | undefined => (texts.length === 1 ? texts[0] : undefined);

function findLanguage(page: PageFacts): string | undefined {
  const declared = [
    page.document.documentElement?.getAttribute('lang'),
    page.document.documentElement?.getAttribute('xml:lang'),
    firstMeta(page, 'content-language', 'og:locale', 'dc.language'),
    page.linked?.language,
  ];
  for (const text of declared) {
    const tag = text ? parseLanguageTag(text) : undefined;
    if (tag !== undefined) return tag;
  }
  return undefined;
}

/** The canonical address; one that leads to the site's front page (a common mistake) counts only when there is no other. */
function findUrl(page: PageFacts, savedUrl: string | undefined): string | undefined {
  const canonical = [...page.document.querySelectorAll('link[rel][href]')].find((link) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
  );
  const base = savedUrl ?? firstMeta(page, 'og:url') ?? '';
  const urls = [
    canonical?.getAttribute('href'),
    firstMeta(page, 'og:url', 'citation_public_url'),
    page.linked?.url,
  ].flatMap((text) => (text ? (cleanUrl(text.replace(/^\/\//, 'https://'), cleanUrl(base)) ?? []) : []));
  return urls.find((url) => new URL(url).pathname !== '/') ?? urls[0];
}

function findType({ linked, meta }: PageFacts): SourceType {
  const types = linked?.types ?? [];
  if (types.some((type) => type.endsWith('BlogPosting'))) return 'post-weblog';
  if (types.includes('ScholarlyArticle') || meta.has('citation_journal_title')) return 'article-journal';
  if (types.includes('Report')) return 'report';
  if (types.some((type) => /NewsArticle$|^Article$/.test(type)) || meta.get('og:type')?.toLowerCase() === 'article')
    return 'article-newspaper';
  return 'webpage';
}

function textsOf(document: PageDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text !== '');
}

const cleanLine = (text: string): string => text.replace(/[\s\p{Cc}\u00ad\ufeff]+/gu, ' ').trim();
