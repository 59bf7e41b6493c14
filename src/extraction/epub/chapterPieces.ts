import type { DraftBlock } from '../../core/importing/assembleText.ts';
import { noteMark } from '../../core/importing/noteMark.ts';
import type { StruckPieces } from '../../core/importing/struckText.ts';
import { markupBlocks } from '../html/markupBlocks.ts';
import { isNote } from '../html/pageBlocks.ts';
import type { PageDocument, PageElement } from '../html/pageDom.ts';
import { MARKED } from '../html/shownAttributes.ts';
import type { PageList } from './pageList.ts';

/** A block, or the place where a page of the printed edition begins. */
export type ChapterPiece = { readonly block: DraftBlock } | { readonly page: string };

interface ChapterPlace {
  /** Of the document in the book. */
  readonly path: string;
  readonly pageList: PageList;
  /** Takes out what readers do not see. */
  readonly hide: (document: PageDocument) => void;
  /** Where what is struck out is counted. */
  readonly struck: StruckPieces;
}

/**
 * The blocks of one document of a book, with its notes and the places where printed pages begin. Both are marked in the text by
 * characters that no text may hold, so that they survive being made into blocks.
 */
export function chapterPieces(
  document: PageDocument,
  { path, pageList, hide, struck }: ChapterPlace,
): readonly ChapterPiece[] {
  const marks = new PlaceMarks();
  markPages(document, path, pageList, marks);
  // Before what is hidden goes: notes that open at a touch are, and the places of pages may be.
  markNotes(document, marks);
  hide(document);
  const start = pageList.get(`${path}#`);
  const blocks = markupBlocks(document, struck).flatMap((block) => marks.piecesOf(block));
  return start === undefined ? blocks : [{ page: start }, ...blocks];
}

function markPages(document: PageDocument, path: string, pageList: PageList, marks: PlaceMarks): void {
  for (const element of Array.from(document.querySelectorAll('*'))) {
    const listed = element.hasAttribute('id') ? pageList.get(`${path}#${element.getAttribute('id') ?? ''}`) : undefined;
    if (isA(element, 'pagebreak', 'doc-pagebreak')) {
      const label = [element.getAttribute('title'), element.getAttribute('aria-label'), element.textContent, listed]
        .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
        .find((text) => text !== '');
      // Its text is the number of the page, which is no part of the sentence around it.
      element.replaceWith(label === undefined ? '' : marks.page(label.replace(/^page\s+(?=\S)/i, '').slice(0, 50)));
    } else if (listed !== undefined && listed !== '') element.before(marks.page(listed));
  }
}

function markNotes(document: PageDocument, marks: PlaceMarks): void {
  const byId = new Map<string, string>();
  for (const link of Array.from(document.querySelectorAll('a'))) {
    const text = (link.textContent ?? '').trim();
    if (isA(link, 'backlink', 'doc-backlink') || /(?:^|\s)footnote-back(?:\s|$)/.test(link.getAttribute('class') ?? ''))
      link.remove();
    else if (isA(link, 'noteref', 'doc-noteref') && text.length <= 10) {
      byId.set((link.getAttribute('href') ?? '').replace(/^[^#]*#/, ''), text);
      link.replaceWith(noteMark(text));
    }
  }
  for (const element of Array.from(document.querySelectorAll('[id]'))) {
    const mark = byId.get(element.getAttribute('id') ?? '');
    if (mark === undefined || !isNote(element)) continue;
    element.removeAttribute('hidden');
    element.setAttribute(MARKED, '');
    removeOwnMark(element, mark);
    element.before(marks.note(noteMark(mark)));
  }
}

/** A note that begins with its mark, as a link back to the text, has it once. */
function removeOwnMark(note: PageElement, mark: string): void {
  const link = note.querySelector('a[href]');
  const isFirst = (note.textContent ?? '').trimStart().startsWith(mark);
  if (
    link &&
    isFirst &&
    (link.textContent ?? '').trim().replace(/^\[|[\].]+$/g, '') === mark.replace(/^\[|[\].]+$/g, '')
  )
    link.remove();
}

const isA = (element: PageElement, type: string, role: string): boolean =>
  ` ${element.getAttribute('epub:type') ?? ''} `.includes(` ${type} `) || element.getAttribute('role') === role;

const OPEN = '\ufdd2';
const CLOSE = '\ufdd3';

/** Marks for places in the text of a document, and their finding again in its blocks. */
class PlaceMarks {
  readonly #places: { readonly kind: 'page' | 'note'; readonly label: string }[] = [];
  /** The mark of the note whose text comes next. */
  #due = '';

  page(label: string): string {
    return this.#mark('page', label);
  }

  note(mark: string): string {
    return this.#mark('note', mark);
  }

  #mark(kind: 'page' | 'note', label: string): string {
    this.#places.push({ kind, label });
    return `${OPEN}${this.#places.length - 1}${CLOSE}`;
  }

  /** A block cut where pages begin in it; a row of a table stays whole, and its page begins after it. */
  piecesOf(block: DraftBlock): readonly ChapterPiece[] {
    if (!block.text.includes(OPEN)) return this.#due === '' ? [{ block }] : [{ block: this.#withMark(block) }];
    const pieces: ChapterPiece[] = [];
    const pages: ChapterPiece[] = [];
    const isRow = block.kind === 'tableRow';
    let row = '';
    for (const part of block.text.split(PLACE)) {
      const place = part.startsWith(OPEN) ? this.#places[Number(part.slice(1, -1))] : undefined;
      if (place?.kind === 'note') this.#due = place.label;
      else if (place) (isRow ? pages : pieces).push({ page: place.label });
      else if (isRow) row += part;
      else if (part.trim() !== '') pieces.push({ block: this.#withMark({ ...block, text: part }) });
    }
    return isRow ? [{ block: { ...block, text: row } }, ...pages] : pieces;
  }

  #withMark(block: DraftBlock): DraftBlock {
    const mark = this.#due;
    this.#due = '';
    return mark === '' ? block : { ...block, text: `${mark} ${block.text.trimStart()}` };
  }
}

const PLACE = new RegExp(`(${OPEN}\\d+${CLOSE})`);
