import { describe, expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { type NoteMark, noteMarksInDocument } from '../../../src/core/citation/citationMarks.ts';
import { buildBriefing, cite, footnote, list, paragraph, table } from '../../support/buildBriefing.ts';
import { buildCluster, buildSource, citationId, footnoteId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const sources = [
  buildSource(1, { title: 'Talks stall', authors: [{ family: 'Roe', given: 'Jane' }], published: '2026' }),
  buildSource(2, { title: 'Numbers', authors: [{ family: 'Doe', given: 'John' }], published: '2025' }),
];

function format(style: string, marks: readonly NoteMark[]) {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'en-US');
  formatter.setSources(sources);
  return formatter.formatMarks(marks);
}
const NOTES = 'chicago-fullnote-bibliography';

const { document } = buildBriefing([
  paragraph('a', cite(1, 1), footnote(1, 'no citation')),
  list('- item'),
  table([
    ['b', footnote(2, cite(2, 2), ' and ', cite(3, 1))],
    ['c', cite(4, 1)],
  ]),
  paragraph('d', footnote(3)),
]);

describe('the numbers of notes', () => {
  test('in a style with notes are one series for citations and footnotes, in reading order', () => {
    const { citations, footnotes } = format(NOTES, noteMarksInDocument(document));
    expect(citations.map(({ id, noteNumber }) => [id, noteNumber])).toEqual([
      [citationId(1), 1],
      [citationId(2), 3],
      [citationId(3), 3],
      [citationId(4), 4],
    ]);
    expect(footnotes).toEqual([
      { id: footnoteId(1), noteNumber: 2 },
      { id: footnoteId(2), noteNumber: 3 },
      { id: footnoteId(3), noteNumber: 5 },
    ]);
  });

  test('in an author-date style count footnotes only', () => {
    const { citations, footnotes } = format('chicago-author-date', noteMarksInDocument(document));
    expect(citations.every(({ noteNumber }) => noteNumber === null)).toBe(true);
    expect(citations.map(({ plain }) => plain)).toEqual(['(Roe 2026)', '(Doe 2025)', '(Roe 2026)', '(Roe 2026)']);
    expect(footnotes.map(({ noteNumber }) => noteNumber)).toEqual([1, 2, 3]);
  });
});

describe('citations in a footnote', () => {
  const inFootnote = (...citations: (NoteMark & { kind: 'footnote' })['citations'][number][]): NoteMark => ({
    kind: 'footnote',
    id: footnoteId(1),
    citations,
  });

  test('end with the full stop of the style where they close, and keep the one of an abbreviation', () => {
    const undated = [buildSource(1, { title: 'Undated' })];
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle(NOTES, 'en-US');
    formatter.setSources([...undated, ...sources.slice(1)]);
    const plain = (closes: boolean) =>
      formatter
        .formatMarks([
          inFootnote(
            { ...buildCluster(1, 1), ...(closes ? { closes } : {}) },
            { ...buildCluster(2, 2), ...(closes ? { closes } : {}) },
          ),
        ])
        .citations.map((citation) => citation.plain);
    expect(plain(false)).toEqual(['“Undated,” n.d.', 'John Doe, “Numbers,” 2025']);
    expect(plain(true)).toEqual(['“Undated,” n.d.', 'John Doe, “Numbers,” 2025.']);
  });

  test('two on one work count both: the next note names the title again', () => {
    const { citations } = format(NOTES, [
      inFootnote(buildCluster(1, 1), {
        ...buildCluster(2, { source: 1, locator: { label: 'page', value: '4' } }),
        closes: true,
      }),
      { kind: 'citation', citation: buildCluster(3, 1) },
    ]);
    expect(citations.map(({ plain }) => plain)).toEqual([
      'Jane Roe, “Talks Stall,” 2026',
      'Roe, 4.',
      'Roe, “Talks Stall.”',
    ]);
  });
});
