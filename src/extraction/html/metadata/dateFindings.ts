import { findLabelledDates } from '../../../core/importing/dates/findLabelledDates.ts';
import { parsePublishedDate } from '../../../core/importing/dates/publishedDate.ts';
import { type Finding, finding, unsure } from '../../../core/importing/metadata/chooseMetadata.ts';
import { cleanLine } from '../../../core/importing/metadata/cleanLine.ts';
import type { OriginKind } from '../../../core/source/metadataOrigins.ts';
import type { PageElement } from '../pageDom.ts';
import type { PageFacts } from './pageFacts.ts';

/** When the page was published and when it was last changed, each from what says so; a bare date is only offered. */
export function dateFindings(page: PageFacts): readonly Finding[] {
  const published = publishedFindings(page);
  const first = published.find(({ isSure }) => isSure)?.value;
  // Many systems fill in the date of change at once, or before the text appears: that says nothing.
  const updated = updatedFindings(page).filter(({ value }) => typeof first !== 'string' || isLater(value, first));
  return [...published, ...updated];
}

function publishedFindings({ marked, tags, linked, items, lines }: PageFacts): readonly Finding[] {
  const labelled = lines.map(findLabelledDates).filter(({ published }) => published !== undefined);
  return [
    ...dated('published', linked?.published, 'json-ld', 'datePublished'),
    ...tags.each(...PUBLISHED_TAGS).flatMap(({ name, content }) => dated('published', content, kindOf(name), name)),
    ...items.flatMap(({ kind, values }) => dated('published', values('datePublished')[0], kind, 'datePublished')),
    ...timesOf(marked.published, CHANGED).flatMap((time) => dated('published', time, 'page-element', 'time')),
    ...labelled.flatMap(({ published, labels }) => finding('published', published, 'text', labels.published)),
    ...articleTime(marked.times).flatMap((time) => dated('published', time, 'page-element', 'time')),
    ...unsure([
      ...dated('published', linked?.created, 'json-ld', 'dateCreated'),
      ...tags.each('dcterms.created').flatMap(({ name, content }) => dated('published', content, 'meta-tag', name)),
      ...lines.flatMap((line) => dated('published', line, 'text', 'a line below the headline')),
    ]),
  ];
}

function updatedFindings({ marked, tags, linked, items, lines }: PageFacts): readonly Finding[] {
  const labelled = lines.map(findLabelledDates).filter(({ updated }) => updated !== undefined);
  return [
    ...dated('updated', linked?.modified, 'json-ld', 'dateModified'),
    ...tags.each(...UPDATED_TAGS).flatMap(({ name, content }) => dated('updated', content, kindOf(name), name)),
    ...items.flatMap(({ kind, values }) => dated('updated', values('dateModified')[0], kind, 'dateModified')),
    ...timesOf(marked.updated).flatMap((time) => dated('updated', time, 'page-element', 'time')),
    ...labelled.flatMap(({ updated, labels }) => finding('updated', updated, 'text', labels.updated)),
    // What a server says of a file is not what an outlet says of a text.
    ...unsure(dated('updated', tags.first('last-modified')?.content, 'meta-tag', 'last-modified')),
  ];
}

const kindOf = (name: string): OriginKind => (/^(?:og|article):/.test(name) ? 'open-graph' : 'meta-tag');

function dated(
  field: 'published' | 'updated',
  text: string | undefined,
  kind: OriginKind,
  detail: string,
): readonly Finding[] {
  const date = text === undefined ? undefined : parsePublishedDate(text);
  // The beginning of Unix time stands where a system had no date.
  return date?.startsWith('1970-01-01') ? [] : finding(field, date, kind, detail);
}

/** `2026-11-22` and a moment on that day do not tell which is later: then the change says something. */
function isLater(updated: Finding['value'], published: string): boolean {
  if (typeof updated !== 'string' || updated === published) return false;
  const [one, other] = [Date.parse(updated), Date.parse(published)];
  const isDay = updated.length <= 10 || published.length <= 10;
  if (isDay) return updated.slice(0, 10) > published.slice(0, 10);
  return Number.isNaN(one) || Number.isNaN(other) || one - other >= 60_000;
}

const CHANGED = /updat|modif/i;

/** The first of the places that has a date, without those whose class says that they tell of a change. */
function timesOf(places: readonly PageElement[], except?: RegExp): readonly string[] {
  return places
    .filter(
      (element) => !except?.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`),
    )
    .slice(0, 1)
    .map(timeOf);
}

/** A page with several times and none in its article may be dating its neighbours. */
function articleTime(times: readonly PageElement[]): readonly string[] {
  const unchanged = times.filter((time) => !CHANGED.test(time.getAttribute('class') ?? ''));
  const inArticle = unchanged.find((time) => isIn(time, /^(?:article|main|header)$/i));
  if (inArticle !== undefined) return [timeOf(inArticle)];
  // Links to other articles, in what stands beside or below the text, have dates of their own.
  const [only, ...others] = unchanged.filter((time) => !isIn(time, /^(?:aside|nav|footer)$/i));
  return only === undefined || others.length > 0 ? [] : [timeOf(only)];
}

function isIn(element: PageElement, names: RegExp): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) if (names.test(node.nodeName)) return true;
  return false;
}

const timeOf = (element: PageElement): string =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? cleanLine(element.textContent ?? '');

const PUBLISHED_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'cxenseparse:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'sailthru.date',
  'date',
];

const UPDATED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last_updated_date',
];
