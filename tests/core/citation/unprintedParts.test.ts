import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCiteprocPlus } from '../../../scripts/cslStyles.mjs';
import { createCitationFormatter, type FormattedCitation } from '../../../src/core/citation/citationFormatter.ts';
import type { CitationCluster, NoteMark } from '../../../src/core/citation/citationMarks.ts';
import { curatedStyleIds } from '../../../src/core/citation/curatedStyles.ts';
import { type Locator, locatorLabels } from '../../../src/core/excerpt/excerpt.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { asMarks, buildCluster, buildSource, footnoteId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { isLongRun, sampled } from '../../support/seeded.ts';

const types = [
  'article-newspaper',
  'article-journal',
  'book',
  'report',
  'webpage',
  'legal_case',
  'legislation',
] as const;
const works = types.map((type, index) =>
  buildSource(index + 1, {
    type,
    title: `Work ${'abcdefg'[index]}`,
    authors: type === 'webpage' ? [] : [{ family: `Roe${'abcdefg'[index]}`, given: 'Jane' }],
    outlet: 'The Harbour Post',
    publisher: 'Northern Press',
    published: '2026-03-03',
    volume: '12',
    issue: '3',
    pages: '107-128',
    number: '88',
  }),
);
const [NEWSPAPER, JOURNAL, BOOK, LAW] = [1, 2, 3, 7] as const;
/** A long run takes two minutes for every style. */
const LONG_MS = 600_000;
const page = (value: string): Locator => ({ label: 'page', value });

function format(style: string, marks: readonly NoteMark[], sources: readonly Source[] = works) {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'en-GB');
  formatter.setSources(sources);
  return formatter.formatMarks(marks).citations;
}
const lost = (style: string, clusters: readonly CitationCluster[], sources: readonly Source[] = works) =>
  format(style, asMarks(clusters), sources).map(({ unprinted = [] }: FormattedCitation) =>
    unprinted.map(({ item, part }) => `${part} of ${item}`),
  );

describe('a style that prints no place in a work', () => {
  test.each(['nature', 'vancouver', 'the-lancet', 'springer-basic-brackets'])('says so: %s', (style) => {
    const clusters = [buildCluster(1, { source: BOOK, locator: page('33') }), buildCluster(2, BOOK)];
    expect(lost(style, clusters)).toEqual([['locator of 0'], []]);
    expect(format(style, asMarks(clusters))[0]?.plain).not.toContain('33');
  });

  test('says so of the same place again: no “ibid.” stands for what was never printed', () => {
    const again = (number: number) => buildCluster(number, { source: BOOK, locator: page('33') });
    expect(lost('vancouver', [again(1), again(2), again(3)])).toEqual([
      ['locator of 0'],
      ['locator of 0'],
      ['locator of 0'],
    ]);
  });

  test('says so although its figures happen to stand in what is printed', () => {
    const clusters = [buildCluster(1, { source: BOOK, locator: page('1') })];
    expect(format('vancouver', asMarks(clusters))[0]?.plain).toBe('(1)');
    expect(lost('vancouver', clusters)).toEqual([['locator of 0']]);
  });

  test('names the work by its place in the citation as it was written, however the style orders it', () => {
    const clusters = [
      buildCluster(1, NEWSPAPER, BOOK),
      buildCluster(2, { source: BOOK, locator: page('33') }, JOURNAL, NEWSPAPER),
    ];
    expect(format('cell', asMarks(clusters))[1]?.plain).toBe('1–3');
    expect(lost('cell', clusters)).toEqual([[], ['locator of 0']]);
  });
});

describe('a style that prints some places', () => {
  test('says which it does not: chapters and paragraphs, but pages, in Bradford’s', () => {
    const citing = (number: number, label: Locator['label']) =>
      buildCluster(number, { source: BOOK, locator: { label, value: '33' } });
    const clusters = [citing(1, 'page'), citing(2, 'chapter'), citing(3, 'paragraph')];
    expect(lost('university-of-bradford-harvard', clusters)).toEqual([[], ['locator of 0'], ['locator of 0']]);
  });

  test('says it of the first note of a newspaper, which has the pages of the article in their place', () => {
    const citing = (number: number, value: string) => buildCluster(number, { source: NEWSPAPER, locator: page(value) });
    expect(lost('the-journal-of-clinical-ethics', [citing(1, '9001'), citing(2, '9002')])).toEqual([
      ['locator of 0'],
      [],
    ]);
  });

  test('says it of laws, by their kind, and of no book', () => {
    const clusters = [LAW, BOOK].map((source, at) => buildCluster(at, { source, locator: page('33') }));
    expect(lost('swedish-legal', clusters)).toEqual([['locator of 0'], []]);
  });
});

