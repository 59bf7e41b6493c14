/** What is wrong with a style, and where. */
export interface StyleFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** In a sentence or two: what is wrong, and what to do. */
  readonly message: string;
}

/** As compilers write it, so that an editor finds the place: `4:12: …`. */
export const formatFault = ({ line, column, message }: StyleFault): string => `${line}:${column}: ${message}`;
