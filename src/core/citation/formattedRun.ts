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

/** Runs as one list in which neighbours of the same formatting are one. */
export function joinRuns(runs: readonly FormattedRun[]): readonly FormattedRun[] {
  const joined: FormattedRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && run.url === undefined && sameFormatting(before, run)) {
      joined[joined.length - 1] = { ...before, text: before.text + run.text };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function sameFormatting(one: FormattedRun, other: FormattedRun): boolean {
  return (
    one.italic === other.italic &&
    one.bold === other.bold &&
    one.underline === other.underline &&
    one.smallCaps === other.smallCaps &&
    one.superscript === other.superscript &&
    one.subscript === other.subscript &&
    one.url === other.url
  );
}
