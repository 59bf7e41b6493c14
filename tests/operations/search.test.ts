import { describe, expect, test } from 'vitest';
import { addSource } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;
const found = (library: Library, query: string, filter = {}): string[] =>
  library.call('sources.search', { query, filter }).hits.map(({ title }) => title);

function libraryOf(texts: Readonly<Record<string, string>>): Library {
  const library = temporaryLibrary();
  for (const [title, text] of Object.entries(texts)) addSource(library, { title, outlet: '', authors: [] }, text);
  return library;
}

describe('words in any of the languages are found', () => {
  test.each([
    ['English', 'The negotiators met.', 'NEGOTIATORS'],
    ['the beginning of the last word', 'The negotiators met.', 'the negot'],
    ['French accents left out', 'Le général a démissionné.', 'general demissionne'],
    ['accents that the text leaves out', 'Le general a demissionne.', 'Général démissionné'],
    ['the German sharp s', 'Die Straße nach Gaza', 'strasse'],
    ['Arabic without its vowel signs', 'قال مُحَمَّد إن الاتفاق قريب', 'محمد'],
    ['Arabic with other hamzas', 'أحمد في المدرسة', 'احمد المدرسه'],
    ['Arabic typed on a Persian keyboard', 'كتاب يوسف', 'کتاب یوسف'],
    ['Arabic digits', 'أُطلق سراح ٢٠ رهينة', '20'],
    ['Hebrew without its points', 'שָׁלוֹם לכולם', 'שלום'],
    ['a Hebrew abbreviation with another mark', 'דובר צה״ל אמר', 'צה"ל'],
    ['one Chinese character', '释放人质谈判', '质'],
    ['several Chinese characters', '释放人质谈判', '人质谈判'],
    ['one Japanese character', '人質の解放をめぐる交渉', '放'],
    ['Japanese kana in the middle', 'カイロでの交渉', 'での'],
    ['half-width kana', 'ｶﾞｻﾞ地区', 'ガザ'],
    ['Korean without the particle', '정부는 협상을 재개했다', '협상'],
    ['Thai in the middle of a sentence', 'การเจรจาหยุดยิง', 'หยุดยิง'],
    ['full-width letters', 'ＮＡＴＯの発表', 'nato'],
    ['Russian with e for yo', 'Королёв сообщил', 'королев'],
    ['a compound with a hyphen', 'dual-use goods', 'dual-use'],
    ['an abbreviation with points', 'The U.S. said', 'u.s.'],
  ])('%s', (_, text, query) => {
    const library = libraryOf({ it: text, other: 'Nothing of the kind: xyz.' });
    expect(found(library, query)).toEqual(['it']);
    const [hit] = library.call('sources.search', { query }).hits;
    expect(hit?.snippet.marks.length).toBeGreaterThan(0);
    expect(hit?.firstMatch).not.toBeNull();
  });

  test('Chinese characters are found in their order only', () => {
    expect(found(libraryOf({ it: '谈判' }), '判谈')).toEqual([]);
  });
});

