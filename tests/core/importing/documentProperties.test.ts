import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsFromProperties, titleFromProperties } from '../../../src/core/importing/metadata/documentProperties.ts';

describe('the author that a file names', () => {
  test.each([
    'Puntland Coast Guard',
    'Holm Border Force',
    'Garde Nationale',
    'Guardia Civil',
    'Holm Harbour Police',
    'Deutsches Zentrum für Luft- und Raumfahrt',
    'Revolutionary Guard',
    'High Court',
    'Ministry of Defence',
    'Coastline Maritime Intelligence',
    'Horn Shipping Review',
    'Ocean Beyond Borders',
    'جامعة القاهرة',
    'משמר החופים',
  ])('is one body: %s', (name) => {
    expect(authorsFromProperties(name)).toEqual([{ literal: name }]);
  });

  test.each([
    ['Jane Roe', { family: 'Roe', given: 'Jane' }],
    ['Julian S. Corbett', { family: 'Corbett', given: 'Julian S.' }],
    ['Mary Jane Watson', { family: 'Watson', given: 'Mary Jane' }],
    ['José Luis García', { family: 'García', given: 'José Luis' }],
    ['Osvaldina de la Cruz', { family: 'de la Cruz', given: 'Osvaldina' }],
    ['Ngozi Adaeze Okafor', { family: 'Okafor', given: 'Ngozi Adaeze' }],
    ['Roe, Jane', { family: 'Roe', given: 'Jane' }],
    ['Jane Guard', { family: 'Guard', given: 'Jane' }],
    ['Charlotte Church', { family: 'Church', given: 'Charlotte' }],
  ])('is a person: %s', (name, person) => {
    expect(authorsFromProperties(name)).toEqual([person]);
  });

  test('keeps all the letters of its name, however it is divided', () => {
    const word = fc
      .tuple(fc.constantFrom(...'ABDÉKØŠЖ'), fc.array(fc.constantFrom(...'aeoulnrtvé'), { minLength: 2, maxLength: 8 }))
      .map(([first, rest]) => first + rest.join(''));
    const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        const said = authorsFromProperties(name).map((one) =>
          'literal' in one ? one.literal : one.given + one.family,
        );
        expect(letters(said.join(''))).toBe(letters(name));
      }),
    );
  });
});

test.each([
  ['Arabic', 'مذكرة حول التفاوض'],
  ['Hebrew', 'מזכר על המשא ומתן'],
  ['Russian', 'Записка о переговорах'],
  ['Persian', 'گزارش سوم'],
  ['Chinese', '谈判备忘录'],
  ['Hindi', 'वार्ता ज्ञापन'],
  ['Arabic with a year', 'تقرير 2024'],
])('a title in %s letters is a title', (_language, title) => {
  expect(titleFromProperties(title)).toBe(title);
});

test.each(['1', '2024-03-01', '___', '…', '٢٠٢٤', 'Untitled', 'מסמך.docx', 'مذكرة.odt', 'مستند 1', 'ללא שם 2'])(
  'what is no title in any script is none: %s',
  (title) => {
    expect(titleFromProperties(title)).toBeUndefined();
  },
);
