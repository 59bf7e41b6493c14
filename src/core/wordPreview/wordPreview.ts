/**
 * What a Word file holds, read back from its own bytes, as far as a window can show it without being Word: text, formatting that
 * carries meaning, lists, tables, notes, images, headers and footers. Page breaks fall where Word puts them, which nobody else knows.
 */
export interface WordPreview {
  readonly language: string;
  /** In order; a new one begins where the file orders a page of another shape. */
  readonly sections: readonly PreviewSection[];
  /** In the order of their numbers. */
  readonly footnotes: readonly PreviewNote[];
  readonly endnotes: readonly PreviewNote[];
  /** Images by the names of their parts. */
  readonly images: ReadonlyMap<string, PreviewImage>;
}

export interface PreviewSection {
  readonly orientation: 'portrait' | 'landscape';
  /** Of an ordinary page, and of the first one where it has its own. */
  readonly header: readonly PreviewParagraph[];
  readonly footer: readonly PreviewParagraph[];
  readonly blocks: readonly PreviewBlock[];
}

export type PreviewBlock = PreviewParagraph | PreviewTable;

export interface PreviewParagraph {
  readonly kind: 'paragraph';
  /** Id of its style: `Normal`, `Title`, `Heading1`, `Quote`… */
  readonly style: string;
  readonly isRightToLeft: boolean;
  readonly alignment: 'start' | 'center' | 'end' | null;
  /** What its numbering prints before it. */
  readonly marker: string | null;
  /** Of the numbering, from 0. */
  readonly level: number;
  readonly beginsPage: boolean;
  readonly runs: readonly PreviewRun[];
}

export interface PreviewTable {
  readonly kind: 'table';
  readonly isRightToLeft: boolean;
  readonly rows: readonly PreviewRow[];
}

interface PreviewRow {
  readonly isHeader: boolean;
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly PreviewBlock[];
}

export type PreviewRun =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isRaised: boolean;
      readonly isSmallCaps: boolean;
      readonly isLink: boolean;
      /** Its own direction, where the file sets one. */
      readonly isRightToLeft: boolean;
    }
  | { readonly kind: 'lineBreak' }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly number: number }
  /** Name of its part, or empty; width in per cent of an A4 page's text. */
  | { readonly kind: 'image'; readonly part: string; readonly alt: string; readonly width: number };

export interface PreviewNote {
  readonly number: number;
  readonly blocks: readonly PreviewBlock[];
}

export interface PreviewImage {
  readonly type: string;
  readonly bytes: Uint8Array;
}
