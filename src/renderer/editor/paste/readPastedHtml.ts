import { linesOf } from '../../../core/briefing/blockLines.ts';
import { DEEPEST_INDENT, type Inline, linkSchema, type NoteInline } from '../../../core/briefing/document.ts';
import { citationSchema } from '../../../core/citation/citation.ts';
import { blockIdSchema, type CitationId, type FootnoteId } from '../../../core/ids.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import { stricterMarking } from '../../../core/marking/markingOrder.ts';
import { CAPTION_ATTRIBUTE, LABEL_ATTRIBUTE } from '../captions/captionNode.ts';
import { CITATION_ATTRIBUTE } from '../citations/citationNode.ts';
import { FOOTNOTE_ATTRIBUTE } from '../footnotes/footnoteNode.ts';
import { flattenForNote } from '../footnotes/noteInlines.ts';
import { takePastedFootnotes } from '../footnotes/pastedFootnotes.ts';
import { parseImageFields } from '../images/imageFields.ts';
import { IMAGE_ATTRIBUTE } from '../images/imageNode.ts';
import { REFERENCE_ATTRIBUTE } from '../references/referenceNode.ts';
import { leftOutAs } from './leftOut.ts';
import { parseInertHtml, pastedStyle } from './parseInertHtml.ts';
import type { PastedContent } from './pastedBlock.ts';
import { PastedBlocks, type RunFormat } from './pastedBlocks.ts';
import { isPastedBreak, pastedBreakOf } from './pastedBreak.ts';
import { formatOf, losesFormatting, smallTextOf } from './pastedFormat.ts';
import { beginningOf, type ListBeginning } from './pastedList.ts';
import { markingOf, parseJson, parseNote } from './pastedOwn.ts';
import { isLayoutTable, layoutCellsOf, readPastedTable } from './pastedTable.ts';
import { findWordListItem, isWordListMarker } from './wordList.ts';

/** Never text for a reader: what stands in them is dropped. */
const UNREAD = 'script,style,head,title,meta,link,template,noscript,xml,object,iframe,select,textarea,button';
const PICTURES = 'img,svg,canvas,video,audio,picture,embed';
const BLOCKS =
  'p,div,section,article,main,header,footer,aside,nav,address,figure,figcaption,center,form,fieldset,dl,dt,dd,pre,hr,body,html,details,summary';

/**
 * Reads pasted HTML into blocks of ours, and says what had to be left behind. Only text, line breaks, bold, italic, links,
 * headings, quotes, lists, tables, footnotes, page breaks, and what is ours (citations, captions, cross-references, portion marks, images) come through.
 */
export function readPastedHtml(html: string, newIds: NewIds): PastedContent {
  const page = parseInertHtml(html);
  const blocks = new PastedBlocks();
  new Reader(blocks, newIds, takePastedFootnotes(page)).readChildren(page.body, {
    bold: false,
    italic: false,
    url: null,
  });
  return blocks.finish();
}

interface NewIds {
  readonly newCitationId: () => CitationId;
  readonly newFootnoteId: () => FootnoteId;
}

const plain: RunFormat = { bold: false, italic: false, url: null };

interface ListPlace {
  readonly depth: number;
  readonly ordered: boolean;
}

class Reader {
  readonly #blocks: PastedBlocks;
  readonly #newIds: NewIds;
  readonly #footnotes: ReadonlyMap<Element, Element>;
  #list: ListPlace | null = null;
  #begins: ListBeginning = {};
  /** The mark of what stands around. */
  #marking: Marking | null = null;

  constructor(blocks: PastedBlocks, newIds: NewIds, footnotes: ReadonlyMap<Element, Element>) {
    this.#blocks = blocks;
    this.#newIds = newIds;
    this.#footnotes = footnotes;
  }

  readChildren(parent: Node, format: RunFormat): void {
    for (const child of parent.childNodes) this.#read(child, format);
  }

