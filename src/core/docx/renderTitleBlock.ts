import { BorderStyle, Paragraph, TextRun } from 'docx';
import type { BriefingHeader } from '../briefing/briefing.ts';
import type { DocumentWords } from './documentWords.ts';
import { formatDate } from './formatDate.ts';
import { renderLine } from './renderRuns.ts';
import { type DocumentLanguage, wordStyleIds } from './wordStyles.ts';

/** What stands above the body: title, and audience, author, date and information cut-off as far as they are filled in. */
export function renderTitleBlock(
  header: BriefingHeader,
  words: DocumentWords,
  language: DocumentLanguage,
): readonly Paragraph[] {
  const title = header.title.trim();
  const lines = [
    [words.audience, header.audience.trim()],
    [words.author, header.author.trim()],
    [words.date, header.date === null ? '' : formatDate(header.date, words)],
    [words.informationCutOff, header.informationCutOff === null ? '' : formatDate(header.informationCutOff, words)],
  ].filter(([, value]) => value !== '');
  return [
    ...(title === ''
      ? []
      : [
          new Paragraph({
            ...renderLine([{ kind: 'text', run: { text: title } }], language),
            style: wordStyleIds.title,
          }),
        ]),
    ...lines.map(([label = '', value = ''], index) =>
      renderHeaderLine(label, value, language, index === lines.length - 1),
    ),
  ];
}

/** `Label⇥value`; the last line closes the block with a rule. */
function renderHeaderLine(label: string, value: string, language: DocumentLanguage, last: boolean): Paragraph {
  // The label decides the direction of the line, so that all lines of the block are set alike.
  const { children } = renderLine([{ kind: 'text', run: { text: value } }], language);
  const rightToLeft = language.direction === 'rtl';
  return new Paragraph({
    style: wordStyleIds.headerLine,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: [
      new TextRun({
        text: label,
        bold: true,
        ...(rightToLeft ? { rightToLeft, language: { bidirectional: language.bidirectional } } : {}),
      }),
      new TextRun({ text: '\t' }),
      ...children,
    ],
    ...(last
      ? {
          spacing: { after: 320 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 10, color: 'A6AEBB' } },
        }
      : {}),
  });
}
