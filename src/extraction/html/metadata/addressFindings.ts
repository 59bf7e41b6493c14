import { type Finding, finding } from '../../../core/importing/metadata/chooseMetadata.ts';
import { cleanUrl } from '../../../core/importing/metadata/cleanUrl.ts';
import { parseLanguageTag } from '../../../core/importing/metadata/languageTag.ts';
import type { OriginKind } from '../../../core/source/metadataOrigins.ts';
import type { SourceType } from '../../../core/source/source.ts';
import { baseOf, type PageFacts } from './pageFacts.ts';

/**
 * The address under which the page is to be cited: what it calls canonical, else what it says of itself, else where it was
 * saved. One that leads to the site's front page (a common mistake) counts only when there is no other.
 */
export function addressFindings(page: PageFacts): readonly Finding[] {
  const { tags, linked, canonical, saved } = page;
  const base = baseOf(page);
  const address = (text: string | undefined, kind: OriginKind, detail: string) =>
    finding('url', text === undefined ? undefined : cleanUrl(text.replace(/^\/\//, 'https://'), base), kind, detail);
  const found = [
    ...address(canonical, 'page-element', 'link rel=canonical'),
    ...tags.each('og:url').flatMap(({ name, content }) => address(content, 'open-graph', name)),
    ...tags.each('citation_public_url').flatMap(({ name, content }) => address(content, 'meta-tag', name)),
    ...address(linked?.url, 'json-ld', 'url'),
    ...address(saved.url, 'saved-page', 'address'),
  ];
  const isFrontPage = ({ value }: Finding) => typeof value === 'string' && new URL(value).pathname === '/';
  return [...found.filter((one) => !isFrontPage(one)), ...found.filter(isFrontPage)];
}

/** The language as the page declares it, to be held against its text. */
export function languageFindings({ document, tags, linked }: PageFacts): readonly Finding[] {
  const root = document.documentElement;
  const language = (text: string | null | undefined, kind: OriginKind, detail: string) =>
    finding('language', parseLanguageTag(text ?? ''), kind, detail);
  return [
    ...language(root?.getAttribute('lang'), 'page-element', 'html lang'),
    ...language(root?.getAttribute('xml:lang'), 'page-element', 'html xml:lang'),
    ...tags
      .each('content-language', 'og:locale', 'dc.language', 'dcterms.language', 'citation_language')
      .flatMap(({ name, content }) => language(content, name === 'og:locale' ? 'open-graph' : 'meta-tag', name)),
    ...language(linked?.language, 'json-ld', 'inLanguage'),
  ];
}

/** What kind of work the page says its article is; without a word of it, it is a web page. */
export function typeFindings({ linked, items, tags }: PageFacts): readonly Finding[] {
  const journal = tags.first('citation_journal_title') === undefined ? undefined : 'article-journal';
  const isArticle = tags.first('og:type')?.content.toLowerCase() === 'article';
  return [
    ...finding('type', typeOf(linked?.types ?? []), 'json-ld', '@type'),
    ...finding('type', journal, 'meta-tag', 'citation_journal_title'),
    ...items.flatMap(({ kind, types }) => finding('type', typeOf(types), kind, 'type')),
    ...finding('type', isArticle ? 'article-newspaper' : undefined, 'open-graph', 'og:type'),
    ...finding('type', 'webpage', 'file-format'),
  ].slice(0, 1);
}

function typeOf(types: readonly string[]): SourceType | undefined {
  if (types.some((type) => type.endsWith('BlogPosting'))) return 'post-weblog';
  if (types.includes('ScholarlyArticle')) return 'article-journal';
  if (types.includes('Report')) return 'report';
  return types.some((type) => /NewsArticle$|^Article$/.test(type)) ? 'article-newspaper' : undefined;
}

/** What pages of journals say of the issue that an article stands in, in the tags that indexes of scholarship read. */
export function journalFindings({ tags }: PageFacts): readonly Finding[] {
  const text = (name: string) => tags.first(name)?.content;
  const [first, last] = [text('citation_firstpage'), text('citation_lastpage')];
  const pages = first === undefined || last === undefined || first === last ? first : `${first}–${last}`;
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text('citation_doi') ?? text('dc.identifier') ?? '')?.[0];
  return [
    ...finding('volume', text('citation_volume'), 'meta-tag', 'citation_volume'),
    ...finding('issue', text('citation_issue'), 'meta-tag', 'citation_issue'),
    ...finding('pages', pages, 'meta-tag', 'citation_firstpage'),
    ...finding('doi', doi, 'meta-tag', text('citation_doi') === undefined ? 'dc.identifier' : 'citation_doi'),
  ];
}
