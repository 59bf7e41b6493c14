import { reliabilities } from '../grading/sourceGrade.ts';
import type { SourceMetadata } from '../source/source.ts';

/** Styles that print what an organisation says about a source, beside the reference. */
const DESCRIBING: ReadonlySet<string> = new Set(['briefdesk-icd-206']);

/** Whether a style prints marking and descriptor of a source. To all others they are not given: a reference must not leak them. */
export const describesSources = (styleId: string): boolean => DESCRIBING.has(styleId);

/**
 * A source descriptor in a line (ICD 206: what bears on the quality and credibility of a source), from what the library knows:
 * whose copy it is, where and when it was reported from, its reliability. In English, as the directive's organisations write it;
 * empty where nothing is known.
 */
export function sourceDescriptor({ agency, dateline, updated, reliability }: SourceMetadata): string {
  const grade = reliabilities.find((one) => one.grade === reliability);
  return [
    agency.trim() === '' ? '' : `copy of ${agency.trim()}`,
    dateline.trim() === '' ? '' : `dateline ${dateline.trim()}`,
    updated === null ? '' : `last changed ${updated.slice(0, 10)}`,
    grade === undefined ? '' : `reliability ${grade.grade} (${lowerFirst(grade.name)})`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
