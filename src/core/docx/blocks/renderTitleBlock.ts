import type { BriefingHeader } from '../../briefing/briefing.ts';
import { type LineContext, renderWords } from '../inlines/renderRuns.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import { formatDate } from '../language/formatDate.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { toWordText } from '../write/wordText.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import { type RunLook, writeRun, writeRuns } from '../write/writeRun.ts';

/** What stands above the body: title, and audience, author, date and information cut-off as far as they are filled in. */
export function renderTitleBlock(
  header: BriefingHeader,
  words: DocumentWords,
  context: LineContext,
): readonly string[] {
  const title = header.title.trim();
  const lines = [
    [words.audience, header.audience.trim()],
    [words.author, header.author.trim()],
    [words.date, header.date === null ? '' : formatDate(header.date, words)],
    [words.informationCutOff, header.informationCutOff === null ? '' : formatDate(header.informationCutOff, words)],
  ].filter(([, value]) => value !== '');
  return [
    ...(title === '' ? [] : [renderTitle(title, context)]),
    ...lines.map(([label = '', value = ''], index) =>
      renderHeaderLine(label, value, context, index === lines.length - 1),
    ),
  ];
}

function renderTitle(title: string, context: LineContext): string {
  const { content, ...direction } = renderWords(title, context);
  return writeParagraph({ style: wordStyleIds.title, ...direction }, content);
}

/** `Label⇥value`; the last line closes the block with a rule. */
function renderHeaderLine(label: string, value: string, context: LineContext, last: boolean): string {
  const { direction, bidirectional } = context.language;
  const rightToLeft = direction === 'rtl';
  const look: RunLook = { bold: true, ...(rightToLeft ? { rightToLeft: bidirectional } : {}) };
  const content = writeRuns(toWordText(label), look) + writeRun('<w:tab/>') + renderWords(value, context).content;
  return writeParagraph(
    {
      style: wordStyleIds.headerLine,
      // The label decides the direction of the line, so that all lines of the block are set alike.
      ...(rightToLeft ? { bidirectional: true } : {}),
      ...(last ? { after: 320, ruleBelow: { eighths: 6, space: 10, colour: 'A6AEBB' } } : {}),
    },
    content,
  );
}
