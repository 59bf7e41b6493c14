import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchQuery, type QueryPart, termsToMark } from '../../../src/core/text/parseSearchQuery.ts';
import { otherNamesOf, searchFieldNames } from '../../../src/core/text/searchFields.ts';

/** The parts as one would write them: `-` negated, `title:` its column, `…` begun, `*` a prefix, words of a phrase in quotation marks. */
const shown = (query: string): string => parseSearchQuery(query).parts.map(showPart).join(' | ');

function showPart(part: QueryPart): string {
  const sign = part.negated ? '-' : '';
  if (part.kind === 'field') return `${sign}${JSON.stringify(part.condition)}`;
  const { tokens, prefix, begun } = part.term;
  const words = tokens.length > 1 ? `"${tokens.join(' ')}"` : tokens.join('');
  return `${sign}${part.column === null ? '' : `${part.column}:`}${words}${begun ? '…' : prefix ? '*' : ''}`;
}

const problems = (query: string): readonly (readonly [string, string])[] =>
  parseSearchQuery(query).problems.map(({ start, end, message }) => [query.slice(start, end), message]);

describe('words', () => {
  test.each([
    ['Cairo talks res', 'cairo | talks | res…'],
    ['Cairo talks ', 'cairo | talks'],
    ['  Cairo\n\ttalks ', 'cairo | talks'],
    ['ceasefire*', 'ceasefire*'],
    ['ceas* talks', 'ceas* | talks…'],
    ['U.S. S-300 dual-use', '"u s" | "s 300" | "dual use"…'],
    ['人質', '"人 質"'],
    ['人質*', '"人 質"'],
    ['דובר צה"ל אמר', 'דובר | צהל | אמר…'],
    ['talks talks Talks', 'talks | talks…'],
    ['(z) ^b + {c}', 'z | b | c…'],
    ['ＮＡＴＯ　talks ', 'nato | talks'],
    ['and or not near', 'and | or | not | near…'],
    ['http://a.org/b 12:30 ', '"http a org b" | "12 30"'],
  ])('%s', (query, expected) => {
    expect(shown(query)).toBe(expected);
    expect(problems(query)).toEqual([]);
  });
});

describe('phrases stand as they are', () => {
  test.each([
    ['cairo "ceasefire talks"', 'cairo | "ceasefire talks"'],
    ['"ceasefire ta', '"ceasefire ta"…'],
    ['"ceasefire ta"*', '"ceasefire ta"*'],
    ['„Waffenruhe in Kairo“', '"waffenruhe in kairo"'],
    ['»Waffenruhe in Kairo«', '"waffenruhe in kairo"'],
    ['«cessez le feu»', '"cessez le feu"'],
    ['“talks, again”, they said ', '"talks again" | they | said'],
    ['「停戦 交渉」', '"停 戦 交 渉"'],
    ['＂full width＂', '"full width"'],
    ['"צה"ל אמר"', '"צהל אמר"'],
    ['-"the talks"', '-"the talks"'],
  ])('%s', (query, expected) => {
    expect(shown(query)).toBe(expected);
    expect(problems(query)).toEqual([]);
  });
});

describe('what must not be found', () => {
  test.each([
    ['talks -cairo', 'talks | -cairo'],
    ['talks NOT cairo', 'talks | -cairo'],
    ['talks NOT cairo doha ', 'talks | -cairo | doha'],
    ['NOT "the talks"', '-"the talks"'],
    ['NOT -cairo ', 'cairo'],
    ['talks －cairo', 'talks | -cairo'],
    ['-title:talks', '-title:talks'],
    // A number that was pasted with its sign is no exclusion.
    ['−3.5 ', '"3 5"'],
    ['−talks ', '-talks'],
    ['talks - cairo ', 'talks | cairo'],
    ['cease-fire ', '"cease fire"'],
    ['-grade:A', '-{"field":"grade","values":["A"]}'],
    ['talks AND cairo ', 'talks | cairo'],
  ])('%s', (query, expected) => {
    expect(shown(query)).toBe(expected);
    expect(problems(query)).toEqual([]);
  });
});

