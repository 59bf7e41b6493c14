/** A heading as the table of contents names it. */
export interface ContentsEntry {
  /** 1 to 3. */
  readonly level: number;
  /** Its words with its portion mark, on one line. */
  readonly text: string;
  /** Name of the bookmark around it. */
  readonly bookmark: string;
}
