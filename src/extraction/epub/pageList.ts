import { parseMarkup } from '../html/markupBlocks.ts';
import { decodeText } from '../text/decodeText.ts';
import type { XmlHandler } from '../xml/parseXml.ts';
import type { BookPackage } from './bookPackage.ts';
import { expandEmptyTags } from './expandEmptyTags.ts';
import { resolvePath } from './resolvePath.ts';

/** Labels of printed pages by where each begins: the path of a document and the id of an element in it, parted by `#`. */
export type PageList = ReadonlyMap<string, string>;

/** The list of pages of the printed edition, from the navigation document or the older NCX; empty where the book has none. */
export function readPageList(book: BookPackage, tooDeep: () => Error): PageList {
  const pages =
    book.navigation !== undefined && book.has(book.navigation)
      ? fromNavigation(book, book.navigation, tooDeep)
      : new Map<string, string>();
  return pages.size > 0 || book.ncx === undefined || !book.has(book.ncx) ? pages : fromNcx(book, book.ncx);
}

function fromNavigation(book: BookPackage, path: string, tooDeep: () => Error): PageList {
  const document = parseMarkup(expandEmptyTags(decodeText(book.bytes(path)).text), tooDeep);
  const list = [...document.querySelectorAll('nav')].find((nav) =>
    /(?:^|\s)(?:doc-pagelist|page-list)(?:\s|$)/.test(
      `${nav.getAttribute('epub:type') ?? ''} ${nav.getAttribute('role') ?? ''}`,
    ),
  );
  const links = list ? [...list.querySelectorAll('a[href]')] : [];
  return new Map(
    links.map((link) => [targetOf(path, link.getAttribute('href') ?? ''), oneLine(link.textContent ?? '')]),
  );
}

function fromNcx(book: BookPackage, path: string): PageList {
  const pages = new Map<string, string>();
  let isInTarget = false;
  let label = '';
  let takesText = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'ncx:pageTarget') {
        isInTarget = true;
        label = '';
      } else if (isInTarget && name === 'ncx:text') takesText = true;
      else if (isInTarget && name === 'ncx:content') pages.set(targetOf(path, attributes['src'] ?? ''), oneLine(label));
    },
    close(name) {
      if (name === 'ncx:pageTarget') isInTarget = false;
      if (name === 'ncx:text') takesText = false;
    },
    text(text) {
      if (takesText) label += text;
    },
  };
  book.readXml(path, handler);
  return pages;
}

/** A link without a place means the start of the document. */
function targetOf(path: string, href: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const hash = href.indexOf('#');
  return `${resolvePath(folder, href)}#${hash < 0 ? '' : href.slice(hash + 1)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 50);
