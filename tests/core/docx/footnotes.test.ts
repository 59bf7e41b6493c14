import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import {
  buildBriefing,
  cite,
  exportDocx,
  footnote,
  heading,
  list,
  paragraph,
  quote,
  table,
} from '../../support/buildBriefing.ts';
import { buildSource } from '../../support/buildSource.ts';
import { findAll } from '../../support/readDocx.ts';

const sources = [
  buildSource(1, {
    title: 'Talks stall',
    authors: [{ family: 'Roe', given: 'Jane' }],
    outlet: 'The Harbour Post',
    published: '2026',
  }),
  buildSource(2, {
    type: 'book',
    title: 'What Is Known',
    authors: [{ literal: 'Rights Watch' }],
    publisher: 'Press',
    published: '2025',
  }),
];
const ROE = 'Jane Roe, ‘Talks Stall’, The Harbour Post, 2026';
const link: Inline & { kind: 'link' } = {
  kind: 'link',
  url: 'https://a.example/x',
  children: [{ kind: 'text', text: 'list', italic: true }],
};

const notesOf = async (
  citationStyle: 'chicago-fullnote-bibliography' | 'chicago-author-date',
  ...content: (Inline | string)[]
) => {
  const docx = await exportDocx(buildBriefing([paragraph(...content)], { citationStyle }), sources);
  return { text: docx.paragraphs[0]?.text, notes: [...docx.footnotes.values()] };
};
const inNotes = (...content: (Inline | string)[]) => notesOf('chicago-fullnote-bibliography', ...content);
const inText = (...content: (Inline | string)[]) => notesOf('chicago-author-date', ...content);

describe('a footnote', () => {
  test('holds text with formatting, links and line breaks, in the style of footnotes', async () => {
    const docx = await exportDocx(
      buildBriefing([
        paragraph(
          'Word',
          footnote(1, 'Plain, ', { kind: 'text', text: 'bold', bold: true }, { kind: 'lineBreak' }, link),
        ),
      ]),
    );
    expect(docx.paragraphs.map(({ text }) => text)).toEqual(['Word[1]']);
    const [note] = docx.notes.get(1) ?? [];
    expect([note?.style, note?.text]).toEqual(['FootnoteText', ' Plain, bold\nlist']);
    expect(note && findAll(note.element, 'w:footnoteRef')).toHaveLength(1);
    expect(note && findAll(note.element, 'w:b')).toHaveLength(1);
    expect(docx.links).toEqual(['https://a.example/x']);
  });

  test('may be empty', async () => {
    expect(await inNotes('Word', footnote(1))).toEqual({ text: 'Word[1]', notes: [''] });
  });

  test('is set in the direction of its words', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('Word', footnote(1, 'הערה'), footnote(2, 'Note'), footnote(3, cite(1, 1)))]),
      sources,
    );
    expect([1, 2, 3].map((number) => docx.notes.get(number)?.[0]?.rightToLeft)).toEqual([true, false, false]);
  });

  test('takes part in one series with citations that are notes, in the order of the text', async () => {
    const docx = await exportDocx(
      buildBriefing([
        heading(1, 'Heading', footnote(1, 'one')),
        paragraph('Text.', cite(1, 1), ' More.', footnote(2, 'three')),
        list('- item'),
        table([
          ['cell', footnote(3, 'four')],
          ['cell', cite(2, 1)],
        ]),
        quote('Said.', footnote(4, 'six ', cite(3, 2))),
        paragraph('End.', cite(4, 2)),
      ]),
      sources,
    );
    expect([...docx.footnotes]).toEqual([
      [1, 'one'],
      [2, `${ROE}.`],
      [3, 'three'],
      [4, 'four'],
      [5, 'Roe, ‘Talks Stall’.'],
      [6, 'six Rights Watch, What Is Known (Press, 2025).'],
      // Directly behind a note on the same work alone: the style names the author only.
      [7, 'Rights Watch.'],
    ]);
  });

  test('in an author-date style is the only kind of note', async () => {
    expect(await inText('One. ', cite(1, 1), ' Two', footnote(1, 'Note'), ' and three', footnote(2, 'Other'))).toEqual({
      text: 'One (Roe 2026). Two[1] and three[2]',
      notes: ['Note', 'Other'],
    });
  });

  test('beside another note is kept apart from it', async () => {
    expect((await inNotes('One. ', cite(1, 1), footnote(1, 'x'), ' ', cite(2, 2), 'Two')).text).toBe(
      'One.[1], [2], [3] Two',
    );
    expect((await inText('One', cite(1, 1), footnote(1, 'x'), footnote(2, 'y'), 'two')).text).toBe(
      'One (Roe 2026)[1], [2]two',
    );
  });
});

