import { expect, it } from 'vitest';
import { dublinCoreMetadata } from '../../../src/core/importing/metadata/dublinCoreMetadata.ts';

it('an e-book names authors, editors, publisher and the date of its publication', () => {
  const { metadata } = dublinCoreMetadata(
    [
      { name: 'dc:title', text: 'Counting the held' },
      { name: 'dc:creator', text: 'Ines Okafor', role: 'aut' },
      { name: 'dc:creator', text: 'Jane Roe', role: 'edt' },
      { name: 'dc:contributor', text: 'Pieter van der Meer', role: 'edt' },
      { name: 'dc:contributor', text: 'Some Converter 5.4', role: 'bkp' },
      { name: 'dc:publisher', text: 'Quay University Press' },
      { name: 'dc:date', text: '2026-09' },
      { name: 'dcterms:modified', text: '2026-10-01T00:00:00Z' },
      { name: 'dc:language', text: 'en_GB' },
    ],
    'epub-property',
  );
  expect(metadata).toEqual({
    title: 'Counting the held',
    authors: [{ family: 'Okafor', given: 'Ines' }],
    editors: [
      { family: 'Roe', given: 'Jane' },
      { family: 'van der Meer', given: 'Pieter' },
    ],
    publisher: 'Quay University Press',
    published: '2026-09',
    language: 'en-GB',
  });
});

it('a text document was written by who began it, and its dates are only offered', () => {
  const { metadata, origins } = dublinCoreMetadata(
    [
      { name: 'dc:creator', text: 'John Doe' },
      { name: 'meta:initial-creator', text: 'Jane Roe' },
      { name: 'meta:creation-date', text: '2026-11-02T08:00:00' },
      { name: 'dc:date', text: '2026-11-03T09:00:00' },
    ],
    'odf-property',
  );
  expect(metadata).toEqual({ authors: [{ family: 'Roe', given: 'Jane' }] });
  expect(origins.authors).toMatchObject({
    from: { detail: 'meta:initial-creator' },
    alternatives: [{ value: [{ family: 'Doe', given: 'John' }], from: { detail: 'dc:creator' } }],
  });
  expect(origins.published).toMatchObject({
    from: null,
    alternatives: [{ value: '2026-11-02T08:00:00' }, { value: '2026-11-03T09:00:00' }],
  });
});
