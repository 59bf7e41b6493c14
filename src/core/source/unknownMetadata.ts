import type { SourceMetadata } from './source.ts';

/** The metadata of a source of which nothing is known: what every field is until something says otherwise. */
export const unknownMetadata: SourceMetadata = {
  type: 'document',
  title: '',
  authors: [],
  outlet: '',
  publisher: '',
  published: null,
  accessed: null,
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