describe('fields', () => {
  test.each([
    ['title:talks', 'title:talks…'],
    ['title:"peace talks" ', 'title:"peace talks"'],
    ['Byline:haddad text:cairo ', 'byline:haddad | text:cairo'],
    ['author:haddad ', 'byline:haddad'],
    ['title：人質', 'title:"人 質"'],
    ['outlet:times', '{"field":"outlet","name":"times"}'],
    ['outlet:"The Levant Courier"', '{"field":"outlet","name":"The Levant Courier"}'],
    ['outlet:“The Times”', '{"field":"outlet","name":"The Times"}'],
    ['grade:b', '{"field":"grade","values":["B"]}'],
    ['grade:A-C', '{"field":"grade","values":["A","B","C"]}'],
    ['grade:A,f,ungraded', '{"field":"grade","values":["A","F","ungraded"]}'],
    ['marking:amber', '{"field":"marking","values":["TLP:AMBER"]}'],
    ['marking:TLP:AMBER+STRICT', '{"field":"marking","values":["TLP:AMBER+STRICT"]}'],
    ['marking:unmarked', '{"field":"marking","values":["unmarked"]}'],
    ['lang:he', '{"field":"lang","values":["he"]}'],
    ['lang:he-IL,Arabic', '{"field":"lang","values":["he","ar"]}'],
    ['lang:unknown', '{"field":"lang","values":[""]}'],
    ['tag:"to check"', '{"field":"tag","name":"to check"}'],
    ['in:Hostages', '{"field":"in","name":"Hostages"}'],
    ['status:cited,excerpted', '{"field":"status","values":["cited","excerpted"]}'],
    ['format:PDF', '{"field":"format","values":["pdf"]}'],
    ['published:2026', '{"field":"published","from":"2026","to":"2026"}'],
    ['published:2026-01..2026-03', '{"field":"published","from":"2026-01","to":"2026-03"}'],
    ['published:..2026-03-04', '{"field":"published","from":null,"to":"2026-03-04"}'],
    ['published:2026..', '{"field":"published","from":"2026","to":null}'],
    ['published:2026-11..2026', '{"field":"published","from":"2026-11","to":"2026"}'],
    ['before:2026-03', '{"field":"before","date":"2026-03"}'],
    ['after:２０２６', '{"field":"after","date":"２０２６"}'.replace('２０２６', '2026')],
  ])('%s', (query, expected) => {
    expect(shown(query)).toBe(expected);
    expect(problems(query)).toEqual([]);
  });
});

describe('what cannot be used is told, with its place, and the rest is searched for', () => {
  test.each([
    ['talks grade:Z ', 'talks', 'grade:Z', 'grade: does not know “Z”. It takes A to F'],
    ['talks marking:secret ', 'talks', 'marking:secret', 'It takes TLP:CLEAR'],
    ['format:wav talks ', 'talks', 'format:wav', 'format: does not know “wav”'],
    ['status:read', '', 'status:read', 'It takes new, triaged, excerpted, cited'],
    ['lang:!', '', 'lang:!', 'a language code'],
    ['published:soon talks ', 'talks', 'published:soon', 'takes a date such as 2026'],
    ['published:2026-02-30', '', 'published:2026-02-30', 'takes a date'],
    ['published:2026..2025', '', 'published:2026..2025', 'ends before it begins'],
    ['before:', '', 'before:', 'needs a value right behind the colon'],
    ['title: talks ', 'talks', 'title:', 'needs a word right behind the colon'],
    ['title:!!', '', 'title:!!', 'needs a word'],
    ['talks NOT', 'talks', 'NOT', 'NOT needs a word after it'],
    ['talks OR cairo ', 'talks | cairo', 'OR', 'OR is not known here'],
    ['*tion ', 'tion', '*tion', 'A * stands at the end of a word only'],
    ['ne*work ', '"ne work"', 'ne*work', 'A * stands at the end of a word only'],
    ['talks * ', 'talks', '*', 'needs the beginning of a word in front of it'],
    ['colour:red ', '"colour red"', 'colour:red', 'There is no field “colour”'],
  ])('%s', (query, expected, place, message) => {
    expect(shown(query)).toBe(expected);
    expect(problems(query)).toEqual([[place, expect.stringContaining(message)]]);
  });
});

