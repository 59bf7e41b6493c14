import { expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { Locator } from '../../../src/core/excerpt/excerpt.ts';
import { asMarks, buildCluster, buildSource } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const work = buildSource(1, {
  type: 'book',
  title: 'Work',
  authors: [{ family: 'Weber', given: 'Eva' }],
  published: '2020',
});

/** How a place is printed behind author and year. */
function printed(style: string, language: string, label: Locator['label'], value: string): string {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, language);
  formatter.setSources([work]);
  const [citation] = formatter.formatMarks(
    asMarks([buildCluster(1, { source: 1, locator: { label, value } })]),
  ).citations;
  return /^\(Weber,? 2020, (.*)\)$/.exec(citation?.plain ?? '')?.[1] ?? citation?.plain ?? '';
}

test.each([
  ['de', 'page', '4', 'S. 4'],
  ['de', 'table', '2', 'Tab. 2'],
  ['de', 'table', '2-3', 'Tab. 2–3'],
  ['de', 'article-locator', '5', 'Art. 5'],
  ['de', 'appendix', '1', 'Anh. 1'],
  ['es', 'table', '2', 'tabla 2'],
  ['es', 'article-locator', '5-6', 'arts. 5-6'],
  ['fr', 'supplement', '2', 'suppl. 2'],
  ['ar', 'table', '2', 'جدول 2'],
  ['he', 'paragraph', '3', 'פיסקה 3'],
  ['he', 'figure', '2', 'איור 2'],
] as const)('in %s, %s %s is printed in the words of the language', (language, label, value, words) => {
  expect(printed('harvard-cite-them-right', language, label, value)).toBe(words);
});
