import {
  buildBriefing,
  cite,
  exportBytes,
  footnote,
  heading,
  list,
  paragraph,
  quote,
  set,
  table,
  withHeader,
} from './buildBriefing.ts';
import { buildSource } from './buildSource.ts';

const NAMES = [
  'Zidane',
  'Álvarez',
  'de Villiers',
  "O'Neill",
  'Šimić',
  'al-Masri',
  'Øster',
  'Ångström',
  'Иванов',
  'כהן',
  'المصري',
  '李',
];

/** A briefing with everything in it, and authors of many scripts to sort, as a Word file. */
export function sampleExport(
  citationStyle: 'chicago-fullnote-bibliography' | 'chicago-author-date',
): Promise<Uint8Array> {
  const sources = NAMES.map((family, index) =>
    buildSource(index, {
      type: index % 2 ? 'report' : 'article-newspaper',
      title: index % 3 ? `Talks stall, part ${index}` : `“Quoted” title ${index} & <more>`,
      authors: [{ family, given: 'A.' }, ...(index % 4 ? [] : [{ literal: 'Rights Watch' }])],
      outlet: 'The Harbour Post',
      published: index % 5 ? `2026-03-0${(index % 9) + 1}` : null,
      url: `https://harbour.example/${index}?a=1&b=ü`,
      language: '',
    }),
  );
  return exportBytes(
    buildBriefing(
      [
        heading(1, 'Bottom line'),
        paragraph(
          'Probably between 20 and 24.',
          cite(1, { source: 0, locator: { label: 'page', value: '4-9' } }, 9),
          ' Text.',
          cite(2, 0),
        ),
        quote('“נמשיך לנהל משא ומתן”, said the ministry.', cite(3, 9)),
        paragraph(
          { kind: 'link', url: 'https://a.example/x#y', children: [{ kind: 'text', text: 'A link', bold: true }] },
          { kind: 'lineBreak' },
          'قالت الحركة 20.',
          cite(4, 10),
        ),
        list('1. one', '  1. one a', '  - bullet', '1. two', '    1. deep'),
        list('- next', '1. list'),
        withHeader(
          table(
            ['Party', 'Held', 'Source'],
            [
              'Movement',
              '20|',
              [{ kind: 'link', url: 'https://a.example/t', children: [{ kind: 'text', text: 'List' }] }],
            ],
            ['Ministry', '24|', ['Statement', cite(5, 2), footnote(1, 'Counted twice; see ', cite(6, 3), '.')]],
          ),
        ),
        set('rtl', table(['عدد', '20'], ['الاسم', footnote(2)])),
        set(
          'rtl',
          paragraph('Set by hand.', footnote(3, 'רק מספרים: 24.', { kind: 'lineBreak' }, 'Second line', cite(7, 1))),
        ),
        ...NAMES.map((_name, index) => paragraph(`Claim ${index}.`, cite(10 + index, index))),
      ],
      {
        title: 'Hostage talks: what changed',
        audience: 'Head of mission',
        author: 'A. Analyst',
        date: '2026-03-07',
        informationCutOff: '2026-03-06T18:00+02:00',
        marking: 'TLP:AMBER+STRICT',
        citationStyle,
      },
    ),
    sources,
  );
}