describe('a citation in a footnote of a style with notes', () => {
  test.each<[string, (Inline | string)[], string]>([
    ['alone is what a note of its own would be', [cite(1, 1)], `${ROE}.`],
    ['at the end closes the sentence', ['See ', cite(1, 1)], `See ${ROE}.`],
    ['before words leaves out its full stop', [cite(1, 1), ' denies it.'], `${ROE} denies it.`],
    ['before a comma leaves out its full stop', ['See ', cite(1, 1), ', who denies it.'], `See ${ROE}, who denies it.`],
    ['before a full stop makes no second one', ['See ', cite(1, 1), '. But no.'], `See ${ROE}. But no.`],
    ['before another one closes', [cite(1, 1), cite(2, 2)], `${ROE}. Rights Watch, What Is Known (Press, 2025).`],
    ['takes a space from the word before', ['See', cite(1, 1)], `See ${ROE}.`],
    ['at the end of a line closes', [cite(1, 1), { kind: 'lineBreak' }, 'Next'], `${ROE}.\nNext`],
    [
      'begins with a capital only at the start',
      [cite(1, { source: 1, prefix: 'see' }), '; but ', cite(2, { source: 2, prefix: 'compare' })],
      `See ${ROE}; but compare Rights Watch, What Is Known (Press, 2025).`,
    ],
  ])('%s', async (_what, content, expected) => {
    const { text, notes } = await inNotes('Word.', footnote(1, ...(content as string[])), ' Next.');
    expect(text).toBe('Word.[1] Next.');
    expect(notes).toEqual([expected]);
  });

  test('a full stop goes where the style has it, inside a quotation mark and behind an abbreviation once', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('x', footnote(1, 'See ', cite(1, 3), '. Later ', cite(2, 4), '.'))], {
        language: 'en-US',
      }),
      [
        buildSource(3, {
          title: 'A leaflet',
          published: '2026',
          authors: [{ family: 'Roe', given: 'J.' }],
          type: 'webpage',
        }),
        buildSource(4, { title: 'Undated' }),
      ],
    );
    expect(docx.footnotes.get(1)).toBe('See J. Roe, “A Leaflet,” 2026. Later “Undated,” n.d.');
  });

  test('counts as a cite of its note for those that follow', async () => {
    const { notes } = await inNotes(
      'One',
      footnote(1, 'See ', cite(1, 1), '.'),
      ' two',
      cite(2, 1),
      ' three',
      cite(3, 2),
      ' four',
      cite(4, 1),
    );
    expect(notes).toEqual([
      `See ${ROE}.`,
      // Directly behind a note on the same work: the style names the author only.
      'Roe.',
      'Rights Watch, What Is Known (Press, 2025).',
      'Roe, ‘Talks Stall’.',
    ]);
  });

  test('a footnote without a citation between two notes on one work breaks their chain', async () => {
    const { notes } = await inNotes('One', cite(1, 1), ' two', footnote(1, 'Words.'), ' three', cite(2, 1));
    expect(notes[2]).toBe('Roe, ‘Talks Stall’.');
  });
});

describe('a prefix at the start of a note', () => {
  test.each([
    ['see', 'See Jane Roe'],
    ['See', 'See Jane Roe'],
    ['“see', '“See Jane Roe'],
    ['al-Masri in', 'al-Masri in Jane Roe'],
    ['eBay against', 'eBay against Jane Roe'],
    ['24 in', '24 in Jane Roe'],
    ['ראו', 'ראו Jane Roe'],
  ])('%s begins it as “%s”', async (prefix, expected) => {
    const { notes } = await inNotes('x', cite(1, { source: 1, prefix }));
    expect(notes[0]?.replace(/\u200E/g, '').startsWith(expected)).toBe(true);
  });

  test('has a capital with the first work only', async () => {
    const { notes } = await inNotes('x', cite(1, { source: 1, prefix: 'see' }, { source: 2, prefix: 'and' }));
    expect(notes[0]).toBe(`See ${ROE}; and Rights Watch, What Is Known (Press, 2025).`);
  });

  test('stays as it is in an author-date style', async () => {
    const cited = cite(1, { source: 1, prefix: 'see' });
    expect((await inText('x', cited)).text).toBe('x (see Roe 2026)');
    expect((await inText('x', footnote(1, cited))).notes).toEqual(['(see Roe 2026)']);
  });
});

describe('a citation in a footnote of an author-date style', () => {
  test.each<[string, (Inline | string)[], string]>([
    ['is printed in its place', ['As in', cite(1, 1), 'and elsewhere.'], 'As in (Roe 2026) and elsewhere.'],
    ['goes before the full stop of its sentence', ['Ten were killed. ', cite(1, 1)], 'Ten were killed (Roe 2026).'],
    ['leaves a full stop behind it alone', [cite(1, 1), '.'], '(Roe 2026).'],
  ])('%s', async (_what, content, expected) => {
    expect((await inText('x', footnote(1, ...(content as string[])))).notes).toEqual([expected]);
  });
});

test('in a block quotation an author-date citation follows the full stop', async () => {
  const docx = await exportDocx(
    buildBriefing([quote('Ten were killed. ', cite(1, 1)), paragraph('Ten were killed. ', cite(2, 1))], {
      citationStyle: 'chicago-author-date',
    }),
    sources,
  );
  expect(docx.paragraphs.slice(0, 2).map(({ text }) => text)).toEqual([
    'Ten were killed. (Roe 2026)',
    'Ten were killed (Roe 2026).',
  ]);
});

test('in a style with notes no full stop moves', async () => {
  expect((await inNotes('Ten were killed. ', cite(1, 1), ' Then')).text).toBe('Ten were killed.[1] Then');
});
