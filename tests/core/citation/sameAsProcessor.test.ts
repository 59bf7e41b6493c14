import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledCsl } from '../../../src/core/citation/bundledCsl.ts';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { NoteMark } from '../../../src/core/citation/citationMarks.ts';
import type { Locator } from '../../../src/core/excerpt/excerpt.ts';
import type { PersonName, Source } from '../../../src/core/source/source.ts';
import { buildCluster, buildSource, footnoteId } from '../../support/buildSource.ts';
import { processorsOwnOutput } from '../../support/processorsOwnOutput.ts';

const numRuns = process.env['BRIEFDESK_LONG'] ? 150 : 15;
const WORKS = 8;

/** Few names, few years: many works look alike and have to be told apart. */
const name: fc.Arbitrary<PersonName> = fc.constantFrom(
  { family: 'Roe', given: 'Jane' },
  { family: 'Roe', given: 'Richard' },
  { family: 'Doe', given: 'John' },
  { literal: 'Harbour Rights Watch' },
);
const metadata = fc.record({
  type: fc.constantFrom('article-newspaper' as const, 'report' as const, 'webpage' as const, 'book' as const),
  title: fc.constantFrom('Talks stall over list', 'Second round of talks', 'A "list" of <names> & numbers', ''),
  authors: fc.array(name, { maxLength: 3 }),
  outlet: fc.constantFrom('The Harbour Post', 'Northern Wire', ''),
  published: fc.constantFrom('2026-03-03', '2026', '2025-12', null),
  url: fc.constantFrom('https://harbour.example/talks', ''),
});
const sources: fc.Arbitrary<readonly Source[]> = fc
  .array(metadata, { minLength: WORKS, maxLength: WORKS })
  .map((all) => all.map((one, index) => buildSource(index, one)));

const locator: fc.Arbitrary<Locator> = fc.constantFrom(
  { label: 'page', value: '4' },
  { label: 'page', value: '12-14' },
  { label: 'paragraph', value: '4' },
);
const item = fc.record(
  { source: fc.nat({ max: WORKS - 1 }), locator, prefix: fc.constant('see'), suffix: fc.constant('emphasis added') },
  { requiredKeys: ['source'] },
);
const cluster = fc.array(item, { minLength: 1, maxLength: 3 });
/** Citations in the text, footnotes without a citation, and footnotes with several, at any place in their text. */
const mark = fc.oneof(
  { weight: 3, arbitrary: cluster.map((items) => [{ items }]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.record(
        { items: cluster, opens: fc.constant(true as const), closes: fc.constant(true as const) },
        { requiredKeys: ['items'] },
      ),
      { maxLength: 4 },
    ),
  },
);
const document: fc.Arbitrary<readonly NoteMark[]> = fc
  .array(fc.tuple(fc.boolean(), mark), { minLength: 1, maxLength: 20 })
  .map((all) => {
    let number = 0;
    return all.map(([isFootnote, citations], index): NoteMark => {
      const [first] = citations;
      if (!isFootnote && first) return { kind: 'citation', citation: buildCluster(++number, ...first.items) };
      const within = citations.map(({ items, ...flags }) => ({ ...buildCluster(++number, ...items), ...flags }));
      return { kind: 'footnote', id: footnoteId(index), citations: within };
    });
  });

for (const style of ['chicago-fullnote-bibliography', 'chicago-author-date']) {
  test(`what is printed in ${style} is what the processor prints by its own bookkeeping`, () => {
    fc.assert(
      fc.property(sources, document, (works, marks) => {
        const formatter = createCitationFormatter(bundledCsl);
        formatter.setStyle(style, 'en-US');
        formatter.setSources(works);
        const own = processorsOwnOutput(style, 'en-US', works, marks);
        expect(formatter.formatMarks(marks).citations.map(({ plain }) => plain)).toEqual(own.citations);
        expect(formatter.formatBibliography().map(({ plain }) => plain)).toEqual(own.bibliography);
      }),
      { numRuns, seed: 2026 },
    );
  });
}

test('a formatter that saw a document grow prints what a new one prints', () => {
  fc.assert(
    fc.property(sources, document, fc.array(fc.nat(), { maxLength: 6 }), (works, marks, edits) => {
      const formatter = createCitationFormatter(bundledCsl);
      formatter.setStyle('chicago-author-date', 'en-GB');
      formatter.setSources(works);
      for (const edit of edits) formatter.formatMarks(marks.filter((_mark, index) => (index + edit) % 3 !== 0));
      const fresh = createCitationFormatter(bundledCsl);
      fresh.setStyle('chicago-author-date', 'en-GB');
      fresh.setSources(works);
      expect(formatter.formatMarks(marks)).toEqual(fresh.formatMarks(marks));
      expect(formatter.formatBibliography()).toEqual(fresh.formatBibliography());
    }),
    { numRuns, seed: 2026 },
  );
});
