import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSnippet } from '../../../src/core/text/makeSnippet.ts';
import { parseSearchQuery, termsToMark } from '../../../src/core/text/parseSearchQuery.ts';

const snippetOf = (text: string, query: string) => makeSnippet(text, termsToMark(parseSearchQuery(query), 'text'));
const marked = ({ text, marks }: ReturnType<typeof makeSnippet>): string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

const filler = 'The weather in the valley was mild and nothing of note was reported by anyone. '.repeat(40);

test('a short text is shown whole', () => {
  const snippet = snippetOf('Talks resume in Cairo.', 'cairo');
  expect(snippet.text).toBe('Talks resume in Cairo.');
  expect(marked(snippet)).toEqual(['Cairo']);
  expect(snippet.firstMatch).toBe(16);
});

test('a long text is cut to about 160 characters around the match, between words', () => {
  const text = `${filler}Mediators announced a ceasefire on Monday. ${filler}`;
  const snippet = snippetOf(text, 'ceasefire');
  expect(marked(snippet)).toEqual(['ceasefire']);
  expect(snippet.firstMatch).toBe(text.indexOf('ceasefire'));
  expect(snippet.text.length).toBeLessThanOrEqual(162);
  expect(snippet.text).toMatch(/^…\w/);
  expect(snippet.text).toMatch(/[\w.]…$/);
  expect(text).toContain(` ${snippet.text.slice(1, -1)}`);
});

test('of several places it shows the one where most of the words stand together', () => {
  const text = `The talks went on. ${filler}The hostage talks in Cairo failed. ${filler}Cairo was calm.`;
  const snippet = snippetOf(text, 'talks hostage cairo');
  expect(marked(snippet)).toEqual(['hostage', 'talks', 'Cairo']);
  expect(snippet.firstMatch).toBe(text.indexOf('hostage'));
});

test('of equal places it shows the first', () => {
  const text = `One ceasefire. ${filler}Another ceasefire.`;
  expect(snippetOf(text, 'ceasefire').firstMatch).toBe(4);
});

test('it finds a match far down in a long text', () => {
  const text = `${filler.repeat(300)}\nCeasefire at last.`;
  expect(snippetOf(text, 'ceasefire').firstMatch).toBe(text.indexOf('Ceasefire'));
});

test('folded matches are marked in the text as it is written', () => {
  expect(marked(snippetOf('قال مُحَمَّد إن المفاوضات', 'محمد'))).toEqual(['مُحَمَّد']);
  expect(marked(snippetOf('昨日、人質の交渉が再開した。', '人質'))).toEqual(['人質']);
  expect(marked(snippetOf('Die Straße nach Łódź', 'strasse lodz'))).toEqual(['Straße', 'Łódź']);
});

test('the beginning of a word marks the whole word', () => {
  expect(marked(snippetOf('Negotiators met.', 'negot'))).toEqual(['Negotiators']);
});

test('a word is not marked inside another', () => {
  expect(snippetOf('A stalemate.', '"male"').marks).toEqual([]);
});

test('line feeds become spaces and marks stay in place', () => {
  const snippet = snippetOf('Talks\n\nresume\tin Cairo', '"talks resume" cairo');
  expect(snippet.text).toBe('Talks  resume in Cairo');
  expect(marked(snippet)).toEqual(['Talks  resume', 'Cairo']);
});

test('without a match in the text it shows its beginning', () => {
  const snippet = snippetOf(filler, 'haddad');
  expect(snippet.marks).toEqual([]);
  expect(snippet.firstMatch).toBeNull();
  expect(snippet.text.startsWith('The weather in the valley')).toBe(true);
});

test('no character is cut in two', () => {
  const snippet = snippetOf(`${'😀'.repeat(300)} talks ${'😀'.repeat(300)}`, 'talks');
  expect(snippet.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
});

test('a snippet is from the earliest place where most of the words stand together, however long the text', () => {
  const pieces = [
    'talks',
    'cairo',
    'doha',
    'The weather was mild. ',
    `${'Nothing of note. '.repeat(9)}\n`,
    `${'Rain. '.repeat(200)}\n`,
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      (parts, count) => {
        const text = parts.join(' ');
        const words = ['talks', 'cairo', 'doha'].slice(0, count);
        const places = [...text.matchAll(new RegExp(words.join('|'), 'g'))].map(({ 0: word, index }) => ({
          word,
          index,
        }));
        // Those that end within 160 characters of where this one starts.
        const near = (from: number) =>
          places.filter(({ word, index }) => index >= from && index + word.length - from <= 160);
        const most = Math.max(0, ...places.map(({ index }) => new Set(near(index).map(({ word }) => word)).size));
        const firstWith = places.find(({ index }) => new Set(near(index).map(({ word }) => word)).size === most);
        const snippet = snippetOf(text, `${words.join(' ')} `);
        expect(snippet.isComplete).toBe(most === count);
        if (most < 2) expect(snippet.firstMatch).toBe(firstWith?.index ?? null);
        expect(new Set(marked(snippet)).size).toBe(most);
      },
    ),
    { numRuns: 300 },
  );
});
