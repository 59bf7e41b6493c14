import { describe, expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { CitationCluster } from '../../../src/core/citation/citationMarks.ts';
import type { FormattedRun } from '../../../src/core/citation/formattedRun.ts';
import { BriefingError } from '../../../src/core/errors.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { asMarks, buildCluster, buildSource, sourceId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const NOTES = 'chicago-fullnote-bibliography';
const AUTHOR_DATE = 'chicago-author-date';

const article = buildSource(1, {
  title: 'Talks stall over list of names',
  authors: [{ family: 'Roe', given: 'Jane' }],
  outlet: 'The Harbour Post',
  published: '2026-03-03T08:30+02:00',
  url: 'https://harbour.example/talks',
});
const book = buildSource(2, {
  type: 'book',
  title: 'A History of Talks',
  authors: [
    { family: 'Doe', given: 'John' },
    { family: 'Okafor', given: 'Ada' },
  ],
  publisher: 'Northern Press',
  published: '2020',
});
const journal = buildSource(3, {
  type: 'article-journal',
  title: 'Counting captives',
  authors: [{ family: 'Okafor', given: 'Ada' }],
  outlet: 'Journal of Conflict',
  volume: '12',
  issue: '3',
  pages: '107-108',
  published: '2025',
  doi: 'https://doi.org/10.1000/xyz',
});
const report = buildSource(4, {
  type: 'report',
  title: 'Hostages: What is known',
  authors: [{ literal: 'Harbour Rights Watch' }],
  publisher: 'Harbour Rights Watch',
  published: '2026-02',
});
const all = [article, book, journal, report];
const page = (value: string) => ({ label: 'page', value }) as const;

function format(
  style: string,
  clusters: readonly CitationCluster[],
  sources: readonly Source[] = all,
  language = 'en-US',
) {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, language);
  formatter.setSources(sources);
  const citations = formatter.formatMarks(asMarks(clusters)).citations;
  return {
    citations,
    plain: citations.map((citation) => citation.plain),
    bibliography: formatter.formatBibliography(),
  };
}

/** Runs as a line of text with `*` around italics and `[ ]` around links. */
const shown = (runs: readonly FormattedRun[]) =>
  runs.map(({ text, italic, url }) => (url ? `[${text}]` : italic ? `*${text}*` : text)).join('');