describe('nothing is said to be missing', () => {
  const talks = buildSource(BOOK, {
    type: 'book',
    title: 'A history of talks',
    authors: [{ family: 'Roec', given: 'Jane' }],
    publisher: 'Northern Press',
    published: '2026',
  });
  const WITH_IBID = 'chicago-fullnote-bibliography-with-ibid';

  test('where “ibid.” stands for the place in the note before, but for another place', () => {
    const clusters = ['33', '33', '34', '34'].map((value, at) =>
      buildCluster(at, { source: BOOK, locator: page(value) }),
    );
    expect(format(WITH_IBID, asMarks(clusters), [talks]).map(({ plain }) => plain)).toEqual([
      'Jane Roec, A History of Talks (Northern Press, 2026), 33.',
      'Ibid.',
      'Ibid., 34.',
      'Ibid.',
    ]);
    expect(lost(WITH_IBID, clusters, [talks])).toEqual([[], [], [], []]);
  });

  test.each([
    ['a range is shortened', page('101-108'), '101–8'],
    ['hyphens become dashes', page('4-6'), '4–6'],
    ['roman figures', page('xii-xiv'), 'xii–xiv'],
    ['several places', page('4, 7-9, 12'), '4, 7–9, 12'],
    ['a section', { label: 'section', value: '4.2' } as const, '4.2'],
    ['a time', { label: 'timestamp', value: '1:02:03' } as const, '1:02:03'],
    ['letters and figures', page('A4'), 'A4'],
    ['what looks like markup', page('<b>4</b>'), '<b>4</b>'],
  ])('where %s', (_what, locator, printed) => {
    const clusters = [buildCluster(1, { source: BOOK, locator })];
    expect(format('chicago-fullnote-bibliography', asMarks(clusters))[0]?.plain).toContain(printed);
    expect(lost('chicago-fullnote-bibliography', clusters)).toEqual([[]]);
  });

  test('where words before and after are printed with the marks of the language, and a capital', () => {
    const cluster = buildCluster(1, {
      source: BOOK,
      prefix: 'but see "the list",',
      suffix: ", at the author's request.",
    });
    expect(format('chicago-fullnote-bibliography', asMarks([cluster]))[0]?.plain).toMatch(/^But see ‘the list’, /);
    expect(lost('chicago-fullnote-bibliography', [cluster])).toEqual([[]]);
  });

  test('where two reports of one case have one place, which is printed with the first', () => {
    const reports = [1, 2].map((number) =>
      buildSource(number, { type: 'legal_case', title: 'Roe v. Doe', outlet: `Reports ${number}`, published: '1994' }),
    );
    const cluster = buildCluster(1, 1, { source: 2, locator: page('9042') });
    expect(format('chicago-fullnote-bibliography', asMarks([cluster]), reports)[0]?.plain).toContain('9042');
    expect(lost('chicago-fullnote-bibliography', [cluster], reports)).toEqual([[]]);
  });
});

/** Every text in a document says a number that nothing else says, so that what is printed tells by itself what is missing. */
interface Told {
  readonly citation: number;
  readonly told: string;
  readonly number: string;
}

const written = fc.record(
  {
    source: fc.integer({ min: 1, max: works.length }),
    label: fc.constantFrom(...locatorLabels),
    prefix: fc.boolean(),
    suffix: fc.boolean(),
    author: fc.constantFrom('suppressed', 'inText'),
  },
  { requiredKeys: ['source'] },
);
const cluster = fc.array(written, { minLength: 1, maxLength: 3 });
const document = fc.array(fc.record({ cluster, isInFootnote: fc.boolean() }), { minLength: 1, maxLength: 8 });

function numbered(marks: typeof document extends fc.Arbitrary<infer Document> ? Document : never) {
  let last = 7000;
  const told: Told[] = [];
  const numbers = (citation: number, item: number, part: string): string => {
    const number = String(++last);
    told.push({ citation, told: `${part} of ${item}`, number });
    return number;
  };
  const noteMarks = marks.map(({ cluster: items, isInFootnote }, at): NoteMark => {
    const built = buildCluster(
      at,
      ...items.map(({ source, label, prefix, suffix, author }, item) => ({
        source,
        ...(label === undefined ? {} : { locator: { label, value: numbers(at, item, 'locator') } }),
        ...(prefix && !(author === 'inText' && item === 0) ? { prefix: `see ${numbers(at, item, 'prefix')} in` } : {}),
        ...(suffix ? { suffix: `with ${numbers(at, item, 'suffix')} added` } : {}),
        ...(author === 'suppressed' ? { suppressAuthor: true as const } : {}),
        ...(author === 'inText' && item === 0 ? { authorInText: true as const } : {}),
      })),
    );
    return isInFootnote
      ? { kind: 'footnote', id: footnoteId(at), citations: [{ ...built, opens: true, closes: true }] }
      : { kind: 'citation', citation: built };
  });
  return { noteMarks, told };
}

const missingIn = (citations: readonly FormattedCitation[], told: readonly Told[]): readonly string[] =>
  told
    .filter(({ citation, number }) => !citations[citation]?.plain.includes(number))
    .map((one) => `${one.citation}: ${one.told}`)
    .sort();
const toldIn = (citations: readonly FormattedCitation[]): readonly string[] =>
  citations.flatMap(({ unprinted = [] }, at) => unprinted.map(({ item, part }) => `${at}: ${part} of ${item}`)).sort();

test(
  'the styles that are offered first print all that is written, and nothing is told of them',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...curatedStyleIds), document, (style, marks) => {
        const { noteMarks, told } = numbered(marks);
        const citations = format(style, noteMarks);
        expect(missingIn(citations, told)).toEqual([]);
        expect(toldIn(citations)).toEqual([]);
      }),
      { numRuns: isLongRun ? 600 : 60 },
    );
  },
  LONG_MS,
);

test(
  'whatever a style does not print is told, and nothing else, in every style',
  () => {
    const all = [...readCiteprocPlus().titles.keys()].filter((id) => !BROKEN.has(id));
    const documents = fc.sample(document, { seed: 33, numRuns: 40 }).map(numbered);
    const styles = sampled(all, 33);
    for (const [index, style] of (isLongRun ? styles : styles.slice(0, 60)).entries()) {
      const { noteMarks, told } = documents[index % documents.length] as ReturnType<typeof numbered>;
      const citations = format(style, noteMarks);
      expect({ style, told: toldIn(citations) }).toEqual({ style, told: missingIn(citations, told) });
    }
  },
  LONG_MS,
);

/** The processor itself fails on it. */
const BROKEN: ReadonlySet<string> = new Set(['organon']);
