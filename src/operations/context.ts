import type { RandomBytes } from '../core/ids.ts';
import type { ReadableDb, WritableDb } from '../library/database.ts';
import type { NamesThatRun, OperationName, OperationOutput, OperationParsedInput } from '../shared/contract.ts';
import type { Host, OpenedLibrary } from './host.ts';

/** What a reading operation gets: a read-only connection, on a library thread. */
export interface ReadContext {
  readonly db: ReadableDb;
  /** Whether whoever asked has given up; long reads look now and then. */
  readonly isCancelled?: () => boolean;
}

/** What a writing operation gets: the writer's connection inside an open transaction, and time and randomness. */
export interface WriteContext {
  readonly db: WritableDb;
  readonly randomBytes: RandomBytes;
  /** The moment of this write, ISO 8601 in UTC. */
  readonly now: string;
}

/** What a job gets: the host, the library that is open, if one is, and the jobs that can be cancelled. */
export interface JobContext {
  readonly host: Host;
  readonly session: Session;
}

/** The state of a running program: at most one open library, and the jobs under way. */
export interface Session {
  library: OpenedLibrary | null;
  /** Why the last library did not reopen at start. */
  openProblem: OperationOutput<'library.recent'>['problem'];
  readonly jobs: Map<string, AbortController>;
  /** Where each briefing was exported to last, for "export again". */
  readonly exportPaths: Map<string, string>;
}

export type ReadFunction<Name extends OperationName> = (
  context: ReadContext,
  input: OperationParsedInput<Name>,
) => OperationOutput<Name>;

export type WriteFunction<Name extends OperationName> = (
  context: WriteContext,
  input: OperationParsedInput<Name>,
) => OperationOutput<Name>;

export type JobFunction<Name extends OperationName> = (
  context: JobContext,
  input: OperationParsedInput<Name>,
) => Promise<OperationOutput<Name>>;

export type ReadFunctions = { readonly [Name in NamesThatRun<'reads'>]: ReadFunction<Name> };
export type WriteFunctions = { readonly [Name in NamesThatRun<'writes'>]: WriteFunction<Name> };
export type JobFunctions = { readonly [Name in NamesThatRun<'job'>]: JobFunction<Name> };
