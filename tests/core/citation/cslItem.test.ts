import { expect, test } from 'vitest';
import { toCslItem } from '../../../src/core/citation/cslItem.ts';
import { buildSource } from '../../support/buildSource.ts';

test('every field of a reference has its place in CSL-JSON', () => {
  const source = buildSource(1, {
    type: 'article-journal',
    title: ' Counting captives ',
    authors: [{ family: 'Okafor', given: 'Ada' }, { literal: 'Harbour Rights Watch' }, { family: 'Plato', given: '' }],
    outlet: 'Journal of Conflict',
    publisher: 'Northern Press',
    published: '2026-03-03T08:30+02:00',
    accessed: '2026-03',
    url: 'https://a.example/x',
    language: 'en-GB',
    volume: '12',
    issue: '3',
    pages: '14-18',
    number: 'R-7',
    doi: 'doi:10.1000/xyz',
    reliability: 'B',
    marking: 'TLP:AMBER',
  });
  expect(toCslItem(source)).toEqual({
    id: 'src_0000000000000001',
    type: 'article-journal',
    title: 'Counting captives',
    author: [{ family: 'Okafor', given: 'Ada' }, { literal: 'Harbour Rights Watch' }, { family: 'Plato' }],
    'container-title': 'Journal of Conflict',
    publisher: 'Northern Press',
    issued: { 'date-parts': [[2026, 3, 3]] },
    accessed: { 'date-parts': [[2026, 3]] },
    URL: 'https://a.example/x',
    language: 'en-GB',
    volume: '12',
    issue: '3',
    page: '14-18',
    number: 'R-7',
    DOI: '10.1000/xyz',
  });
});

test('editors are printed as editors', () => {
  const source = buildSource(1, { editors: [{ family: 'Roth', given: 'Jana' }, { literal: 'Harbour Rights Watch' }] });
  expect(toCslItem(source).editor).toEqual([{ family: 'Roth', given: 'Jana' }, { literal: 'Harbour Rights Watch' }]);
});

test('agency copy without a byline is the agency’s, and with one it is the writer’s', () => {
  const copy = { title: 'Talks resume', outlet: 'The Harbour Post', agency: 'Reuters' };
  expect(toCslItem(buildSource(1, copy)).author).toEqual([{ literal: 'Reuters' }]);
  const signed = { ...copy, authors: [{ family: 'Roe', given: 'Jane' }] };
  expect(toCslItem(buildSource(1, signed)).author).toEqual([{ family: 'Roe', given: 'Jane' }]);
});

test('what a bibliography said besides is cited along, and a person’s correction goes before it', () => {
  const otherCsl = {
    type: 'thesis',
    genre: 'PhD dissertation',
    translator: [{ family: 'Meer', given: 'Pieter', 'non-dropping-particle': 'van der' }],
    author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }],
    issued: { 'date-parts': [[2024], [2025]] },
  };
  const source = {
    ...buildSource(1, { type: 'report', title: 'On counting', authors: [{ family: 'van der Meer', given: 'Ada' }] }),
    otherCsl,
  };
  expect(toCslItem(source)).toEqual({ id: source.id, title: 'On counting', language: 'en', ...otherCsl });

  const corrected = {
    ...source,
    metadata: {
      ...source.metadata,
      type: 'book' as const,
      authors: [{ family: 'Okafor', given: 'Ada' }],
      published: '2025',
    },
  };
  expect(toCslItem(corrected)).toMatchObject({
    type: 'book',
    author: [{ family: 'Okafor', given: 'Ada' }],
    issued: { 'date-parts': [[2025]] },
    genre: 'PhD dissertation',
  });
});

test('what is unknown is absent, but a work is never without title and author', () => {
  expect(toCslItem(buildSource(1, { language: '' }))).toEqual({
    id: 'src_0000000000000001',
    type: 'article-newspaper',
    title: '[untitled]',
  });
  expect(toCslItem(buildSource(1, { authors: [{ literal: 'Roe' }] })).title).toBeUndefined();
  expect(toCslItem(buildSource(1, { authors: [{ literal: '  ' }] })).title).toBe('[untitled]');
});

test('the outlet of a work that stands alone published it, unless somebody else did', () => {
  const report = buildSource(1, { type: 'report', title: 'T', outlet: 'Rights Watch' });
  expect(toCslItem(report)).toMatchObject({ publisher: 'Rights Watch' });
  expect(toCslItem(report)).not.toHaveProperty('container-title');
  const published = buildSource(1, { type: 'report', title: 'T', outlet: 'Rights Watch', publisher: 'Press' });
  expect(toCslItem(published)).toMatchObject({ publisher: 'Press', 'container-title': 'Rights Watch' });
});
