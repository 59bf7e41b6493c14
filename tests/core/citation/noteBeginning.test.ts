import { expect, test } from 'vitest';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import type { CitationCluster, NoteMark } from '../../../src/core/citation/citationMarks.ts';
import { asMarks, buildCluster, buildSource, footnoteId } from '../../support/buildSource.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';

const book = (number: number, family: string, given: string) =>
  buildSource(number, { type: 'book', title: `Title ${number}`, authors: [{ family, given }], published: '2020' });
const works = [
  book(1, 'van der Berg', 'Pieter'),
  book(2, "d'Arcy", 'Ella'),
  book(3, 'al-Hakim', 'Samir'),
  book(4, 'hooks', 'bell'),
];
const again = (...numbers: readonly number[]): readonly CitationCluster[] => {
  const twice = [...numbers, ...numbers];
  return twice.map((source, index) => buildCluster(index + 1, { source }));
};

function notes(style: string, marks: readonly NoteMark[]): readonly string[] {
  const formatter = createCitationFormatter(bundledCsl);
  formatter.setStyle(style, 'en-US');
  formatter.setSources(works);
  return formatter.formatMarks(marks).citations.map(({ plain }) => plain);
}

test.each(['chicago-fullnote-bibliography', 'chicago-fullnote-bibliography-with-ibid', 'oscola', 'briefdesk-icd-206'])(
  'the particle of a name that a note in %s begins with has a capital',
  (style) => {
    expect(
      notes(style, asMarks(again(1, 2, 3, 4)))
        .slice(4)
        .map((note) => note.split(/[,(]/)[0]?.trim()),
    ).toEqual(['Van der Berg', 'D’Arcy', 'Al-Hakim', 'hooks']);
  },
);

test('within a note, behind words of the writer’s and in the running text the particle stays as it is', () => {
  const style = 'chicago-fullnote-bibliography';
  const [first, second] = [buildCluster(1, 1), buildCluster(2, 3)];
  const both = buildCluster(3, { source: 3 }, { source: 1 });
  const seen = buildCluster(4, { source: 1, prefix: 'see' });
  const sentence = buildCluster(5, 1);
  const printed = notes(style, [
    ...asMarks([first, second, both, seen]),
    { kind: 'footnote', id: footnoteId(1), citations: [sentence, { ...buildCluster(6, 3), opens: true as const }] },
  ]);
  expect(printed.slice(2)).toEqual([
    'Al-Hakim; van der Berg, Title 1.',
    'See van der Berg, Title 1.',
    'van der Berg',
    'Al-Hakim, Title 3',
  ]);
  expect(notes('chicago-author-date', asMarks([first]))).toEqual(['(van der Berg 2020)']);
});
