import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { markings } from '../../../src/core/marking/marking.ts';
import { buildBriefing, cite, exportDocx, heading, list, paragraph, quote, set } from '../../support/buildBriefing.ts';
import { buildSource } from '../../support/buildSource.ts';
import { findAll } from '../../support/readDocx.ts';

const roe = buildSource(1, {
  title: 'Talks stall over list of names',
  authors: [{ family: 'Roe', given: 'Jane' }],
  outlet: 'The Harbour Post',
  published: '2026-03-03',
  url: 'https://harbour.example/talks?a=1&b=2',
});
const watch = buildSource(2, {
  type: 'book',
  title: 'What Is Known',
  authors: [{ literal: 'Rights Watch' }],
  publisher: 'Press',
  published: '2025',
});
const sources = [roe, watch];

describe('the block above the text', () => {
  test('has the title and what is filled in, and the file says it in its properties', async () => {
    const docx = await exportDocx(
      buildBriefing([], {
        title: 'Talks <1> & "2"',
        audience: 'Head of mission',
        author: 'A. Analyst',
        date: '2026-03-07',
        informationCutOff: '2026-03-06T18:00+02:00',
      }),
    );
    expect(docx.paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'Talks <1> & "2"'],
      ['MessageHeader', 'Audience\tHead of mission'],
      ['MessageHeader', 'Author\tA. Analyst'],
      ['MessageHeader', 'Date\t7 March 2026'],
      ['MessageHeader', 'Information cut-off\t6 March 2026, 18:00 (UTC+02:00)'],
    ]);
    expect(docx.properties).toEqual({
      'dc:title': 'Talks <1> & "2"',
      'dc:creator': 'A. Analyst',
      'dcterms:created': '2026-03-07T00:00:00Z',
      'dcterms:modified': '2026-03-07T00:00:00Z',
      'dc:language': 'en-GB',
    });
  });

  test.each([
    ['en', 'chicago-fullnote-bibliography', 'March 7, 2026', 'March 3, 2026'],
    ['en', 'oscola', '7 March 2026', '3 March 2026'],
    ['en-GB', 'chicago-fullnote-bibliography', '7 March 2026', '3 March 2026'],
  ])(
    'in a briefing in "%s" cited by %s the date of the briefing has the form of those in its notes',
    async (...row) => {
      const [language, citationStyle, date, inNote] = row;
      const docx = await exportDocx(
        buildBriefing([paragraph('So it was', cite(1, 1), '.')], { language, citationStyle, date: '2026-03-07' }),
        sources,
      );
      expect(docx.paragraphs[0]?.text).toBe(`Date\t${date}`);
      expect(docx.footnotes.get(1)).toContain(inNote);
    },
  );

  test.each([
    ['chicago-fullnote-bibliography', 'en-US', 'Bibliography'],
    ['oscola', 'en-GB', 'Bibliography'],
    ['chicago-author-date', 'en-US', 'References'],
    ['apa', 'en-US', 'References'],
    ['modern-language-association', 'en-US', 'Works Cited'],
    ['modern-language-association', 'fr', 'Références'],
    ['modern-language-association', 'he', 'מקורות'],
  ])('the list of works by %s in "%s" is headed “%s”', async (citationStyle, language, title) => {
    const docx = await exportDocx(buildBriefing([paragraph('x', cite(1, 1))], { language, citationStyle }), sources);
    expect(docx.paragraphs.find(({ style }) => style === 'Heading1')?.text).toBe(title);
  });

  test('what is not filled in leaves no trace: no author, no date, no line', async () => {
    const docx = await exportDocx(buildBriefing([paragraph('Text.')], { date: '2026' }));
    expect(docx.paragraphs.map(({ text }) => text)).toEqual(['Date\t2026', 'Text.']);
    expect(docx.properties).toEqual({ 'dc:language': 'en-GB' });
    expect(docx.xml('docProps/app.xml')).not.toMatch(/Application|Company|docx/);
    for (const name of docx.names.filter((part) => part.endsWith('.xml'))) {
      expect(docx.xml(name)).not.toMatch(/Un-named|w:rsid|20\d\d-\d\d-\d\dT/);
    }
  });

  test('a time of day is written in the properties as UTC', async () => {
    const docx = await exportDocx(buildBriefing([], { date: '2026-03-01T00:30+02:00' }));
    expect(docx.properties['dcterms:created']).toBe('2026-02-28T22:30:00Z');
  });
});