  #read(node: Node, format: RunFormat): void {
    if (node.nodeType === 3) {
      const isKept = node.parentElement?.closest('pre') !== null && node.parentElement !== null;
      if (isKept) this.#blocks.keepSpace();
      this.#blocks.addText(node.textContent ?? '', format, isKept);
    } else if (node instanceof HTMLElement || node instanceof SVGElement) {
      this.#readElement(node as HTMLElement, format);
    }
  }

  #readElement(element: HTMLElement, format: RunFormat): void {
    const tag = element.localName;
    if (this.#isLeftOut(element)) return;
    if (element.hasAttribute(IMAGE_ATTRIBUTE)) this.#readImage(element);
    else if (element.hasAttribute(CAPTION_ATTRIBUTE)) this.#readCaption(element, format);
    else if (element.hasAttribute(REFERENCE_ATTRIBUTE)) this.#readReference(element, format);
    else if (isPastedBreak(element)) this.#blocks.put(pastedBreakOf(element));
    else if (element.matches(PICTURES)) this.#blocks.lose('pictures');
    else if (tag === 'br') this.#blocks.addLineBreak();
    else if (element.hasAttribute(CITATION_ATTRIBUTE)) this.#readCitation(element, format);
    else if (element.hasAttribute(FOOTNOTE_ATTRIBUTE)) this.#readOwnFootnote(element, format);
    else if (this.#footnotes.has(element)) this.#readFootnote(this.#footnotes.get(element) ?? element);
    else if (tag === 'ul' || tag === 'ol') this.#readList(element, format);
    else if (tag === 'table') this.#readTable(element, format);
    else if (tag === 'a') this.#readLink(element as HTMLAnchorElement, format);
    else this.#readText(element, format);
  }

  #isLeftOut(element: HTMLElement): boolean {
    if (element.matches(UNREAD) || element.hasAttribute(LABEL_ATTRIBUTE) || isWordListMarker(element)) return true;
    const loss = leftOutAs(element);
    if (loss !== undefined && /\S/.test(element.textContent ?? '')) this.#blocks.lose(loss);
    return loss !== undefined;
  }

  #readText(element: HTMLElement, outer: RunFormat): void {
    const format = formatOf(element, outer);
    if (losesFormatting(element)) this.#blocks.lose('formatting');
    const small = smallTextOf(element);
    if (small !== null) {
      this.#blocks.addText(small, format, true);
      return;
    }
    const heading = /^h([1-6])$/.exec(element.localName);
    const wordItem = findWordListItem(element);
    if (heading) {
      const level = Number(heading[1]);
      if (level > 3) this.#blocks.lose('levels');
      // Headings are bold by their style; a run that says so again would stay bold when the heading becomes a paragraph.
      this.#inBlock(element, { ...format, bold: false }, () =>
        this.#blocks.open({ kind: 'heading', level: Math.min(3, level) }),
      );
    } else if (wordItem) {
      this.#inBlock(element, format, () => this.#blocks.openItem(wordItem));
    } else if (element.localName === 'li') {
      this.#readItem(element, format);
    } else if (element.localName === 'blockquote') {
      this.#blocks.enterQuote();
      this.#inBlock(element, format, () => this.#blocks.close());
      this.#blocks.leaveQuote();
    } else if (element.matches(BLOCKS) && !(this.#list !== null && element.parentElement?.localName === 'li')) {
      const isNote = /^(foot|end)note$/.test(pastedStyle(element, 'mso-element'));
      // What became a footnote of ours was taken out of it.
      if (isNote && /\S/.test(element.textContent ?? '')) this.#blocks.lose('footnotes');
      this.#inBlock(element, format, () => this.#blocks.close());
    } else {
      // Words that were copied out of a marked block bring its mark.
      const around = this.#marking;
      this.#marking = stricterMarking(around, markingOf(element));
      this.#blocks.raise(this.#marking);
      this.readChildren(element, format);
      this.#marking = around;
    }
  }

  /** Opens a block for an element, reads what is in it, and closes it, so that what follows is not part of it. */
  #inBlock(element: HTMLElement, format: RunFormat, open: () => void): void {
    open();
    this.#blocks.mark(stricterMarking(this.#marking, markingOf(element)));
    this.readChildren(element, format);
    this.#blocks.close();
  }

  #readCaption(element: HTMLElement, format: RunFormat): void {
    const owner = element.getAttribute(CAPTION_ATTRIBUTE) === 'image' ? 'image' : 'table';
    this.#blocks.putCaption(owner, linesAsInlines(this.#readApart(element, format)));
  }

  #readReference(element: HTMLElement, format: RunFormat): void {
    const target = blockIdSchema.safeParse(element.getAttribute(REFERENCE_ATTRIBUTE));
    if (target.success) this.#blocks.add({ kind: 'crossReference', target: target.data });
    else this.readChildren(element, format);
  }

  #readList(list: HTMLElement, format: RunFormat): void {
    const outer = this.#list;
    this.#list = {
      depth: outer === null ? 0 : Math.min(outer.depth + 1, DEEPEST_INDENT),
      ordered: list.localName === 'ol',
    };
    if (outer === null) this.#begins = beginningOf(list);
    for (const child of list.children) this.#readElement(child as HTMLElement, format);
    this.#list = outer;
    this.#blocks.close();
  }

  /** Whether a list begins and with which number, for its first item. */
  #takeBeginning(): ListBeginning {
    const begins = this.#begins;
    this.#begins = {};
    return begins;
  }

  #readItem(item: HTMLElement, format: RunFormat): void {
    const { depth: indent, ordered } = this.#list ?? { depth: 0, ordered: false };
    const holdsOnlyList = item.children.length > 0 && [...item.childNodes].every(isListOrSpace);
    if (!holdsOnlyList) {
      this.#blocks.openItem({ indent, ordered, ...this.#takeBeginning() });
      this.#blocks.mark(markingOf(item));
    }
    [...item.childNodes].forEach((child, index) => {
      const isBlock = child instanceof HTMLElement && child.matches(BLOCKS);
      if (isBlock && index > 0) this.#blocks.addLineBreak();
      this.#read(child, format);
    });
    this.#blocks.close();
  }

  #readTable(table: HTMLElement, format: RunFormat): void {
    if (isLayoutTable(table)) {
      const outer = this.#marking;
      this.#marking = stricterMarking(outer, markingOf(table));
      for (const cell of layoutCellsOf(table)) {
        this.#inBlock(cell as HTMLElement, formatOf(cell as HTMLElement, format), () => this.#blocks.close());
      }
      this.#marking = outer;
      return;
    }
    const caption = table.querySelector<HTMLElement>(`:scope > caption:not([${LABEL_ATTRIBUTE}])`);
    if (caption) this.#blocks.putCaption('table', linesAsInlines(this.#readApart(caption, format)));
    const read = readPastedTable(table, (cell, isHeader) => {
      const own = formatOf(cell as HTMLElement, format);
      // A header is bold by its look; a run that says so again would stay bold when it is no header any more.
      return this.#readApart(cell, isHeader ? { ...own, bold: false } : own);
    });
    for (const loss of read.losses) this.#blocks.lose(loss);
    const marking = markingOf(table);
    for (const block of read.blocks)
      this.#blocks.put(block.kind === 'table' && marking ? { ...block, marking } : block);
  }

  /** Reads what stands in an element as content of its own. */
  #readApart(element: Element, format: RunFormat): PastedContent {
    const blocks = new PastedBlocks();
    new Reader(blocks, this.#newIds, this.#footnotes).readChildren(element, format);
    return blocks.finish();
  }

  #readLink(link: HTMLAnchorElement, format: RunFormat): void {
    const address = link.getAttribute('href') ?? '';
    if (/^#_(ftn|edn)/.test(address)) this.#blocks.lose('footnotes');
    const isAllowed = linkSchema.shape.url.safeParse(address).success;
    if (!isAllowed && /^[a-z]+:/i.test(address)) this.#blocks.lose('links');
    this.readChildren(link, isAllowed ? { ...format, url: address } : format);
  }

  /** One that the library has: copied here, or kept before the HTML is read. */
  #readImage(element: HTMLElement): void {
    const fields = parseImageFields(parseJson(element.getAttribute(IMAGE_ATTRIBUTE) ?? ''));
    const marking = markingOf(element);
    if (fields) this.#blocks.put({ kind: 'image', ...fields, ...(marking ? { marking } : {}) });
    else this.#blocks.lose('pictures');
  }

  #readCitation(element: HTMLElement, format: RunFormat): void {
    const items = citationSchema.shape.items.safeParse(parseJson(element.getAttribute(CITATION_ATTRIBUTE) ?? ''));
    if (items.success) this.#blocks.add({ kind: 'citation', id: this.#newIds.newCitationId(), items: items.data });
    else this.readChildren(element, format);
  }

  #readOwnFootnote(element: HTMLElement, format: RunFormat): void {
    const inlines = parseNote(element.getAttribute(FOOTNOTE_ATTRIBUTE) ?? '', this.#newIds.newCitationId);
    if (inlines) this.#addFootnote(inlines);
    else this.readChildren(element, format);
  }

  /** A footnote of another program: what stands at the end of the page under its sign. */
  #readFootnote(content: Element): void {
    const blocks = new PastedBlocks();
    new Reader(blocks, this.#newIds, new Map()).readChildren(content, plain);
    const read = blocks.finish();
    const note = flattenForNote(read.blocks);
    // The frame that Word draws around a note came in as the footnote that it is.
    for (const loss of [...read.losses, ...note.losses]) if (loss !== 'footnotes') this.#blocks.lose(loss);
    this.#addFootnote(note.inlines);
  }

  #addFootnote(inlines: readonly NoteInline[]): void {
    this.#blocks.add({ kind: 'footnote', id: this.#newIds.newFootnoteId(), inlines: [...inlines] });
  }
}

/** What a caption holds: its blocks as one line after the other. */
function linesAsInlines({ blocks }: PastedContent): readonly Inline[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((line, index): Inline[] => (index === 0 ? [...line] : [{ kind: 'lineBreak' }, ...line]));
}

function isListOrSpace(node: Node): boolean {
  return node instanceof HTMLElement ? node.matches('ul,ol') : (node.textContent ?? '').trim() === '';
}
