import { expect, test } from 'vitest';
import type { CitationItem } from '../../../src/core/citation/citation.ts';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { briefingWords } from '../../../src/renderer/words/briefingWords.ts';
import { asMarks, buildCluster, buildSource } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const book = (number: number, family: string) =>
  buildSource(number, { type: 'book', title: `T${number}`, authors: [{ family, given: 'A' }], published: '2020' });

type Cited = Omit<CitationItem, 'sourceId'> & { source: number };

function cite(style: string, ...items: readonly Cited[]): string | undefined {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'en-GB');
  formatter.setSources([book(1, 'Adams'), book(2, 'Young')]);
  return formatter.formatMarks(asMarks([buildCluster(1, 1), buildCluster(2, ...items)])).citations[1]?.plain;
}

test.each([
  ['apa', '(see Young, 2020; Adams, 2020)', '(Adams, 2020; Young, 2020)'],
  ['harvard-cite-them-right', '(see Young, 2020; Adams, 2020)', '(Adams, 2020; Young, 2020)'],
  ['iso690-numeric-en', '(see 2, 1)', '(1, 2)'],
  ['ieee', 'see [2], [1]', '[1], [2]'],
])('in %s works keep their written order where words stand before one of them', (style, written, sorted) => {
  expect(cite(style, { source: 2, prefix: 'see' }, { source: 1 })).toBe(written);
  expect(cite(style, { source: 2 }, { source: 1 })).toBe(sorted);
});

test('words before a later work keep the order too', () => {
  expect(cite('apa', { source: 2 }, { source: 1, prefix: 'but see' })).toBe('(Young, 2020; but see Adams, 2020)');
});

test('words behind a work that are typed as the dialog shows them stand apart from its page', () => {
  const suffix = briefingWords.citation.suffixHint;
  const cited = { source: 1, locator: { label: 'page' as const, value: '105' }, suffix };
  expect(cite('chicago-fullnote-bibliography', cited)).toBe('Adams, 105, emphasis added.');
});
