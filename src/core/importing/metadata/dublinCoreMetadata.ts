import type { OriginKind } from '../../source/metadataOrigins.ts';
import type { PersonName } from '../../source/personName.ts';
import { parsePublishedDate } from '../dates/publishedDate.ts';
import type { FoundMetadata } from '../extraction.ts';
import { chooseMetadata, type Finding, finding, unsure } from './chooseMetadata.ts';
import { authorsFromProperties, propertyText, titleFromProperties } from './documentProperties.ts';
import { parseLanguageTag } from './languageTag.ts';
import { valuesAgree } from './valuesAgree.ts';

/** A property as a file names it (`dc:creator`, `meta:initial-creator`), with its text. */
export interface DocumentProperty {
  readonly name: string;
  readonly text: string;
  /** What a creator or contributor did, as MARC codes it (`aut`, `edt`), in EPUB. */
  readonly role?: string | undefined;
}

/**
 * What the properties of a document say of it, in the terms of Dublin Core as .docx, .odt, .epub and XMP use them, in the
 * order of the file. When somebody made or saved the file is no date of publication: it is offered, never entered.
 *
 * @param kind the kind of properties they are, for their origins
 */
export const dublinCoreMetadata = (properties: readonly DocumentProperty[], kind: OriginKind): FoundMetadata =>
  chooseMetadata(dublinCoreFindings(properties, kind));

/** The same before it is chosen, to stand among what is found elsewhere. */
export const dublinCoreFindings = (properties: readonly DocumentProperty[], kind: OriginKind): readonly Finding[] =>
  withoutFirstSaves([...properties.flatMap((property) => findingsOf(property, kind)), ...authorsOf(properties, kind)]);

/** A file that was saved when it was made was not changed since: nothing to offer. */
export const withoutFirstSaves = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ field, value, isSure }) =>
      field !== 'updated' ||
      isSure ||
      !findings.some((other) => other.field === 'published' && valuesAgree('published', value, other.value)),
  );

function findingsOf({ name, text: written }: DocumentProperty, kind: OriginKind): readonly Finding[] {
  const text = propertyText(written);
  const date = () => parsePublishedDate(text ?? '');
  switch (name) {
    case 'dc:title':
      return finding('title', titleFromProperties(text), kind, name);
    case 'dc:language':
      return finding('language', parseLanguageTag(text ?? ''), kind, name);
    case 'dc:publisher':
      return finding('publisher', text, kind, name);
    case 'dc:identifier':
    case 'prism:doi':
    case 'pdfx:doi':
      return finding('doi', doiIn(text ?? ''), kind, name);
    case 'prism:publicationName':
      return finding('outlet', text, kind, name);
    case 'prism:volume':
      return finding('volume', text, kind, name);
    case 'prism:number':
      return finding('issue', text, kind, name);
    case 'prism:publicationDate':
    case 'prism:coverDate':
    case 'dcterms:issued':
      return finding('published', date(), kind, name);
    case 'dc:date':
      // In an e-book the date of publication (EPUB 3.3, section 5.5.4); elsewhere that of any event in the file's life.
      return kind === 'epub-property'
        ? finding('published', date(), kind, name)
        : unsure(finding('published', date(), kind, name));
    case 'dcterms:created':
    case 'meta:creation-date':
    case 'xmp:CreateDate':
      return unsure(finding('published', date(), kind, name));
    case 'dcterms:modified':
      return kind === 'epub-property' ? [] : unsure(finding('updated', date(), kind, name));
    case 'xmp:ModifyDate':
      return unsure(finding('updated', date(), kind, name));
    default:
      return [];
  }
}

/** Who wrote it first, then who saved it last: in text documents `dc:creator` is that person. */
function authorsOf(properties: readonly DocumentProperty[], kind: OriginKind): readonly Finding[] {
  const named = (name: string, isWanted: (role: string | undefined) => boolean): readonly PersonName[] =>
    properties
      .filter((property) => property.name === name && isWanted(property.role))
      .flatMap(({ text }) => authorsFromProperties(propertyText(text) ?? ''));
  const isEditor = (role: string | undefined) => role === 'edt';
  return [
    ...finding(
      'authors',
      named('meta:initial-creator', () => true),
      kind,
      'meta:initial-creator',
    ),
    ...finding(
      'authors',
      named('dc:creator', (role) => role === undefined || role === 'aut'),
      kind,
      'dc:creator',
    ),
    ...finding(
      'editors',
      [...named('dc:creator', isEditor), ...named('dc:contributor', isEditor)],
      kind,
      'dc:contributor',
    ),
  ];
}

const doiIn = (text: string): string | undefined => /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0];