describe('notes by the Chicago Manual of Style, 17th edition', () => {
  test('the first note names the work in full', () => {
    const { citations } = format(NOTES, [
      buildCluster(1, 1),
      buildCluster(2, { source: 2, locator: page('99-100') }),
      buildCluster(3, { source: 3, locator: page('107') }),
    ]);
    expect(citations.map(({ runs }) => shown(runs))).toEqual([
      'Jane Roe, “Talks Stall over List of Names,” *The Harbour Post*, March 3, 2026, [https://harbour.example/talks].',
      'John Doe and Ada Okafor, *A History of Talks* (Northern Press, 2020), 99–100.',
      'Ada Okafor, “Counting Captives,” *Journal of Conflict* 12, no. 3 (2025): 107, [https://doi.org/10.1000/xyz].',
    ]);
    expect(citations.map(({ noteNumber }) => noteNumber)).toEqual([1, 2, 3]);
  });

  test('a later note is shortened, and a note right after one on the same work names its author only', () => {
    const { plain } = format(NOTES, [
      buildCluster(1, { source: 1, locator: page('4') }),
      buildCluster(2, { source: 1, locator: page('5') }),
      buildCluster(3, 2),
      buildCluster(4, { source: 1, locator: page('6') }),
    ]);
    expect(plain[1]).toBe('Roe, 5.');
    expect(plain[3]).toBe('Roe, “Talks Stall over List of Names,” 6.');
  });

  test('several works share a note', () => {
    const { plain } = format(NOTES, [
      buildCluster(1, 2, 4),
      buildCluster(
        2,
        { source: 2, locator: page('12'), prefix: 'see' },
        { source: 4, locator: { label: 'paragraph', value: '3-4' }, suffix: ', table 2' },
      ),
    ]);
    expect(plain[1]).toBe(
      'See Doe and Okafor, A History of Talks, 12; Harbour Rights Watch, “Hostages: What Is Known,” paras. 3–4, table 2.',
    );
  });

  test('a suppressed author is left out', () => {
    const { plain } = format(NOTES, [buildCluster(1, { source: 2, suppressAuthor: true, locator: page('5') })]);
    expect(plain).toEqual(['A History of Talks (Northern Press, 2020), 5.']);
  });

  test('the bibliography is in the order of names and abbreviates page ranges', () => {
    const { bibliography } = format(NOTES, [buildCluster(1, 1, 2, 3, 4)]);
    expect(bibliography.map(({ runs }) => shown(runs))).toEqual([
      'Doe, John, and Ada Okafor. *A History of Talks*. Northern Press, 2020.',
      'Harbour Rights Watch. “Hostages: What Is Known.” Harbour Rights Watch, February 2026.',
      'Okafor, Ada. “Counting Captives.” *Journal of Conflict* 12, no. 3 (2025): 107–8. [https://doi.org/10.1000/xyz].',
      'Roe, Jane. “Talks Stall over List of Names.” *The Harbour Post*, March 3, 2026. [https://harbour.example/talks].',
    ]);
    expect(bibliography.map((entry) => entry.sourceId)).toEqual([2, 4, 3, 1].map(sourceId));
  });

  test('works that are not cited are not in the bibliography', () => {
    expect(format(NOTES, [buildCluster(1, 3)]).bibliography).toHaveLength(1);
    expect(format(NOTES, []).bibliography).toEqual([]);
  });

  test.each([
    [
      'en-GB',
      'Jane Roe, ‘Talks Stall over List of Names’, The Harbour Post, 3 March 2026, https://harbour.example/talks.',
    ],
    [
      'fr',
      'Jane Roe, « Talks Stall over List of Names », The Harbour Post, 3 mars 2026, https://harbour.example/talks.',
    ],
    [
      'de-AT',
      'Jane Roe, „Talks Stall over List of Names“, The Harbour Post, 3. März 2026, https://harbour.example/talks.',
    ],
    ['he', 'Jane Roe, “Talks Stall over List of Names”, The Harbour Post, 3 מרץ 2026, https://harbour.example/talks.'],
  ])('the words and quotation marks are those of %s', (language, expected) => {
    const { plain } = format(NOTES, [buildCluster(1, 1)], all, language);
    expect(plain[0]?.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(expected);
  });
});

describe('author-date by the Chicago Manual of Style, 17th edition', () => {
  test('a citation in the text has author, year and place', () => {
    const { citations, plain } = format(AUTHOR_DATE, [
      buildCluster(1, { source: 1, locator: page('9') }),
      buildCluster(2, 2, 4),
    ]);
    expect(plain).toEqual(['(Roe 2026, 9)', '(Doe and Okafor 2020; Harbour Rights Watch 2026)']);
    expect(citations.every(({ noteNumber }) => noteNumber === null)).toBe(true);
  });

  test('works of one author and year get letters, in the text as in the bibliography', () => {
    const second = buildSource(5, { ...article.metadata, title: 'Second round of talks' });
    const { plain, bibliography } = format(
      AUTHOR_DATE,
      [buildCluster(1, 5), buildCluster(2, 1), buildCluster(3, 1, 5)],
      [...all, second],
    );
    // The manual (15.30) has a comma between the years; the CSL style joins all its cites with a semicolon.
    expect(plain).toEqual(['(Roe 2026a)', '(Roe 2026b)', '(Roe 2026b; 2026a)']);
    expect(bibliography.map((entry) => entry.plain)).toEqual([
      'Roe, Jane. 2026a. “Second Round of Talks.” The Harbour Post, March 3, 2026. https://harbour.example/talks.',
      '———. 2026b. “Talks Stall over List of Names.” The Harbour Post, March 3, 2026. https://harbour.example/talks.',
    ]);
  });

  test('a suppressed author leaves the year', () => {
    expect(format(AUTHOR_DATE, [buildCluster(1, { source: 1, suppressAuthor: true })]).plain).toEqual(['(2026)']);
  });
});

describe('what is unknown', () => {
  const nothing = buildSource(7);
  const untitled = buildSource(8, { authors: [{ family: 'Roe', given: '' }], published: '2026' });
  const undated = buildSource(9, { title: 'A leaflet', accessed: '2026-03-05', url: 'https://a.example/' });

  test.each([NOTES, AUTHOR_DATE])('a source of which nothing is known can still be cited in %s', (style) => {
    const { plain, bibliography } = format(
      style,
      [buildCluster(1, 7), buildCluster(2, 8), buildCluster(3, 9)],
      [nothing, untitled, undated],
    );
    for (const text of [...plain, ...bibliography.map((entry) => entry.plain)]) {
      expect(text).not.toMatch(/undefined|null|NaN|ERROR|NO_PRINTED_FORM/);
      expect(text).toMatch(/\p{L}/u);
    }
  });

  test('missing title, author and date come out as themselves', () => {
    const { plain } = format(
      NOTES,
      [buildCluster(1, 7), buildCluster(2, 8), buildCluster(3, 9)],
      [nothing, untitled, undated],
    );
    expect(plain).toEqual([
      '“[Untitled],” n.d.',
      'Roe, 2026.',
      '“A Leaflet,” accessed March 5, 2026, https://a.example/.',
    ]);
  });

  test('a citation of a source that is not there is an error that names both', () => {
    const attempt = () => format(NOTES, [buildCluster(4, 1, 77)]);
    expect(attempt).toThrow(BriefingError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'citation-source-missing',
        details: { citationId: 'cit_0000000000000004', sourceId: 'src_0000000000000077' },
      }),
    );
  });

  test('a style that does not ship is an error that names it', () => {
    expect(() => format('no-such-style', [])).toThrow(
      expect.objectContaining({ code: 'style-not-found', details: { styleId: 'no-such-style' } }),
    );
  });
});

