/** 0: fine. 1: done in part, or something was found. 2: wrong use, or it failed. */
export type ExitCode = 0 | 1 | 2;

/** What was written after the verb. */
export interface CommandLine {
  readonly library: string;
  readonly json: boolean;
  readonly out?: string | undefined;
  readonly style?: string | undefined;
  /** Everything that is not an option, in order; at least as many as the command asks for. */
  readonly operands: readonly string[];
}

export interface Command {
  readonly verb: string;
  /** What follows the verb, as the usage shows it. */
  readonly synopsis: string;
  readonly summary: string;
  readonly options: readonly ('json' | 'out' | 'style')[];
  readonly operands: { readonly min: number; readonly max: number; readonly missing: string };
  run(line: CommandLine): Promise<ExitCode>;
}
