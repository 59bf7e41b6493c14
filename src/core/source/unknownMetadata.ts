import type { SourceMetadata } from './source.ts';

/** The metadata of a source of which nothing is known: what every field is until something says otherwise. */
export const unknownMetadata: SourceMetadata = {
  type: 'document',
  title: '',
  authors: [],
  editors: [],
  outlet: '',
  agency: '',
  publisher: '',
  published: null,
  updated: null,
  accessed: null,
  dateline: '',
  url: '',
  language: '',
  volume: '',
  issue: '',
  pages: '',
  number: '',
  doi: '',
  citationKey: '',
  reliability: null,
  marking: null,
};
