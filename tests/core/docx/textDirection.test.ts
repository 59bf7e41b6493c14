import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDirectionMarks } from '../../../src/core/docx/language/directionMarks.ts';
import { directionOf, directionOfLanguage, directionSpans } from '../../../src/core/docx/language/textDirection.ts';

test.each([
  ['Hello', 'ltr'],
  ['123 – שלום', 'rtl'],
  ['« بيان »', 'rtl'],
  ['中文', 'ltr'],
  ['Ελλάς', 'ltr'],
  ['é', 'ltr'],
])('the first letter of %s sets it %s', (text, expected) => {
  expect(directionOf(text, expected === 'ltr' ? 'rtl' : 'ltr')).toBe(expected);
});

test('text without letters follows the document', () => {
  expect(directionOf('2026 – 24', 'rtl')).toBe('rtl');
  expect(directionOf('', 'ltr')).toBe('ltr');
});

test.each([
  ['he-IL', 'rtl'],
  ['ar', 'rtl'],
  ['FA', 'rtl'],
  ['en-GB', 'ltr'],
  ['', 'ltr'],
])('the language %s is written %s', (language, direction) => {
  expect(directionOfLanguage(language)).toBe(direction);
});

test('what stands between two stretches of one direction belongs to it', () => {
  const parts = (text: string, base: 'ltr' | 'rtl') =>
    directionSpans(text, base).map(({ start, end, direction }) => [text.slice(start, end), direction]);
  expect(parts('see שלום, עולם (24) here', 'ltr')).toEqual([
    ['see ', 'ltr'],
    ['שלום, עולם', 'rtl'],
    [' (24) here', 'ltr'],
  ]);
  expect(parts('בית 24 in March.', 'rtl')).toEqual([
    ['בית 24 ', 'rtl'],
    ['in March', 'ltr'],
    ['.', 'rtl'],
  ]);
});

test('the spans cover the text without gaps, in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ש', 'ب', ' ', '1', '.', '𞤀', '😀') }),
      fc.constantFrom('ltr' as const, 'rtl' as const),
      (text, base) => {
        const spans = directionSpans(text, base);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(spans.every(({ direction }, index) => direction !== spans[index - 1]?.direction)).toBe(true);
      },
    ),
    { numRuns: 1000, seed: 2026 },
  );
});

test('a mark follows every stretch of the other direction, inside the run where it ends', () => {
  expect(withDirectionMarks([{ text: '“' }, { text: 'بيان', italic: true }, { text: '” 2026' }], 'ltr')).toEqual([
    { text: '“' },
    { text: 'بيان\u200E', italic: true },
    { text: '” 2026' },
  ]);
  expect(withDirectionMarks([{ text: 'Roe, שלום, Doe' }], 'ltr')).toEqual([{ text: 'Roe, שלום\u200E, Doe' }]);
  expect(withDirectionMarks([{ text: 'Roe 2026' }], 'ltr')).toEqual([{ text: 'Roe 2026' }]);
  expect(withDirectionMarks([{ text: 'לפי Roe, 2026' }], 'rtl')).toEqual([{ text: 'לפי Roe\u200F, 2026' }]);
});

const addresses = [
  'https://doi.org/10.1177/00220027211001',
  'https://www.haaretz.co.il/a/1',
  'https://mofa.gov.qa/',
  'https://he.wikipedia.org/wiki/שלום_(2024)',
  'https://example.org/a?b=1&c=%D7%A9#f-2',
];

test.each(addresses)(
  'the address %s is one stretch from left to right in Arabic and Hebrew, and nothing is put into it',
  (url) => {
    for (const text of [`לוי, הארץ. ${url}`, `أحمد، الجزيرة: ${url}، 2024`, `«${url}».`, `(${url})، ص 5`, url]) {
      const start = text.indexOf(url);
      const span = directionSpans(text, 'rtl').find(({ end }) => end > start);
      expect(span).toEqual({ start, end: start + url.length, direction: 'ltr' });
      for (const base of ['rtl', 'ltr'] as const) {
        const [before, after] = [text.slice(0, start), text.slice(start + url.length)];
        const runs = withDirectionMarks([{ text: before }, { text: url, url }, { text: after }], base);
        expect(runs.filter((run) => run.url !== undefined)).toEqual([{ text: url, url }]);
        expect(
          withDirectionMarks([{ text }], base)
            .map((run) => run.text)
            .join(''),
        ).toContain(url);
      }
    }
  },
);

test('a mark stands behind an address and outside of its link', () => {
  const url = 'https://www.haaretz.co.il/a/1';
  expect(withDirectionMarks([{ text: 'הארץ. ' }, { text: url, url }], 'rtl')).toEqual([
    { text: 'הארץ. ' },
    { text: url, url },
    { text: '\u200F' },
  ]);
  const hebrew = 'https://he.wikipedia.org/wiki/שלום';
  expect(withDirectionMarks([{ text: 'See ' }, { text: hebrew, url: hebrew }, { text: ' 2024' }], 'ltr')).toEqual([
    { text: 'See ' },
    { text: hebrew, url: hebrew },
    { text: '\u200E' },
    { text: ' 2024' },
  ]);
});

test.each([
  ['راسل a.b@example.org/2', 'a.b@example.org'],
  ['انظر doi:10.1177/00220027211001.', 'doi:10.1177/00220027211001'],
  ['انظر 10.1177/00220027211001؛ ثم', '10.1177/00220027211001'],
  ['الوثيقة S/2019/123، 2019', 'S/2019/123'],
  ['מטוסי F-16 (2)', 'F-16'],
])('in “%s” the address is %s', (text, address) => {
  const start = text.indexOf(address);
  expect(directionSpans(text, 'rtl').filter(({ direction }) => direction === 'ltr')).toEqual([
    { start, end: start + address.length, direction: 'ltr' },
  ]);
});

test.each([
  ['„بيان“, الأخبار, 2026', '„بيان\u200E“, الأخبار\u200E, 2026'],
  ['“بيان,” الأخبار, 2026', '“بيان,\u200E” الأخبار\u200E, 2026'],
  ['« بيان », الأخبار, 2026', '« بيان », الأخبار\u200E, 2026'],
  ['“بيان “عن” الأسرى”, الأخبار', '“بيان “عن” الأسرى\u200E”, الأخبار\u200E'],
  ['“בית” 24', '“בית\u200E” 24'],
])(
  'the quotation mark that closes a title stands on its own side, also before an outlet in the letters of the title: %s',
  (text, marked) => {
    const [run] = withDirectionMarks([{ text }], 'ltr');
    expect(run?.text).toBe(marked);
    // And is set in the line's own direction, as the one that opens it.
    const spans = directionSpans(marked, 'ltr');
    const at = marked.indexOf('\u200E') + 1;
    expect(spans.find(({ start, end }) => start <= at && at < end)?.direction).toBe('ltr');
  },
);

test('an outlet and the quoted title behind it are two parts, in the letters of one script too', () => {
  const runs = [{ text: 'الميناء', italic: true as const }, { text: '. „بيان حول القوائم“. 6. März 2026.' }];
  expect(withDirectionMarks(runs, 'ltr')).toEqual([
    { text: 'الميناء\u200E', italic: true },
    { text: '. „بيان حول القوائم\u200E“. 6. März 2026.' },
  ]);
  // Words of one title are one part, however they are set.
  const title = [{ text: 'عن ' }, { text: 'الحرب', italic: true as const }, { text: ' والسلم, 2026' }];
  expect(withDirectionMarks(title, 'ltr').map(({ text }) => text)).toEqual(['عن ', 'الحرب', ' والسلم\u200E, 2026']);
});
