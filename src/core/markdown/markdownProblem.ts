/** Something in a Markdown file that was not taken over as it stands. */
export interface MarkdownProblem {
  /** Of the file, from 1. */
  readonly line: number;
  /** With an error there is no briefing; with a warning there is one, which differs from the file in what is said. */
  readonly severity: 'error' | 'warning';
  /** A sentence that names what it is about and says what became of it or what to do. */
  readonly message: string;
}

export type ReportProblem = (line: number, message: string, severity?: MarkdownProblem['severity']) => void;

/** Collects problems; the same sentence about the same line is said once. In the order of the lines. */
export function collectProblems(): { readonly report: ReportProblem; readonly problems: () => MarkdownProblem[] } {
  const found = new Map<string, MarkdownProblem>();
  return {
    report: (line, message, severity = 'warning') => {
      found.set(`${line} ${message}`, { line, severity, message });
    },
    problems: () => [...found.values()].sort((a, b) => a.line - b.line),
  };
}
