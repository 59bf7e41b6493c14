import type { Marking } from '../../../core/marking/marking.ts';
import { MARKING_ATTRIBUTE } from '../blocks/portionMark.ts';
import { createShownMark } from '../blocks/shownMark.ts';
import { LABEL_ATTRIBUTE } from '../captions/captionNode.ts';
import type { CopiedNote } from './copiedNotes.ts';

/**
 * The HTML of what was copied, complete for other programs: with the mark of words that were taken out of their block, and what footnotes say
 * behind all. Both are read again as no part of the text.
 */
export function copiedHtml(html: string, marking: Marking | null, notes: readonly CopiedNote[]): string {
  if (html === '') return html;
  return markedHtml(html, marking) + notesHtml(notes);
}

function markedHtml(html: string, marking: Marking | null): string {
  if (marking === null) return html;
  const words = document.createElement('span');
  words.setAttribute(MARKING_ATTRIBUTE, marking);
  words.append(createShownMark('span', marking));
  // Put together as text: nothing of it is parsed in this window.
  return words.outerHTML.replace(/<\/span>$/, () => `${html}</span>`);
}

function notesHtml(notes: readonly CopiedNote[]): string {
  if (notes.length === 0) return '';
  const list = document.createElement('div');
  list.setAttribute(LABEL_ATTRIBUTE, '');
  for (const { sign, words } of notes) {
    const number = document.createElement('sup');
    number.textContent = sign;
    const line = document.createElement('p');
    line.append(number, ` ${words}`);
    list.append(line);
  }
  return list.outerHTML;
}