describe('the text', () => {
  test('headings, paragraphs and quotes have the styles that Word names so', async () => {
    const docx = await exportDocx(
      buildBriefing([
        heading(1, 'One'),
        heading(2, 'Two'),
        heading(3, 'Three'),
        paragraph('Text'),
        quote('Said'),
        paragraph(),
      ]),
    );
    expect(docx.paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'One'],
      ['Heading2', 'Two'],
      ['Heading3', 'Three'],
      ['Normal', 'Text'],
      ['Quote', 'Said'],
      ['Normal', ''],
    ]);
    const names = findAll(docx.tree('word/styles.xml'), 'w:style').map(
      (style) => findAll(style, 'w:name')[0]?.attributes['w:val'],
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'Normal',
        'Title',
        'heading 1',
        'heading 2',
        'heading 3',
        'Quote',
        'List Paragraph',
        'footnote text',
        'footnote reference',
        'Bibliography',
        'header',
        'footer',
        'Hyperlink',
      ]),
    );
  });

  test('bold, italic, line breaks and tabs', async () => {
    const docx = await exportDocx(
      buildBriefing([
        paragraph('a', { kind: 'text', text: 'b', bold: true, italic: true }, { kind: 'lineBreak' }, 'c\td\ne\r\nf'),
      ]),
    );
    const [first] = docx.paragraphs;
    expect(first?.text).toBe('ab\nc\td\ne\nf');
    const run = findAll(docx.tree('word/document.xml'), 'w:r')[1];
    expect(run && findAll(run, 'w:b').length + findAll(run, 'w:i').length).toBe(2);
  });

  test('a link is a link, also in a footnote, and an address that is none is printed', async () => {
    const link = (url: string, text: string): Inline => ({ kind: 'link', url, children: [{ kind: 'text', text }] });
    const docx = await exportDocx(
      buildBriefing([
        paragraph('See ', link('https://a.example/ü?q=1|2&r=%', 'this'), link('https://[broken', 'that'), cite(1, 1)),
      ]),
      sources,
    );
    expect(docx.paragraphs[0]?.text).toBe('See thisthat (https://[broken)[1]');
    expect(docx.links).toEqual([
      'https://a.example/%C3%BC?q=1%7C2&r=%25',
      'https://harbour.example/talks?a=1&b=2',
      'https://harbour.example/talks?a=1&b=2',
    ]);
  });

  test('words that the docx library reads as page fields are printed as words', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('CURRENT'), paragraph('TOTAL_PAGES'), paragraph('SECTION')]),
    );
    expect(docx.paragraphs.map(({ text }) => text)).toEqual(['CURRENT', 'TOTAL_PAGES', 'SECTION']);
  });

  test('characters that XML forbids are left out, and text that looks like XML is text', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('a\u0000b\uFFFEc\uFFFF\u0008d <w:p r:id="rIdabcdefghijklmnopqrstu"/> &amp;')], {
        title: 'x\u0001y',
      }),
    );
    expect(docx.paragraphs.map(({ text }) => text)).toEqual([
      'xy',
      'abcd <w:p r:id="rIdabcdefghijklmnopqrstu"/> &amp;',
    ]);
  });
});

