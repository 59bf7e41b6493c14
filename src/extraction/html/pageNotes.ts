import { noteMark } from '../../core/importing/noteMark.ts';
import { isNote } from './pageBlocks.ts';
import { isText, type PageDocument, type PageElement, type PageNode, walkNodes } from './pageDom.ts';
import { MARKED } from './shownAttributes.ts';

/**
 * Writes the marks of a page's notes, which browsers number as items of a list or not at all, as they stand in the text: where it
 * refers to a note and before the note itself. Links back go.
 */
export function markPageNotes(document: PageDocument): void {
  const byId = new Map<string, string>();
  for (const link of Array.from(document.querySelectorAll('a[href]'))) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#') || href.length < 2) continue;
    if (isBackLink(link)) link.remove();
    else if (isNoteLink(link)) {
      const text = (link.textContent ?? '').trim();
      byId.set(decoded(href.slice(1)), text);
      link.replaceWith(noteMark(text));
    }
  }
  if (byId.size === 0) return;
  for (const element of Array.from(document.querySelectorAll('[id]'))) {
    const mark = byId.get(element.getAttribute('id') ?? '');
    if (mark === undefined || !isNote(element)) continue;
    writeMark(element, mark);
  }
}

const isBackLink = (link: PageElement): boolean =>
  link.getAttribute('role') === 'doc-backlink' ||
  /(?:^|\s)footnote-back(?:\s|$)/.test(link.getAttribute('class') ?? '');

const isNoteLink = (link: PageElement): boolean => {
  const isSaid =
    link.getAttribute('role') === 'doc-noteref' ||
    /(?:^|\s)(?:footnote-ref|noteref|footnote-anchor|sdfootnoteanc|sdendnoteanc)(?:\s|$)/i.test(
      link.getAttribute('class') ?? '',
    ) ||
    /Footnote_20_anchor|Endnote_20_anchor/.test(link.closest('span')?.getAttribute('class') ?? '');
  return isSaid && /^\S{1,10}$/.test((link.textContent ?? '').trim());
};

function writeMark(note: PageElement, mark: string): void {
  note.removeAttribute('hidden');
  note.setAttribute(MARKED, '');
  const first = firstText(note);
  if (!first) return;
  const text = (first.nodeValue ?? '').trimStart();
  const bare = mark.replace(/^\[|\]$/g, '');
  if (text.startsWith(bare) || text.startsWith(`[${bare}`)) return;
  first.nodeValue = `${noteMark(mark)} ${text}`;
}

function firstText(note: PageElement): (PageNode & { nodeValue: string | null }) | undefined {
  let found: PageNode | undefined;
  walkNodes(
    note,
    (node) => {
      if (!found && isText(node) && (node.nodeValue ?? '').trim() !== '') found = node;
      return found === undefined;
    },
    () => {},
  );
  return found;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