describe('a query', () => {
  const texts = {
    a: 'A ceasefire was agreed. Talks go on.',
    b: 'Talks about a ceasefire.',
    c: 'Ceasefire talks failed.',
  };

  test('must be found in all its words', () => {
    expect(found(libraryOf(texts), 'ceasefire agreed')).toEqual(['a']);
    expect(found(libraryOf(texts), 'ceasefire nowhere')).toEqual([]);
  });

  test('in quotation marks must be found as it stands', () => {
    expect(found(libraryOf(texts), '"ceasefire talks"')).toEqual(['c']);
    expect(found(libraryOf(texts), '“talks about a”')).toEqual(['b']);
  });

  test('does not complete a word but the last', () => {
    expect(found(libraryOf(texts), 'cease talks')).toEqual([]);
    expect(found(libraryOf(texts), 'failed cease')).toEqual(['c']);
  });

  test('finds titles and bylines too, and ranks them higher', () => {
    const library = temporaryLibrary();
    addSource(
      library,
      { title: 'Weather', published: '2026-11-22' },
      'The envoy spoke of the weather and the harvest.',
    );
    addSource(library, { title: 'The envoy', published: '2026-11-01' }, 'He spoke.');
    addSource(
      library,
      { title: 'Opinion', authors: [{ family: 'Envoy', given: 'Ada' }], published: '2026-11-02' },
      'She wrote.',
    );
    expect(found(library, 'envoy')[0]).toBe('The envoy');
    expect(found(library, 'envoy').sort()).toEqual(['Opinion', 'The envoy', 'Weather']);
    expect(library.call('sources.search', { query: 'ada' }).hits[0]).toMatchObject({
      firstMatch: null,
      snippet: { text: 'She wrote.', marks: [] },
    });
  });

  test.each([
    '"',
    '""',
    '*',
    'a*',
    '*a',
    '(',
    ')',
    'a AND',
    'OR',
    'NOT a',
    'NEAR(a b)',
    'title:a',
    '{title} : a',
    '^a',
    '-a',
    '+',
    'a"b',
    'a""b',
    '\u0000',
    'a\u0000b',
    "'; DROP TABLE search; --",
    '\ud83d',
    '人*',
    '“',
    'a'.repeat(1000),
    'é'.repeat(1000),
    'b '.repeat(500),
    '"b c" '.repeat(160),
    '!?…',
    'search MATCH x',
  ])('of any characters never fails: %j', (query) => {
    const library = libraryOf(texts);
    expect(library.dispatch('sources.search', { query })).toMatchObject({ ok: true });
    expect(library.logged).toEqual([]);
  });

  test('of five hundred different words is answered', () => {
    const words = Array.from({ length: 250 }, (_, index) => `w${index}`).join(' ');
    expect(found(libraryOf({ it: words }), words.slice(0, 1000))).toEqual(['it']);
  });

  test('without anything in it lists everything', () => {
    const library = libraryOf(texts);
    expect(library.call('sources.search', { query: '  ' })).toMatchObject({ total: 3, order: 'newest', problems: [] });
  });

  test('tells what of it could not be used, and where, and searches for the rest', () => {
    const library = libraryOf(texts);
    const query = 'agreed grade:Z outlet:nowhere ';
    const { total, problems } = library.call('sources.search', { query });
    expect(total).toBe(0);
    expect(problems.map(({ start, end }) => query.slice(start, end))).toEqual(['grade:Z', 'outlet:nowhere']);
    expect(problems[1]?.message).toBe('No source has an outlet with “nowhere”.');
    expect(found(library, 'agreed grade:Z ')).toEqual(['a']);
  });

  test('may be long', () => {
    const library = libraryOf({ it: 'talks' });
    expect(found(library, 'talks '.repeat(600))).toEqual(['it']);
    const words = Array.from({ length: 800 }, (_, index) => `w${index}`)
      .join(' ')
      .slice(0, 3_990);
    expect(found(libraryOf({ it: words }), `${words} `)).toEqual(['it']);
  });

  test('of very many Hebrew words is answered, and it is said how they were looked for', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `${'אבגדהוזחטי'[index % 10]}${'כלמנסעפצקר'[Math.floor(index / 10) % 10]}ש${index}`,
    );
    const library = libraryOf({ it: words.join(' ') });
    const { total, problems } = library.call('sources.search', { query: `${words.join(' ')} `.slice(0, 3_000) });
    expect(total).toBe(1);
    expect(problems[0]?.message).toMatch(/^Words are looked for as typed/);
  });
});

test('results are narrowed by outlet and date', () => {
  const library = temporaryLibrary();
  const add = (title: string, outlet: string, published: string | null) =>
    addSource(library, { title, outlet, published });
  add('a', 'Courier', '2026-11-20');
  add('b', 'Courier', '2025');
  add('c', 'Herald', '2026-11');
  add('d', 'Herald', null);
  expect(found(library, 'talks', { outlets: ['Courier'] }).sort()).toEqual(['a', 'b']);
  expect(found(library, 'talks', { publishedFrom: '2026-11-15', publishedTo: '2026-11-21' }).sort()).toEqual([
    'a',
    'c',
  ]);
  expect(found(library, 'talks', { outlets: ['Herald'], publishedFrom: '2026' })).toEqual(['c']);
  expect(found(library, 'talks', { publishedTo: '2025-03' })).toEqual(['b']);
  expect(library.call('sources.search', { query: 'talks', filter: { outlets: ['Herald'] } })).toMatchObject({
    total: 2,
  });
});

test('the number of all matches is told, however few are asked for', () => {
  const library = temporaryLibrary();
  for (let index = 0; index < 7; index += 1) addSource(library, { title: `${index}` });
  const { hits, total, order } = library.call('sources.search', { query: 'talks', limit: 3 });
  expect([hits.length, total, order]).toEqual([3, 7, 'rank']);
});

