import { noStruckPieces, type StruckPieces } from '../../core/importing/struckText.ts';

/** What was met while reading a Word file that the person should know of: counted here, put into words at the end. */
export interface Findings {
  insertions: number;
  deletions: number;
  moves: number;
  comments: number;
  /** Characters. */
  hidden: number;
  readonly struck: StruckPieces;
  formulas: number;
  unknownSigns: number;
  pictures: number;
  /** Things with text of their own that is not read, by what they are called. */
  readonly leftOut: Map<LeftOut, number>;
  /** Characters that stood where the instructions of a field without an end were expected. */
  inOpenField: number;
}

export type LeftOut = 'chart' | 'diagram' | 'embedded object' | 'inserted file' | 'reading aid';

export function noFindings(): Findings {
  return {
    insertions: 0,
    deletions: 0,
    moves: 0,
    comments: 0,
    hidden: 0,
    struck: noStruckPieces(),
    formulas: 0,
    unknownSigns: 0,
    pictures: 0,
    leftOut: new Map(),
    inOpenField: 0,
  };
}

export function countLeftOut(findings: Findings, what: LeftOut): void {
  findings.leftOut.set(what, (findings.leftOut.get(what) ?? 0) + 1);
}
