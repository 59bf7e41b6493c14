import { type Finding, finding, unsure } from '../../../core/importing/chooseMetadata.ts';
import { findLabelledDates } from '../../../core/importing/findLabelledDates.ts';
import { parsePublishedDate } from '../../../core/importing/publishedDate.ts';
import type { OriginKind } from '../../../core/source/metadataOrigins.ts';
import type { PageDocument, PageElement } from '../pageDom.ts';
import { cleanLine } from './cleanLine.ts';
import type { PageFacts } from './pageFacts.ts';

/** When the page was published and when it was last changed, each from what says so; a bare date is only offered. */
export function dateFindings(page: PageFacts): readonly Finding[] {
  const published = publishedFindings(page);
  const first = published.find(({ isSure }) => isSure)?.value;
  // Many systems fill in the date of change at once, or before the text appears: that says nothing.
  const updated = updatedFindings(page).filter(({ value }) => typeof first !== 'string' || isLater(value, first));
  return [...published, ...updated];
}

function publishedFindings({ document, tags, linked, items, lines }: PageFacts): readonly Finding[] {
  const labelled = lines.map(findLabelledDates).filter(({ published }) => published !== undefined);
  return [
    ...dated('published', linked?.published, 'json-ld', 'datePublished'),
    ...tags.each(...PUBLISHED_TAGS).flatMap(({ name, content }) => dated('published', content, kindOf(name), name)),
    ...items.flatMap(({ kind, values }) => dated('published', values('datePublished')[0], kind, 'datePublished')),
    ...timesOf(document, PUBLISHED_PLACES, CHANGED).flatMap((time) => dated('published', time, 'page-element', 'time')),
    ...labelled.flatMap(({ published, labels }) => finding('published', published, 'text', labels.published)),
    ...articleTime(document).flatMap((time) => dated('published', time, 'page-element', 'time')),
    ...unsure([
      ...dated('published', linked?.created, 'json-ld', 'dateCreated'),
      ...tags.each('dcterms.created').flatMap(({ name, content }) => dated('published', content, 'meta-tag', name)),
      ...lines.flatMap((line) => dated('published', line, 'text', 'a line below the headline')),
    ]),
  ];
}

function updatedFindings({ document, tags, linked, items, lines }: PageFacts): readonly Finding[] {
  const labelled = lines.map(findLabelledDates).filter(({ updated }) => updated !== undefined);
  return [
    ...dated('updated', linked?.modified, 'json-ld', 'dateModified'),
    ...tags.each(...UPDATED_TAGS).flatMap(({ name, content }) => dated('updated', content, kindOf(name), name)),
    ...items.flatMap(({ kind, values }) => dated('updated', values('dateModified')[0], kind, 'dateModified')),
    ...timesOf(document, UPDATED_PLACES).flatMap((time) => dated('updated', time, 'page-element', 'time')),
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

const PUBLISHED_PLACES =
  'time[pubdate], time.published, time.entry-date, .dt-published, time[class*=publi], [class*=publi] time, [itemprop=datePublished]';
const UPDATED_PLACES =
  'time.updated, time.modified, .dt-updated, time[class*=updat], time[class*=modif], [class*=updated] time, [itemprop=dateModified]';
const CHANGED = /updat|modif/i;

/** The first of the places that has a date, without those whose class says that they tell of a change. */
function timesOf(document: PageDocument, selector: string, except?: RegExp): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .filter(
      (element) => !except?.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`),
    )
    .slice(0, 1)
    .map(timeOf);
}

/** A page with several times and none in its article may be dating its neighbours. */
function articleTime(document: PageDocument): readonly string[] {
  const times = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((time) => !CHANGED.test(time.getAttribute('class') ?? ''));
  const [inArticle] = times('article time, main time, header time');
  if (inArticle !== undefined) return [timeOf(inArticle)];
  const [only, ...others] = times('time').filter((time) => !isBesides(time));
  return only === undefined || others.length > 0 ? [] : [timeOf(only)];
}

/** In what stands beside or below the text: links to other articles have dates of their own. */
function isBesides(element: PageElement): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (/^(?:aside|nav|footer)$/i.test(node.nodeName)) return true;
  }
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
