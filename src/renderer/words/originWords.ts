import type { OriginKind } from '../../core/source/metadataOrigins.ts';

/** How each kind of origin is told; `place` is the property, tag or header as the document names it. */
const from: Readonly<Record<OriginKind, (place: string) => string>> = {
  'json-ld': (place) => `from JSON-LD ${place}`,
  'open-graph': (place) => `from OpenGraph ${place}`,
  'meta-tag': (place) => `from the meta tag ${place}`,
  microdata: (place) => `from microdata ${place}`,
  rdfa: (place) => `from RDFa ${place}`,
  'page-element': (place) => `from the page’s ${place}`,
  'saved-page': (place) => `noted when the page was saved (${place})`,
  byline: () => 'from the byline',
  text: (place) => `from the text: ${place}`,
  address: () => 'from the address',
  'pdf-info': (place) => `from the PDF property ${place}`,
  xmp: (place) => `from XMP ${place}`,
  'word-property': (place) => `from the Word property ${place}`,
  'odf-property': (place) => `from the document property ${place}`,
  'rtf-property': (place) => `from the document property ${place}`,
  'epub-property': (place) => `from the e-book’s ${place}`,
  'mail-header': (place) => `from the mail header ${place}`,
  'front-matter': (place) => `from the front matter: ${place}`,
  bibliography: (place) => `from the bibliography: ${place}`,
  detected: () => 'told by the words of the text',
  'file-name': () => 'from the file name',
  'file-format': () => 'by the kind of file',
  document: () => 'from the document',
  person: () => 'entered by hand',
};

/** Words about where the values of a source's details come from. */
export const originWords = {
  from,
  on: (words: string, date: string) => `${words}, ${date}`,
  chosen: (words: string, date: string) => `${words}, chosen ${date}`,
  emptied: 'emptied by hand',
  unknown: 'unknown',
  notNoted: 'origin not noted',
  willBeEntered: 'by hand, once saved',
  willBeChosen: (words: string) => `${words}, once saved`,
  offered: (count: number) => (count === 1 ? '1 value offered' : `${count} values offered`),
  others: (count: number) => (count === 1 ? '1 other value' : `${count} other values`),
  othersFor: (field: string, words: string) => `${field}: ${words}`,
} as const;
