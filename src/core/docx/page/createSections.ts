import { wordStyleIds } from '../styles/wordStyles.ts';
import { endSection, writeParagraph } from '../write/writeParagraph.ts';
import { type Orientation, type PageSize, textAreaOf, turned } from './pageSize.ts';
import { renderSection } from './renderSection.ts';

/** The elements of a body as they are put one behind the other, and the sections that they lie in. */
export interface Sections {
  /** What the page has between its margins, in twips. */
  readonly textArea: PageSize;
  /** How many elements there are. */
  readonly length: number;
  /** Nothing has been put into the section yet. */
  readonly isEmpty: boolean;
  /** The last element is a table: Word keeps no distance below it, and makes one of two that touch. */
  readonly endsWithTable: boolean;
  put(elements: readonly string[]): void;
  /** Begins a section on a new page; one in which nothing stands is turned instead. */
  begin(orientation: Orientation): void;
  readonly orientation: Orientation;
  /** All elements with the properties of their sections; those of the last one stand at the end, as Word wants it. */
  end(): readonly string[];
}

/** @param pageParts references to the headers and footers, as elements */
export function createSections(size: PageSize, pageParts: string): Sections {
  const elements: string[] = [];
  let orientation: Orientation = 'portrait';
  let start = 0;
  const endsWithTable = (): boolean => elements[elements.length - 1]?.startsWith('<w:tbl>') === true;
  const properties = (): string => renderSection(size, orientation, pageParts);
  return {
    get textArea() {
      return textAreaOf(turned(size, orientation));
    },
    get length() {
      return elements.length;
    },
    get isEmpty() {
      return elements.length === start;
    },
    get orientation() {
      return orientation;
    },
    get endsWithTable() {
      return elements.length > start && endsWithTable();
    },
    put(more) {
      for (const element of more) elements.push(element);
    },
    begin(next) {
      if (elements.length > start) {
        const last = elements[elements.length - 1] ?? '';
        if (last.startsWith('<w:p>')) elements[elements.length - 1] = endSection(last, properties());
        else elements.push(tableGap(properties()));
        start = elements.length;
      }
      orientation = next;
    },
    end() {
      if (endsWithTable()) elements.push(tableGap());
      return [...elements, properties()];
    },
  };
}

/** A paragraph that nobody sees: between two tables, behind one that ends a section, or to begin a page with a table. */
export function tableGap(section?: string): string {
  const look = { style: wordStyleIds.tableText, before: 0, after: 0, lineHeight: GAP };
  return writeParagraph(section === undefined ? look : { ...look, section }, '');
}

/** Twips. */
const GAP = 160;
