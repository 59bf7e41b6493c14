import { clipped } from '../../core/text/clipped.ts';
import type { UnseenText } from './findUnseenText.ts';

/** What became of a page: read, without text, or damaged. */
export type PageState = 'read' | 'empty' | 'unreadable';

/** Which pages gave no text, in the labels that a reader would cite. */
export function pageWarnings(states: readonly PageState[], labels: readonly string[]): readonly string[] {
  const labelsOf = (wanted: PageState) =>
    states.flatMap((state, index) => (state === wanted ? [labels[index] ?? ''] : []));
  const empty = labelsOf('empty');
  const unreadable = labelsOf('unreadable');
  if (!states.includes('read')) return [withoutTextLayer(states.length, unreadable.length)];
  return [
    ...(empty.length === 0
      ? []
      : [
          `${formatPages(empty)} ${empty.length === 1 ? 'holds' : 'hold'} no text: blank, or a scan that was not read.`,
        ]),
    ...(unreadable.length === 0
      ? []
      : [`${formatPages(unreadable)} ${unreadable.length === 1 ? 'is' : 'are'} damaged and could not be read.`]),
  ];
}

/** Nothing of a scan is read, and nobody should believe that it was. */
function withoutTextLayer(pages: number, unreadable: number): string {
  const damaged = unreadable === 0 ? '' : `, of which ${unreadable} ${unreadable === 1 ? 'is' : 'are'} damaged`;
  return `The PDF has no text layer: ${pages === 1 ? 'one page' : `${pages.toLocaleString('en')} pages`}, images only${damaged}. It is in the library, but nothing in it can be searched or quoted. Run text recognition (OCR) on it and import the result.`;
}

/** What stands in a form's fields is shown on the page, but is no part of its text. */
export function fieldWarnings(fields: number): readonly string[] {
  if (fields === 0) return [];
  return [
    `The PDF is a form: what ${fields === 1 ? 'one field shows stands' : `${fields.toLocaleString('en')} fields show stands`} in brackets at the end of ${fields === 1 ? 'its page' : 'their pages'}; compare with the page what it belongs to.`,
  ];
}

/** What the text holds and the pages may not show. */
export function unseenWarnings({ invisible, white }: UnseenText): readonly string[] {
  const stretches = (number: number) => (number === 1 ? 'one stretch' : `${number.toLocaleString('en')} stretches`);
  return [
    ...(invisible === 0
      ? []
      : [
          `The PDF holds text that its pages do not show (${stretches(invisible)} drawn as invisible, and not over a scan); it was read like all other text. Compare what you quote with the page.`,
        ]),
    ...(white === 0
      ? []
      : [
          `The PDF holds text that its pages may not show (${stretches(white)} in white with nothing dark behind); it was read like all other text. Compare what you quote with the page.`,
        ]),
  ];
}

/** What the text layer itself gives away about not being what the page shows. */
export function textWarnings(text: string): readonly string[] {
  const warnings: string[] = [];
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (unknown > 0) {
    warnings.push(
      `The PDF does not say which letters ${unknown === 1 ? 'one sign stands' : `${unknown.toLocaleString('en')} signs stand`} for (shown as \ufffd or a box); compare what you quote with the page.`,
    );
  }
  const swapped = text.match(SWAPPED_LAM_ALEF)?.length ?? 0;
  if (swapped >= 2) {
    warnings.push(
      'In this PDF the Arabic letters lam and alef stand in the wrong order in places; compare what you quote with the page.',
    );
  }
  return warnings;
}

/** Lines that run from right to left and in which the page allows more than one reading of the numbers. */
export function orderWarnings(lines: readonly { readonly text: string }[]): readonly string[] {
  const [first] = lines;
  if (!first) return [];
  const where = lines.length === 1 ? 'one line' : `${lines.length.toLocaleString('en')} lines`;
  return [
    `In ${where} that run${lines.length === 1 ? 's' : ''} from right to left numbers may stand in another order than on the page (${lines.length === 1 ? '' : 'the first: '}“${clipped(first.text, 80)}”); compare what you quote with the page.`,
  ];
}

/** The article followed by a hamza or alef, as broken ligatures come out: no Arabic word begins so. */
const SWAPPED_LAM_ALEF = /(?<!\p{L})[وفبكل]?ا[أإآا]ل/gu;

const MAX_NAMED = 20;

function formatPages(labels: readonly string[]): string {
  if (labels.length === 1) return `Page ${labels[0]}`;
  if (labels.length > MAX_NAMED) return `${labels.length} pages (${labels.slice(0, MAX_NAMED).join(', ')} …)`;
  return `Pages ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
