/** A piece of text as pdf.js gives it, in the frame of its own writing direction; lengths in points. */
export interface Fragment {
  readonly text: string;
  /** Where it begins and ends from left to right, however it is read. */
  readonly left: number;
  readonly right: number;
  /** Height of its baseline; larger is further up. */
  readonly baseline: number;
  readonly size: number;
  /** Turn of the text against the page in degrees. */
  readonly turn: number;
  /** Only the gap that pdf.js saw between two pieces, not a character of the file. */
  readonly isGap: boolean;
}

/** What takes up room on a line: a piece, a run of them, a cell. */
export type Extent = Pick<Fragment, 'left' | 'right'>;

/** A line of a page. Cells that stand apart on it are separated by tabs in its text. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its cells stand, from left to right, if it has several. */
  readonly cells?: readonly Extent[];
  /** Where its text begins after a bullet or number: continued lines of a list item hang from there. */
  readonly textLeft: number;
  readonly baseline: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly turn: number;
  readonly rightToLeft: boolean;
  /** The page does not settle in which order some of its numbers are read. */
  readonly hasDoubtfulNumbers: boolean;
}
