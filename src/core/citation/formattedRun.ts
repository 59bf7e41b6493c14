/** A stretch of formatted text. An absent flag is off. Never markup: `text` is what a reader sees. */
export interface FormattedRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly underline?: true;
  readonly smallCaps?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** The address that this stretch links to; http(s) only. */
  readonly url?: string;
}

/** The text of runs without their formatting. */
export function plainTextOf(runs: readonly FormattedRun[]): string {
  return runs.map((run) => run.text).join('');
}