describe('lists', () => {
  test('numbers restart in every list and under every parent, bullets have their own', async () => {
    const docx = await exportDocx(
      buildBriefing([
        list(
          '1. a',
          '  1. a1',
          '  1. a2',
          '1. b',
          '  1. b1',
          '    - deep',
          '  1. b2',
          '  - bullet',
          '  1. after bullet',
        ),
        list('1. second list'),
      ]),
    );
    const numIds = docx.paragraphs.map(({ numbering }) => numbering);
    const [a, a1, a2, b, b1, deep, b2, bullet, after, second] = numIds;
    expect([a?.slice(-1), a1?.slice(-1), deep?.slice(-1)]).toEqual(['0', '1', '2']);
    expect(b).toBe(a);
    expect(a2).toBe(a1);
    expect(b1).not.toBe(a1);
    expect(b2).toBe(b1);
    expect(new Set([a, a1, b1, deep, bullet, after, second]).size).toBe(7);
    const nums = findAll(docx.tree('word/numbering.xml'), 'w:num');
    for (const numbering of [a1, b1, after, second]) {
      const [numId, level] = numbering?.split(':') ?? [];
      const num = nums.find(({ attributes }) => attributes['w:numId'] === numId);
      const override = num && findAll(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === level);
      expect(override && findAll(override, 'w:startOverride')[0]?.attributes['w:val']).toBe('1');
    }
    expect(docx.paragraphs.every(({ style }) => style === 'ListParagraph')).toBe(true);
  });
});

describe('citations', () => {
  test('in a style with notes they are footnotes, with formatting, numbered through the document', async () => {
    const docx = await exportDocx(
      buildBriefing([
        paragraph('One.', cite(1, 1), ' Two.', cite(2, { source: 1, locator: { label: 'page', value: '5' } })),
        list('1. item'),
        quote('Said', cite(3, 2)),
      ]),
      sources,
    );
    expect(docx.paragraphs[0]?.text).toBe('One.[1] Two.[2]');
    expect([...docx.footnotes]).toEqual([
      [
        1,
        'Jane Roe, ‘Talks Stall over List of Names’, The Harbour Post, 3 March 2026, https://harbour.example/talks?a=1&b=2.',
      ],
      [2, 'Roe, 5.'],
      [3, 'Rights Watch, What Is Known (Press, 2025).'],
    ]);
    const [note] = findAll(docx.tree('word/footnotes.xml'), 'w:footnote').filter(
      ({ attributes }) => attributes['w:id'] === '1',
    );
    const italics =
      note &&
      findAll(note, 'w:r')
        .filter((run) => findAll(run, 'w:i').length > 0)
        .map((run) => findAll(run, 'w:t')[0]?.children[0]);
    expect(italics).toEqual(['The Harbour Post']);
    expect(note && findAll(note, 'w:pStyle')[0]?.attributes['w:val']).toBe('FootnoteText');
  });

  test('two notes side by side are kept apart, and a space before a mark moves behind it', async () => {
    const docx = await exportDocx(buildBriefing([paragraph('One. ', cite(1, 1), cite(2, 2), 'Two')]), sources);
    expect(docx.paragraphs[0]?.text).toBe('One.[1], [2] Two');
    const moved = await exportDocx(buildBriefing([paragraph('One. ', cite(1, 1), 'Two')]), sources);
    expect(moved.paragraphs[0]?.text).toBe('One.[1] Two');
  });

  test('in an author-date style they stand in the text, set apart by spaces, and there is no footnote', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('One', cite(1, 1), 'two', cite(2, 2), cite(3, 1), '.')], {
        citationStyle: 'chicago-author-date',
      }),
      sources,
    );
    expect(docx.paragraphs[0]?.text).toBe('One (Roe 2026) two (Rights Watch 2025) (Roe 2026).');
    expect(docx.footnotes.size).toBe(0);
  });

  test('the bibliography follows under its heading, with a hanging indent', async () => {
    const docx = await exportDocx(buildBriefing([paragraph('One.', cite(1, 1), cite(2, 2))]), sources);
    expect(docx.paragraphs.slice(1).map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'Bibliography'],
      ['Bibliography', 'Rights Watch. What Is Known. Press, 2025.'],
      [
        'Bibliography',
        'Roe, Jane. ‘Talks Stall over List of Names’. The Harbour Post, 3 March 2026. https://harbour.example/talks?a=1&b=2.',
      ],
    ]);
    expect(docx.xml('word/styles.xml')).toMatch(/w:styleId="Bibliography">.*?w:hanging="567"/);
    const dated = await exportDocx(
      buildBriefing([paragraph(cite(1, 1))], { citationStyle: 'chicago-author-date', language: 'de' }),
      sources,
    );
    expect(dated.paragraphs[1]?.text).toBe('Literaturverzeichnis');
    expect((await exportDocx(buildBriefing([paragraph('No citation.')]))).paragraphs).toHaveLength(1);
  });

  test('a citation of a missing source stops the export', async () => {
    await expect(exportDocx(buildBriefing([paragraph(cite(1, 9))]), sources)).rejects.toMatchObject({
      code: 'citation-source-missing',
    });
  });
});

