import type { LibraryTaskInput, LibraryTaskName } from '../library/libraryTasks.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import type { NamesThatRun } from '../shared/contract.ts';
import type { Failure, Result } from '../shared/result.ts';

/** What a library thread is started with. */
export interface ThreadStart {
  readonly folder: string;
  readonly mode: 'open' | 'create';
  readonly role: 'writer' | 'reader';
  /** One flag for each request under way, at its id modulo the length: 1 once whoever asked has given up. */
  readonly cancelled: Int32Array;
}

/** More requests than wait for one thread at a time. */
export const CANCEL_FLAGS = 1_024;

export type ThreadRequest =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly name: NamesThatRun<'reads' | 'writes'>;
      readonly input: unknown;
    }
  | { readonly kind: 'close' };

/** What a thread for a task of a whole library is started with. */
export interface TaskStart {
  readonly name: LibraryTaskName;
  readonly input: LibraryTaskInput<LibraryTaskName>;
}

export type TaskAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly current: string }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: Failure };

export type ThreadAnswer =
  | { readonly kind: 'opened'; readonly folder: string; readonly warning: OpenedLibrary['warning'] }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> };
