import { creditFindings } from '../bylines/creditFindings.ts';
import { findDateline } from '../bylines/findDateline.ts';
import { opensByline, readByline } from '../bylines/readByline.ts';
import { findLabelledDates } from '../dates/findLabelledDates.ts';
import { type Finding, finding } from './chooseMetadata.ts';
import { withoutUnseen } from './cleanLine.ts';

/**
 * What the first paragraphs of a text say of it: a byline in a line of its own, dates that say what they are of, the place
 * and date line of a news report. Copy that was saved or pasted as plain text says it nowhere else.
 */
export function textFindings(paragraphs: readonly string[]): readonly Finding[] {
  const opening = paragraphs.slice(0, MAX_PARAGRAPHS).map(withoutUnseen);
  const lines = opening.filter((line) => line.length <= MAX_LINE);
  const bylines = lines.filter((line) => opensByline(line) && !/[.!?。]$/.test(line.trim())).slice(0, 1);
  const [dateline] = opening.flatMap((paragraph) => findDateline(paragraph) ?? []);
  const dates = lines.map(findLabelledDates);
  return [
    ...bylines.flatMap((line) => creditFindings({ ...readByline(line), kind: 'byline', detail: '' }, undefined)),
    ...finding('dateline', dateline?.text, 'text', 'dateline'),
    ...finding('agency', dateline?.agencies.join(', '), 'text', 'dateline'),
    ...dates.flatMap(({ published, labels }) => finding('published', published, 'text', labels.published)),
    ...dates.flatMap(({ updated, labels }) => finding('updated', updated, 'text', labels.updated)),
  ];
}

const MAX_PARAGRAPHS = 6;
const MAX_LINE = 150;