describe('the pages', () => {
  test.each(markings.map(({ label }) => label))(
    '%s stands at the right of header and footer of every kind of page',
    async (marking) => {
      const docx = await exportDocx(buildBriefing([paragraph('x')], { marking, language: 'he' }));
      for (const part of [docx.headers, docx.footers]) {
        expect(Object.keys(part).sort()).toEqual(['default', 'even', 'first']);
        for (const paragraphs of Object.values(part)) {
          const label = paragraphs.find(({ text }) => text === marking);
          expect(label?.alignment).toBe('right');
          expect(label?.rightToLeft).toBe(false);
          expect(Number(label && findAll(label.element, 'w:sz')[0]?.attributes['w:val'])).toBeGreaterThanOrEqual(24);
        }
      }
      expect(docx.xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
      expect(docx.xml('word/document.xml')).toContain('<w:titlePg/>');
    },
  );

  test('without a marking the header is empty, and every page still has its number', async () => {
    const docx = await exportDocx(buildBriefing([paragraph('x')]));
    expect(
      Object.values(docx.headers)
        .flat()
        .map(({ text }) => text),
    ).toEqual(['', '', '']);
    expect(
      Object.values(docx.footers)
        .flat()
        .map(({ text }) => text),
    ).toEqual(Array(3).fill('Page {PAGE} of {NUMPAGES}'));
  });

  test.each([
    ['fr', 'Auteur'],
    ['de-CH', 'Verfasst von'],
    ['es', 'Autoría'],
    ['ar', 'من'],
    ['he', 'מאת'],
    ['nl', 'Author'],
  ])('in %s the author stands behind “%s”', async (language, label) => {
    const docx = await exportDocx(buildBriefing([], { language, author: 'A. Analyst' }));
    expect(docx.paragraphs.map(({ text }) => text)).toEqual([`${label}\tA. Analyst`]);
  });

  test.each([
    ['en-GB', '11906'],
    ['en', '11906'],
    ['en-US', '12240'],
    ['fr-CA', '12240'],
    ['he', '11906'],
  ])('the paper of %s is %s twips wide', async (language, width) => {
    const docx = await exportDocx(buildBriefing([], { language }));
    expect(findAll(docx.tree('word/document.xml'), 'w:pgSz')[0]?.attributes['w:w']).toBe(width);
  });
});

describe('languages and directions', () => {
  test('the language of the briefing is the language of the file', async () => {
    const lang = async (language: string) =>
      findAll((await exportDocx(buildBriefing([], { language }))).tree('word/styles.xml'), 'w:lang')[0]?.attributes;
    expect(await lang('fr')).toEqual({ 'w:val': 'fr-FR', 'w:eastAsia': 'fr-FR', 'w:bidi': 'ar-SA' });
    expect(await lang('he')).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'en-US', 'w:bidi': 'he-IL' });
  });

  test('a paragraph has the direction of its first letter, and every run that of its script', async () => {
    const docx = await exportDocx(
      buildBriefing([paragraph('«24» חטופים in Latin'), paragraph('In Latin: חטופים.'), list('- بند')]),
    );
    expect(docx.paragraphs.map(({ rightToLeft }) => rightToLeft)).toEqual([true, false, true]);
    const runs = findAll(docx.tree('word/document.xml'), 'w:r').map((run) => [
      findAll(run, 'w:t')[0]?.children[0],
      findAll(run, 'w:rtl').length > 0,
      findAll(run, 'w:lang')[0]?.attributes['w:bidi'] ?? null,
    ]);
    expect(runs).toEqual([
      ['«24» חטופים ', true, 'he-IL'],
      ['in Latin', false, null],
      ['In Latin: ', false, null],
      ['חטופים', true, 'he-IL'],
      ['.', false, null],
      ['بند', true, 'ar-SA'],
    ]);
  });

  test('a direction set by hand overrides that of the first letter, in every kind of block', async () => {
    const docx = await exportDocx(
      buildBriefing([
        set('rtl', paragraph('Left to right')),
        set('ltr', paragraph('שמאל')),
        set('rtl', heading(1, 'Heading')),
        set('rtl', quote('Quote')),
        set('rtl', list('- one', '- שתיים')),
      ]),
    );
    expect(docx.paragraphs.map(({ rightToLeft }) => rightToLeft)).toEqual([true, false, true, true, true, true]);
  });

  test('a note on an Arabic source in an English briefing is set from left to right, its date kept out of the title', async () => {
    const arabic = buildSource(3, { title: 'بيان', outlet: 'الميناء', published: '2026-03-06', language: 'ar' });
    const docx = await exportDocx(buildBriefing([paragraph('x', cite(1, 3))]), [arabic]);
    expect(docx.footnotes.get(1)).toBe('‘بيان\u200E’, الميناء\u200E, 6 March 2026.');
    expect(docx.xml('word/footnotes.xml')).not.toContain('<w:bidi/>');
  });

  test.each(['he', 'ar'])(
    'an address in a briefing in "%s" is one run from left to right, unaltered',
    async (language) => {
      const addresses = [
        'https://doi.org/10.1177/00220027211001',
        'https://www.haaretz.co.il/a/1',
        'https://mofa.gov.qa/',
      ];
      const works = addresses.map((url, index) =>
        buildSource(index + 1, { title: 'משא ומתן', published: '2024-03-02', url }),
      );
      const docx = await exportDocx(
        buildBriefing(
          [paragraph('שלום', cite(1, 1), ' ועוד', cite(2, 2), ' ועוד', cite(3, 3), ` לפי ${addresses[1]}.`)],
          { language },
        ),
        works,
      );
      for (const part of ['word/document.xml', 'word/footnotes.xml']) {
        const links = findAll(docx.tree(part), 'w:hyperlink');
        expect(links.map((link) => findAll(link, 'w:t').map(({ children }) => children[0]))).toEqual(
          part.includes('document')
            ? expect.arrayContaining(addresses.map((url) => [url]))
            : addresses.map((url) => [url]),
        );
        expect(links.flatMap((link) => findAll(link, 'w:rtl'))).toEqual([]);
      }
      const typed = findAll(docx.tree('word/document.xml'), 'w:r').filter(
        (run) => findAll(run, 'w:t')[0]?.children[0] === addresses[1],
      );
      expect(typed.flatMap((run) => findAll(run, 'w:rtl'))).toEqual([]);
      expect(typed).toHaveLength(2);
    },
  );

  test('a Hebrew briefing has its own words above and below the text', async () => {
    const docx = await exportDocx(buildBriefing([], { language: 'he', audience: 'ראש המשלחת', date: '2026-03-07' }));
    expect(docx.paragraphs.map(({ text, rightToLeft }) => [text, rightToLeft])).toEqual([
      ['אל\tראש המשלחת', true],
      ['תאריך\t7 במרץ 2026', true],
    ]);
    expect(docx.footers['default']?.[0]?.text).toBe('עמוד {PAGE} מתוך {NUMPAGES}');
  });
});
