import { describe, expect, test } from 'vitest';
import { CORRECTIONS, corrected } from '../../../scripts/cslCorrections.mjs';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { PersonName } from '../../../src/core/source/source.ts';
import { asMarks, buildCluster, buildSource } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const book = (number: number, title: string, ...names: readonly (readonly [string, string])[]) =>
  buildSource(number, {
    type: 'book',
    title,
    authors: names.map(([family, given]): PersonName => ({ family, given })),
    published: '2020',
  });
const works = [
  book(1, 'ספר', ['כהן', 'דוד'], ['לוי', 'יעל']),
  book(2, 'Book', ['Smith', 'John'], ['Brown', 'Mary']),
  book(3, 'Four', ['Lee', 'Anna'], ['Cohen', 'David'], ['Haddad', 'Rami'], ['Muller', 'Eva']),
  book(4, 'שלושה', ['כהן', 'דוד'], ['לוי', 'יעל'], ['ורד', 'ויקטור']),
];

function format(style: string) {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'he');
  formatter.setSources(works);
  const citations = formatter.formatMarks(
    asMarks(
      works.map((_, index) => buildCluster(index + 1, { source: index + 1, locator: { label: 'page', value: '4' } })),
    ),
  ).citations;
  return {
    citations: citations.map(({ plain }) => plain),
    bibliography: formatter.formatBibliography().map(({ plain }) => plain),
  };
}

describe('in Hebrew', () => {
  test('“and” is written together with the name behind it, “and others” apart from the one before it', () => {
    expect(format('harvard-cite-them-right').citations).toEqual([
      '(כהן ולוי, 2020, עמ’ 4)',
      '(Smith וBrown, 2020, עמ’ 4)',
      '(Lee ואחרים, 2020, עמ’ 4)',
      '(כהן, לוי וורד, 2020, עמ’ 4)',
    ]);
    expect(format('chicago-fullnote-bibliography').citations.map((note) => note.split(', ')[0])).toEqual([
      'דוד כהן ויעל לוי',
      'John Smith וMary Brown',
      'Anna Lee ואחרים',
      'דוד כהן',
    ]);
  });

  test('one blank stands before “and” where the style wants a comma too', () => {
    const { bibliography } = format('chicago-fullnote-bibliography');
    expect(bibliography).toContain('Smith, John, וMary Brown. Book, 2020.');
    expect(bibliography).toContain('כהן, דוד, ויעל לוי. ספר, 2020.');
  });

  test('a name that begins with vav has its initial like any other', () => {
    expect(format('apa').bibliography).toContain('כהן, ד., לוי, י., & ורד, ו. (2020). שלושה.');
  });
});

test('a term that the locale no longer has wrong stops the build', () => {
  const [{ locale, term } = { locale: '', term: '' }] = CORRECTIONS;
  const mended = {
    name: 'locale',
    attrs: {},
    children: [{ name: 'term', attrs: { name: term, form: 'short' }, children: ['עמ׳'] }],
  };
  expect(() => corrected(locale, mended)).toThrow(
    `${locale}: the term “${term}” is no longer what was to be corrected.`,
  );
  expect(corrected('it-IT', mended)).toEqual(mended);
});
