import { expect, test } from 'vitest';
import { chipLabel } from '../../../src/core/citation/chipLabel.ts';
import { shortForm } from '../../../src/core/citation/shortForm.ts';
import type { SourceMetadata } from '../../../src/core/source/source.ts';
import { buildSource, sourceId } from '../../support/buildSource.ts';

const of = (metadata: Partial<SourceMetadata>) => shortForm(buildSource(1, metadata).metadata);
const roe = { family: 'Roe', given: 'Jane' };
const doe = { family: 'Doe', given: 'John' };

test('authors and year', () => {
  expect(of({ authors: [roe], published: '2026-03-03' })).toBe('Roe 2026');
  expect(of({ authors: [roe, doe], published: '2026' })).toBe('Roe and Doe 2026');
  expect(of({ authors: [roe, doe, { literal: 'Rights Watch' }] })).toBe('Roe et al.');
});

test('without an author, outlet and day as far as it is known', () => {
  expect(of({ outlet: 'The Harbour Post', published: '2026-03-03T08:30Z' })).toBe('The Harbour Post, 3 Mar 2026');
  expect(of({ outlet: 'The Harbour Post', published: '2026-03' })).toBe('The Harbour Post, Mar 2026');
  expect(of({ outlet: 'The Harbour Post' })).toBe('The Harbour Post');
});

test('without both, the title, cut at a word', () => {
  expect(of({ title: 'A short title', published: '2026' })).toBe('A short title, 2026');
  expect(of({ title: 'A title that goes on for much longer than a chip has room' })).toBe(
    'A title that goes on for much…',
  );
  expect(of({ title: '人质谈判'.repeat(20) })).toBe(`${'人质谈判'.repeat(8)}…`);
});

test('it is never empty', () => {
  expect(of({})).toBe('Untitled source');
  expect(of({ authors: [{ literal: ' ' }], title: ' ' })).toBe('Untitled source');
});

test('a chip names every work it cites and where, and says when one is missing', () => {
  const source = buildSource(1, { authors: [roe], published: '2026' });
  const label = chipLabel(
    [
      { sourceId: sourceId(1), locator: { label: 'page', value: '4' } },
      { sourceId: sourceId(1), locator: { label: 'timestamp', value: '12:30' } },
      { sourceId: sourceId(2) },
    ],
    (id) => (id === source.id ? source.metadata : undefined),
  );
  expect(label).toBe('Roe 2026, p. 4; Roe 2026, 12:30; Missing source');
});