test('each part tells where it stands, its sign or NOT included', () => {
  const query = 'cairo -"the talks" NOT outlet:"The Times"  res';
  const { parts } = parseSearchQuery(query);
  expect(parts.map(({ start, end }) => query.slice(start, end))).toEqual([
    'cairo',
    '-"the talks"',
    'NOT outlet:"The Times"',
    'res',
  ]);
});

test('an unquoted word of Arabic or Hebrew takes particles, a quoted one stands as it is', () => {
  const proclitics = (query: string) =>
    parseSearchQuery(query).parts.map((part) => part.kind === 'term' && part.term.proclitics);
  expect(proclitics('כתב "כתב" צה"ל words ')).toEqual([true, false, true, false]);
});

test('what is marked in a column is what is sought there, and never what must not be found', () => {
  const query = parseSearchQuery('talks title:cairo text:doha -gaza grade:A ');
  const marked = (column: 'title' | 'byline' | 'text') =>
    termsToMark(query, column).map(({ tokens }) => tokens.join(' '));
  expect(marked('title')).toEqual(['talks', 'cairo']);
  expect(marked('byline')).toEqual(['talks']);
  expect(marked('text')).toEqual(['talks', 'doha']);
});

test('without a letter or digit there is nothing to search for', () => {
  for (const query of ['', '   ', '"', '""', '?!', '“”', '-', '--', '「」']) {
    expect(parseSearchQuery(query)).toEqual({ parts: [], problems: [] });
  }
});

test('whatever is typed, parts and problems stand in their order within it and tokens are folded words', () => {
  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        'title:',
        'grade:',
        'published:',
        '..',
        'NOT ',
        'OR ',
        ' ',
        ' ',
        '"',
        '“',
        '”',
        '*',
        '-',
        ':',
        'A',
        '2026',
      ),
      fc.constantFrom(...'"*()^:-+{}ORANDNOT \u0000人é“”ו并و'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(typed, (query) => {
      const { parts, problems: found } = parseSearchQuery(query);
      let end = 0;
      for (const part of parts) {
        expect(part.start).toBeGreaterThanOrEqual(end);
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.end).toBeLessThanOrEqual(query.length);
        end = part.end;
        if (part.kind !== 'term') continue;
        expect(part.term.tokens.length).toBeGreaterThan(0);
        for (const token of part.term.tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
      }
      for (const problem of found) {
        expect(problem.end).toBeGreaterThan(problem.start);
        expect(problem.end).toBeLessThanOrEqual(query.length);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe('an unknown field', () => {
  const nearest = (query: string) =>
    parseSearchQuery(query).problems.map(({ unknownField }) => unknownField?.nearest?.query);

  test.each([
    ['type:pdf', 'format:pdf'],
    ['talks Type:PDF cairo ', 'talks format:PDF cairo '],
    ['publisher:"Nile Observer" talks', 'outlet:"Nile Observer" talks'],
    ['-keyword:old ', '-tag:old '],
    ['langage:he', 'lang:he'],
    ['titel:talks', 'title:talks'],
    ['auth:haddad', 'author:haddad'],
    ['year:2026', 'published:2026'],
  ])('%s is offered as %s', (query, offered) => {
    expect(nearest(query)).toEqual([offered]);
    expect(parseSearchQuery(offered).problems).toEqual([]);
  });

  test('is offered no field that does not take its value, nor one that is not near', () => {
    expect(nearest('type:article ')).toEqual([undefined]);
    expect(nearest('colour:red ')).toEqual([undefined]);
    expect(nearest('year:soon ')).toEqual([undefined]);
  });

  test('is none where a known name stands, by whichever of its names', () => {
    for (const name of searchFieldNames.flatMap((field) => [field, ...otherNamesOf(field)]))
      expect(parseSearchQuery(`${name}:2026 `).problems.filter(({ unknownField }) => unknownField)).toEqual([]);
  });
});
