import { z } from 'zod';

/** What an operation may have changed; whoever shows it reads it again. */
export const topics = [
  'library',
  'sources',
  'excerpts',
  'claims',
  'briefings',
  'collections',
  'savedSearches',
  'imports',
  'styles',
  'undo',
] as const;
export type Topic = (typeof topics)[number];

/**
 * Where an operation runs: `reads` on a read-only library thread, `writes` on the writer in one transaction, `job` on the
 * host's event loop (dialogs, files, extraction, other operations; no SQL).
 */
export type Runs = 'reads' | 'writes' | 'job';

export interface OperationSpec<Input extends z.ZodType, Output extends z.ZodType, Kind extends Runs> {
  readonly input: Input;
  readonly output: Output;
  readonly runs: Kind;
  readonly changes: readonly Topic[];
  /** The window may not ask for it: only a job of the program knows what it says to be true. */
  readonly onlyForJobs?: true;
}

/** A row of the contract; keeps the exact types of what it is given. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType, Kind extends Runs>(
  spec: OperationSpec<Input, Output, Kind>,
): OperationSpec<Input, Output, Kind> => spec;

export const nothing = z.object({}).strict();
export const done = z.object({}).strict();
export const count = z.number().int().nonnegative();
/** Where the custody log ends: the number of its last entry and that one's hash, which stands for all before it. */
export const custodyHeadSchema = z.object({ seq: count, hash: z.string() });
export const jobIdSchema = z.string().min(1).max(64);
/** Bytes as they come out of a message between threads: whatever kind of buffer is below them. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes.');