test('the reader’s marks are every place where the words stand', () => {
  const library = temporaryLibrary();
  const text = 'Talks on Talks.\nStalks of wheat; TALKS, “talks”.\nمُحَمَّد والمحادثات';
  const sourceId = addSource(library, {}, text);
  const marked = (query: string): string[] =>
    library
      .call('sourceTexts.findMatches', { sourceId, query })
      .matches.map(({ start, end }) => text.slice(start, end));
  expect(marked('talks')).toEqual(['Talks', 'Talks', 'TALKS', 'talks']);
  expect(marked('"talks on" talks')).toEqual(['Talks on', 'Talks', 'TALKS', 'talks']);
  expect(marked('محمد')).toEqual(['مُحَمَّد']);
  expect(marked('')).toEqual([]);
  expect(marked('nowhere')).toEqual([]);
});

test('marks beyond ten thousand are cut off, and it is said so', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library, {}, 'talk '.repeat(10_001).trim());
  const { matches, truncated } = library.call('sourceTexts.findMatches', { sourceId, query: 'talk' });
  expect([matches.length, truncated]).toEqual([10_000, true]);
});

test('a hit shows where the words stand in its title and byline', () => {
  const library = temporaryLibrary();
  addSource(
    library,
    {
      title: 'The Envoy, again',
      outlet: 'Envoy Weekly',
      authors: [{ family: 'Haddad', given: 'Leila' }, { literal: 'Envoys' }],
    },
    'Talks.',
  );
  const hit = (query: string) => library.call('sources.search', { query }).hits[0];
  expect(hit('envoy ')).toMatchObject({
    titleMarks: [{ start: 4, end: 9 }],
    byline: { text: 'Envoy Weekly', marks: [{ start: 0, end: 5 }] },
    firstMatch: null,
  });
  expect(hit('haddad leila ')?.byline).toEqual({
    text: 'Leila Haddad',
    marks: [
      { start: 0, end: 5 },
      { start: 6, end: 12 },
    ],
  });
  expect(hit('title:envoy ')).toMatchObject({ titleMarks: [{ start: 4, end: 9 }], byline: null });
  expect(hit('talks ')).toMatchObject({ titleMarks: [], byline: null, firstMatch: 0 });
});

test('a phrase that begins where a long text is looked through in parts is marked all the same', () => {
  const library = temporaryLibrary();
  // Lines of a hundred characters: whatever the parts, some line ends one.
  const line = `${'x'.repeat(80)} end of part`;
  const text = `${Array.from({ length: 30 }, (_, index) => `${line} ${index}`).join('\n')}\n`;
  const sourceId = addSource(library, {}, text.trim());
  for (let index = 0; index < 29; index += 1) {
    const query = `"part ${index} ${'x'.repeat(80)}"`;
    expect(library.call('sourceTexts.findMatches', { sourceId, query }).matches).toHaveLength(1);
    expect(library.call('sources.search', { query }).hits[0]?.snippet.marks).toHaveLength(1);
  }
});

test('a match far down in a long text is shown', () => {
  const library = temporaryLibrary();
  addSource(library, {}, `${'Weather and rain.\n'.repeat(60_000)}The talks, at last.`);
  const [hit] = library.call('sources.search', { query: 'talks ' }).hits;
  expect(hit?.snippet.text).toMatch(/Weather and rain\. The talks, at last\.$/);
  expect(hit?.firstMatch).toBeGreaterThan(1_000_000);
});

test('sources that were removed or changed are found as they are now', () => {
  const library = temporaryLibrary();
  const removed = addSource(library, { title: 'Removed', url: '' }, 'envoy');
  const edited = addSource(library, { title: 'Envoy', url: '' }, 'nothing');
  const totals = () => [
    library.call('sources.search', { query: 'envoy ' }).total,
    library.call('sources.facets', { query: 'envoy ' }).languages,
  ];
  expect(totals()).toEqual([2, [{ value: 'en', count: 2 }]]);
  library.call('sources.remove', { id: removed });
  const { metadata } = library.call('sources.get', { id: edited });
  library.call('sources.updateMetadata', { id: edited, metadata: { ...metadata, title: 'Other', language: 'he' } });
  expect(totals()).toEqual([0, []]);
  library.call('undo.undo', {});
  expect(totals()).toEqual([1, [{ value: 'en', count: 1 }]]);
  library.call('undo.undo', {});
  expect(totals()).toEqual([2, [{ value: 'en', count: 2 }]]);
});
