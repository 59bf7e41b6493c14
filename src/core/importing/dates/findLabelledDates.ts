import type { PartialDate } from '../../partialDate.ts';
import { parsePublishedDate } from './publishedDate.ts';

export interface LabelledDates {
  readonly published?: PartialDate;
  readonly updated?: PartialDate;
  /** The words beside each date, as they stand there. */
  readonly labels: { readonly published?: string; readonly updated?: string };
}

/** The dates that a line such as `Published 3 November 2026 · Updated 4 November 2026, 08:30` says what they are of. */
export function findLabelledDates(line: string): LabelledDates {
  const found: { published?: PartialDate; updated?: PartialDate } = {};
  const labels: { published?: string; updated?: string } = {};
  const plain = line.replace(/\s+/g, ' ').trim();
  const matches = plain.length > 300 ? [] : [...plain.matchAll(LABEL)];
  for (const [index, match] of matches.entries()) {
    const end = matches[index + 1]?.index ?? plain.length;
    const text = plain.slice(match.index + match[0].length, end);
    const kind = match[1] === undefined ? 'published' : 'updated';
    const date = parsePublishedDate(text.replace(/^[\s:：,،-]+|[\s|·•–—/(),،-]+$/gu, ''));
    if (date === undefined || found[kind] !== undefined) continue;
    found[kind] = date;
    labels[kind] = match[0].trim();
  }
  return { ...found, labels };
}

/** A line up to where it begins to say when: a byline often goes on so. */
export function beforeLabelledDates(line: string): string {
  const at = line.search(LABEL);
  return at <= 0 ? line : line.slice(0, at).replace(/[\s|·•–—-]+$/u, '');
}

/** The first group is what says that the text was changed. */
const LABEL =
  /(?<![\p{L}\p{M}])(?:((?:last |first )?(?:updated|modified|revised)|mise? à jour|actualisé|(?:zuletzt )?(?:aktualisiert|geändert)|stand|(?:última )?(?:actualización|actualizado)|עודכן(?: לאחרונה)?|עדכון אחרון|آخر تحديث|تم التحديث|(?:تاريخ ال)?تحديث|更新(?:时间|於|于)?)|(?:first )?(?:published|posted)|publiée?|paru|veröffentlicht|erschienen|publicad[oa]|פורסם|תאריך פרסום|تاريخ النشر|نُ?شرت?|تم النشر|发布(?:时间|于)?|發布(?:時間|於)?|发表于)(?:\s+(?:on|at|le|am|el|in|ב-?|בתאריך|في|بتاريخ))?(?:\s*[:：]\s*|\s+|(?=[\d٠-٩]))/giu;
