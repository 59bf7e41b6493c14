import { describe, expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../../src/core/citation/formatBriefing.ts';
import { splitByLanguage, splitByType } from '../../../src/core/citation/splitBibliography.ts';
import type { Locator } from '../../../src/core/excerpt/excerpt.ts';
import { locatorLabels } from '../../../src/core/excerpt/excerpt.ts';
import { buildBriefing, cite, paragraph } from '../../support/buildBriefing.ts';
import { asMarks, buildCluster, buildSource, citationId, footnoteId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { sixWorks } from '../../support/sixWorks.ts';

function formatterFor(style: string, language = 'en-US') {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, language);
  formatter.setSources(sixWorks);
  return formatter;
}
const page = (value: string): Locator => ({ label: 'page', value });
const printed = (style: string, ...items: Parameters<typeof buildCluster>[1][]) =>
  formatterFor(style).formatMarks(asMarks([buildCluster(1, ...items)])).citations[0];

describe('a citation that names its author in the sentence', () => {
  test.each([
    ['chicago-author-date', 'Okafor and Lind (2021, 110)'],
    ['apa', 'Okafor & Lind (2021, p. 110)'],
    ['modern-language-association', 'Okafor and Lind (110)'],
    ['harvard-cite-them-right', 'Okafor and Lind (2021, p. 110)'],
  ])('in %s has the name before the brackets', (style, expected) => {
    expect(printed(style, { source: 1, locator: page('110'), authorInText: true })?.plain).toBe(expected);
  });

  test('in a style that cites by numbers has it too, although the style prints no names', () => {
    expect(printed('ieee', { source: 1, authorInText: true })?.plain).toBe('Okafor and Lind [1]');
  });

  test('has the name alone where there is nothing else to say', () => {
    expect(printed('modern-language-association', { source: 2, authorInText: true })?.plain).toBe('Doe');
  });

  test('in notes has the name before the mark and leaves it out of the note', () => {
    expect(
      printed('chicago-fullnote-bibliography', { source: 2, locator: page('5'), authorInText: true }),
    ).toMatchObject({
      author: { plain: 'John Doe' },
      plain: 'A History of Talks (Northern Press, 2020), 5.',
      noteNumber: 1,
    });
  });

  test('is named in full where its work is cited first, and shortly from then on', () => {
    const named = (number: number) => buildCluster(number, { source: 2, authorInText: true });
    const marks = asMarks([named(1), buildCluster(2, 3), named(3), buildCluster(4, 2), buildCluster(5, 3)]);
    const { citations } = formatterFor('chicago-fullnote-bibliography').formatMarks(marks);
    expect(citations.map(({ author }) => author?.plain)).toEqual(['John Doe', undefined, 'Doe', undefined, undefined]);
    expect(citations[2]?.plain).toBe('A History of Talks.');
  });

  test('comes before further works, however the style sorts them', () => {
    expect(printed('apa', { source: 1, authorInText: true }, { source: 2 })?.plain).toBe(
      'Okafor & Lind (2021; Doe, 2020)',
    );
    expect(printed('modern-language-association', { source: 1, authorInText: true }, { source: 2 })?.plain).toBe(
      'Okafor and Lind (Doe)',
    );
  });

  test('in the text of a footnote has both in the sentence', () => {
    const formatter = formatterFor('chicago-fullnote-bibliography');
    const { citations } = formatter.formatMarks([
      { kind: 'footnote', id: footnoteId(1), citations: [buildCluster(1, { source: 2, authorInText: true })] },
    ]);
    expect(citations[0]).toMatchObject({ plain: 'John Doe A History of Talks (Northern Press, 2020)', noteNumber: 1 });
    expect(citations[0]?.author).toBeUndefined();
  });
});

describe('a citation that says nothing without its author', () => {
  const twice = (style: string, cited: { suppressAuthor?: true; authorInText?: true }) =>
    formatterFor(style).formatMarks(
      asMarks([buildCluster(1, { source: 2, ...cited }), buildCluster(2, { source: 2, ...cited })]),
    ).citations[1];

  test('names it all the same: no note is empty, no citation gone', () => {
    expect(twice('chicago-fullnote-bibliography', { suppressAuthor: true })?.plain).toBe('Doe.');
    expect(twice('chicago-fullnote-bibliography', { authorInText: true })).toMatchObject({
      author: { plain: 'Doe' },
      plain: 'Doe.',
    });
    expect(twice('modern-language-association', { suppressAuthor: true })?.plain).toBe('(Doe)');
  });

  test('never leaves a page alone in a note: “ibid.” says whose it is, or else the name does', () => {
    const second = (style: string, cited: { suppressAuthor?: true; authorInText?: true }) =>
      formatterFor(style).formatMarks(
        asMarks([
          buildCluster(1, { source: 2, locator: page('4') }),
          buildCluster(2, { source: 2, locator: page('33'), ...cited }),
        ]),
      ).citations[1]?.plain;
    for (const cited of [{ suppressAuthor: true }, { authorInText: true }] as const) {
      expect(second('chicago-fullnote-bibliography', cited)).toBe('Doe, 33.');
      expect(second('chicago-fullnote-bibliography-with-ibid', cited)).toBe('Ibid., 33.');
      expect(second('oscola', cited)).toBe('ibid 33.');
    }
    // In parentheses behind the name that is what the style asks for.
    expect(second('modern-language-association', { suppressAuthor: true })).toBe('(33)');
  });

  test('is its name alone where the sentence has it', () => {
    expect(twice('modern-language-association', { authorInText: true })?.plain).toBe('Doe');
  });
});

test.each(locatorLabels.filter((label) => label !== 'timestamp'))('a %s is named before its value', (label) => {
  const plain = printed('apa', { source: 2, locator: { label, value: '7' } })?.plain ?? '';
  expect(plain).toMatch(/^\(Doe, 2020, \P{N}+7\)$/u);
});

describe('while the rest waits', () => {
  test('the citations in sight and those at hand are formatted, and the whole comes out as it would at once', () => {
    const formatter = formatterFor('ieee');
    const marks = asMarks([buildCluster(1, 1), buildCluster(2, 2), buildCluster(3, 3)]);
    expect(
      formatter.formatMarks(marks, new Set([citationId(2)])).citations.map(({ id, plain }) => [id, plain]),
    ).toEqual([[citationId(2), '[2]']]);
    expect(formatter.formatMarks(marks).citations.map(({ plain }) => plain)).toEqual(['[1]', '[2]', '[3]']);
    const more = asMarks([buildCluster(9, 6), buildCluster(1, 1), buildCluster(2, 2), buildCluster(3, 3)]);
    expect(formatter.formatMarks(more, new Set([citationId(9)])).citations.map(({ plain }) => plain)).toEqual(['[1]']);
    expect(formatter.formatMarks(more).citations.map(({ plain }) => plain)).toEqual(['[1]', '[2]', '[3]', '[4]']);
  });
});

describe('the bibliography', () => {
  const briefing = (citationStyle: string) =>
    buildBriefing([paragraph('a', cite(1, 2), cite(2, 1))], { citationStyle, language: 'en-US' });

  test('has works that were consulted and not cited in a list of their own, sorted by the style', () => {
    const { bibliography, consulted } = formatBriefing(
      briefing('apa'),
      sixWorks,
      createCitationFormatter(bundledCsl),
      sixWorks,
    );
    expect(bibliography.map(({ plain }) => plain.split(' ')[0])).toEqual(['Doe,', 'Okafor,']);
    expect(consulted.map(({ plain }) => plain.slice(0, 12))).toEqual([
      'Harbour Righ',
      'Ministry of ',
      'Prisoner exc',
      'Roe, J. (201',
    ]);
  });

  test('numbers them on where the style numbers', () => {
    const { bibliography, consulted } = formatBriefing(
      briefing('ieee'),
      sixWorks,
      createCitationFormatter(bundledCsl),
      [sixWorks[5], sixWorks[0]],
    );
    expect(bibliography.map(({ plain }) => plain.slice(0, 8))).toEqual(['[1]\tJ. D', '[2]\tA. O']);
    expect(consulted.map(({ plain }) => plain.slice(0, 8))).toEqual(['[3]\tMini']);
  });

  test('does not let them change what is cited', () => {
    const twin = buildSource(12, { ...sixWorks[1].metadata, title: 'Another history' });
    const formatter = createCitationFormatter(bundledCsl);
    const { citations, consulted } = formatBriefing(briefing('apa'), sixWorks, formatter, [twin]);
    expect(citations[0]?.plain).toBe('(Doe, 2020)');
    expect(consulted[0]?.plain).toContain('Doe, J. (2020).');
  });

  test('is split by type in the order of the form, and by language with the briefing’s first', () => {
    const hebrew = buildSource(7, { type: 'speech', title: 'הודעה', language: 'he-IL' });
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle('apa', 'ar');
    formatter.setSources([...sixWorks, hebrew]);
    formatter.formatMarks(asMarks([buildCluster(1, 1, 2, 4, 7)]));
    const entries = formatter.formatBibliography();
    expect(splitByType(entries, [...sixWorks, hebrew]).map(({ key, entries: { length } }) => [key, length])).toEqual([
      ['article-journal', 1],
      ['report', 1],
      ['book', 1],
      ['speech', 1],
    ]);
    expect(
      splitByLanguage(entries, [...sixWorks, hebrew], 'he').map(({ key, entries: { length } }) => [key, length]),
    ).toEqual([
      ['he', 1],
      ['en', 3],
    ]);
  });

  test('says what is said of a source only in the style that is made for it', () => {
    for (const style of ['apa', 'chicago-fullnote-bibliography', 'ieee', 'briefdesk-newsroom']) {
      const all = formatBriefing(
        buildBriefing([paragraph('a', cite(1, 4))], { citationStyle: style }),
        sixWorks,
        createCitationFormatter(bundledCsl),
      );
      expect(JSON.stringify(all)).not.toMatch(/TLP|reliab/i);
    }
  });
});

describe('CSL-JSON of a bibliography is cited as it is', () => {
  const item = (fields: object) => ({
    ...sixWorks[1],
    cslItem: { id: sixWorks[1].id, type: 'book', title: 'T', ...fields },
  });
  const cited = (fields: object) => {
    const formatter = createCitationFormatter(bundledCsl);
    formatter.setStyle('chicago-fullnote-bibliography', 'en-US');
    formatter.setSources([item(fields)]);
    return formatter.formatMarks(asMarks([buildCluster(1, 2)])).citations[0];
  };

  test('with the formatting in its titles', () => {
    const runs = cited({ title: 'On <i>Homo</i> and H<sub>2</sub>O' })?.runs ?? [];
    expect(runs.find(({ text }) => text === 'Homo')?.italic).toBeUndefined();
    expect(runs.find(({ text }) => text === '2')?.subscript).toBe(true);
  });

  test('with a date in words', () => {
    expect(cited({ issued: { raw: '3 March 2026' } })?.plain).toContain('2026');
  });
});