describe('text is text', () => {
  const plainTitle = (title: string) => {
    const { plain } = format(NOTES, [buildCluster(1, 1)], [buildSource(1, { title, language: 'fr' })]);
    return plain[0];
  };

  test.each([
    '5 < 6 & 7 > 2',
    'a <i>b</i> <sup>c</sup>',
    '<span class="nocase">x</span>',
    '&amp; &#60; %%STRING%%',
    'a\\b $1 $&',
  ])('%s in a title comes out as itself', (title) => {
    // Quotation marks inside a title follow the style; nothing else changes.
    expect(plainTitle(title)?.replaceAll(/[‘’]/g, '"')).toContain(title);
  });

  test('markup in a title formats nothing', () => {
    const { citations } = format(
      NOTES,
      [buildCluster(1, 1)],
      [buildSource(1, { title: 'a <i>b</i>', language: 'fr' })],
    );
    expect(citations[0]?.runs.some((run) => run.italic)).toBe(false);
  });

  test('quotation marks inside a quoted title become single ones, and the comma goes inside', () => {
    expect(plainTitle('Le « non » de "Roe"')).toContain('de ‘Roe,’”');
  });

  test('prefix, suffix and locator are text too', () => {
    const { plain } = format(NOTES, [
      buildCluster(1, { source: 2, prefix: '<b>see</b>', suffix: '<i>x</i> & y', locator: page('<4>') }),
    ]);
    expect(plain[0]).toBe(
      '<b>see</b> John Doe and Ada Okafor, A History of Talks (Northern Press, 2020), <4> <i>x</i> & y.',
    );
  });

  test('characters that mark formatting inside the engine are taken out of a title', () => {
    expect(plainTitle('a\uFDD0ib\uFDD1c\uFDD2d')).toContain('“aibcd');
  });
});

describe('while a document is written', () => {
  test('a citation put before others moves their numbers and positions', () => {
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle(NOTES, 'en-US');
    formatter.setSources(all);
    formatter.formatMarks(asMarks([buildCluster(1, 2)]));
    const after = formatter.formatMarks(
      asMarks([buildCluster(2, 2), buildCluster(3, 1), buildCluster(1, 2)]),
    ).citations;
    expect(after.map(({ noteNumber, plain }) => [noteNumber, plain])).toEqual([
      [1, 'John Doe and Ada Okafor, A History of Talks (Northern Press, 2020).'],
      [
        2,
        'Jane Roe, “Talks Stall over List of Names,” The Harbour Post, March 3, 2026, https://harbour.example/talks.',
      ],
      [3, 'Doe and Okafor, A History of Talks.'],
    ]);
  });

  test('what did not change is not formatted again', () => {
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle(NOTES, 'en-US');
    formatter.setSources(all);
    const before = formatter.formatMarks(asMarks([buildCluster(1, 1), buildCluster(2, 2)])).citations;
    const after = formatter.formatMarks(
      asMarks([buildCluster(1, 1), buildCluster(2, 2), buildCluster(3, 1)]),
    ).citations;
    expect(after[0]?.runs).toBe(before[0]?.runs);
    expect(after[1]?.runs).toBe(before[1]?.runs);
  });

  test('a corrected source is printed corrected everywhere', () => {
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle(NOTES, 'en-US');
    formatter.setSources(all);
    formatter.formatMarks(asMarks([buildCluster(1, 2)]));
    formatter.setSources([buildSource(2, { ...book.metadata, title: 'A Short History' })]);
    expect(formatter.formatMarks(asMarks([buildCluster(1, 2)])).citations[0]?.plain).toContain('A Short History');
    expect(formatter.formatBibliography()[0]?.plain).toContain('A Short History');
  });

  test('another style formats everything anew', () => {
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setSources(all);
    formatter.setStyle(NOTES, 'en-US');
    formatter.formatMarks(asMarks([buildCluster(1, 2)]));
    formatter.setStyle(AUTHOR_DATE, 'en-US');
    expect(formatter.formatMarks(asMarks([buildCluster(1, 2)])).citations[0]?.plain).toBe('(Doe and Okafor 2020)');
  });
});
