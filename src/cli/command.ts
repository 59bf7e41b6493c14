/** 0: fine. 1: done in part, or something was found. 2: wrong use, or it failed. */
export type ExitCode = 0 | 1 | 2;

/** What was written after the verb. */
export interface CommandLine {
  readonly json: boolean;
  readonly resume: boolean;
  /** Do it, not only say what would be done. */
  readonly yes: boolean;
  /** Folders. */
  readonly to?: string | undefined;
  readonly from?: string | undefined;
  /** Why a grade is given. */
  readonly reason?: string | undefined;
  /** In the order given; empty when none was. */
  readonly tag: readonly string[];
  readonly out?: string | undefined;
  readonly style?: string | undefined;
  /** In the order given; empty when none was. */
  readonly bibliography: readonly string[];
  /** Everything that is not an option, in order; at least as many as the command asks for. */
  readonly operands: readonly string[];
}

/** The same for a command that works on a library. */
export interface LibraryCommandLine extends CommandLine {
  readonly library: string;
}

interface CommandFacts {
  readonly verb: string;
  /** What follows the verb, as the usage shows it. */
  readonly synopsis: string;
  readonly summary: string;
  /** Beside `--library`, where the command works on one. */
  readonly options: readonly (
    | 'json'
    | 'resume'
    | 'yes'
    | 'to'
    | 'from'
    | 'reason'
    | 'tag'
    | 'out'
    | 'style'
    | 'bibliography'
  )[];
  readonly operands: { readonly min: number; readonly max: number; readonly missing: string };
}

export type Command = CommandFacts &
  (
    | { readonly worksOn: 'library'; run(line: LibraryCommandLine): Promise<ExitCode> }
    | { readonly worksOn: 'files'; run(line: CommandLine): Promise<ExitCode> }
  );
