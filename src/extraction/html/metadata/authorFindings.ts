import { parsePersonName, uniqueNames } from '../../../core/importing/bylines/byline.ts';
import { type Credit, creditFindings } from '../../../core/importing/bylines/creditFindings.ts';
import { agenciesNamed, agencyNamed } from '../../../core/importing/bylines/newsAgencies.ts';
import { divideNames, opensByline, type ReadByline, readByline } from '../../../core/importing/bylines/readByline.ts';
import { type Finding, finding, unsure } from '../../../core/importing/metadata/chooseMetadata.ts';
import { valuesAgree } from '../../../core/importing/metadata/valuesAgree.ts';
import { linesOf, type PageFacts } from './pageFacts.ts';

/**
 * Who wrote the page, and whose copy it carries. An agency is told apart from the people and bodies it is named among, unless
 * it publishes the page itself; an outlet that names itself as author gives way to a person.
 */
export function authorFindings(page: PageFacts, outlet: string | undefined): readonly Finding[] {
  const found = [...declaredAuthors(page), ...writtenAuthors(page)].flatMap((credit) => creditFindings(credit, outlet));
  const isOutlet = ({ field, value }: Finding) =>
    field === 'authors' && outlet !== undefined && valuesAgree('authors', value, [{ literal: outlet }]);
  const namesPerson = ({ field, value }: Finding) =>
    field === 'authors' && typeof value !== 'string' && value.some((name) => 'family' in name);
  if (!found.some(namesPerson)) return found;
  return [...found.filter((one) => !isOutlet(one)), ...found.filter(isOutlet)];
}

function declaredAuthors({ tags, linked, items }: PageFacts): readonly Credit[] {
  const linkedNames = (linked?.authors ?? []).map(({ name, isBody }) =>
    isBody ? divideNames([parsePersonName(name, 'body') ?? []].flat()) : readByline(name),
  );
  const scholars = tags.all('citation_author').map(scholarNamed);
  return [
    { ...joined(linkedNames), kind: 'json-ld', detail: 'author' },
    { ...joined(scholars), kind: 'meta-tag', detail: 'citation_author' },
    ...items.map(({ kind, values }) => ({ ...joined(values('author').map(bylineOrNothing)), kind, detail: 'author' })),
    ...AUTHOR_TAGS.map((name) => ({
      ...joined(tags.all(name).map(bylineOrNothing)),
      kind: name.startsWith('article:') ? ('open-graph' as const) : ('meta-tag' as const),
      detail: name,
    })),
  ];
}

/** What stands on the page for its readers. */
function writtenAuthors({ marked, lines }: PageFacts): readonly Credit[] {
  const places = [...marked.bylines].flatMap(([selector, elements]) =>
    linesOf(elements, 3).map((text) => ({
      ...bylineOrNothing(text),
      kind: 'byline' as const,
      detail: selector,
    })),
  );
  const credits = lines.filter(opensByline).map((line) => readByline(line));
  const agencies = lines
    .filter((line) => line.length <= 60)
    .map((line) => ({ names: [], agencies: agenciesNamed(line) }));
  return [...places, ...[...credits, ...agencies].map((read) => ({ ...read, kind: 'byline' as const, detail: '' }))];
}

/** Agencies that a page's data names as where the text comes from; other bodies may be anything to it. */
export function providerFindings({ linked }: PageFacts, outlet: string | undefined): readonly Finding[] {
  const provider = linked?.provider;
  if (provider === undefined || (outlet !== undefined && valuesAgree('agency', provider, outlet))) return [];
  const agency = agencyNamed(provider);
  const found = finding('agency', agency ?? provider, 'json-ld', 'sourceOrganization');
  return agency === undefined ? unsure(found) : found;
}

export function editorFindings({ linked }: PageFacts): readonly Finding[] {
  const names = (linked?.editors ?? []).flatMap(
    ({ name, isBody }) => parsePersonName(name, isBody ? 'body' : 'unknown') ?? [],
  );
  return finding('editors', names, 'json-ld', 'editor');
}

/** Journals write `van der Meer, Pieter`. */
function scholarNamed(text: string): ReadByline {
  const [family = '', given, ...others] = text.split(',').map((part) => part.trim());
  if (given === undefined || family === '' || others.length > 0) return readByline(text);
  return { names: [{ family, given }], agencies: [] };
}

const bylineOrNothing = (text: string): ReadByline =>
  text.length > 300 || /^https?:/i.test(text) ? { names: [], agencies: [] } : readByline(text);

function joined(parts: readonly ReadByline[]): ReadByline {
  return {
    names: uniqueNames(parts.flatMap(({ names }) => names)),
    agencies: [...new Set(parts.flatMap(({ agencies }) => agencies))],
  };
}

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
];
