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
  /** The marking of what may go out in a file that is marked less, as it was written. */
  readonly confirm?: string | undefined;
  /** A CSL file to add, and the id of a style to remove. */
  readonly add?: string | undefined;
  readonly remove?: string | undefined;
  /** Folder of a library, where the command can do without. */
  readonly library?: string | undefined;
  /** What a Word file is to hold beside its text, as far as it was said. */
  readonly exported: ExportOptions;
  /** In the order given; empty when none was. */
  readonly bibliography: readonly string[];
  /** Everything that is not an option, in order; at least as many as the command asks for. */
  readonly operands: readonly string[];
}

/** As they were written; absent: not said. */
export interface ExportOptions {
  readonly notes?: string | undefined;
  readonly contents?: string | undefined;
  readonly split?: string | undefined;
  readonly consulted?: boolean | undefined;
  readonly annex?: boolean | undefined;
  readonly summary?: boolean | undefined;
  readonly marks?: boolean | undefined;
  /** Names or ids of collections whose sources count as consulted, in the order given; empty when none was. */
  readonly collection: readonly string[];
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
    | 'add'
    | 'remove'
    | 'library'
    | 'notes'
    | 'contents'
    | 'split'
    | 'consulted'
    | 'annex'
    | 'summary'
    | 'marks'
    | 'collection'
    | 'confirm'
  )[];
  readonly operands: {
    readonly min: number;
    readonly max: number;
    readonly missing: string;
    /** An operand may begin with one dash, as what a query leaves out does. */
    readonly mayBeginWithDash?: boolean;
  };
}

export type Command = CommandFacts &
  (
    | { readonly worksOn: 'library'; run(line: LibraryCommandLine): Promise<ExitCode> }
    | { readonly worksOn: 'files'; run(line: CommandLine): Promise<ExitCode> }
  );
