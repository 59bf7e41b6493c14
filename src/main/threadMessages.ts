import type { OpenedLibrary } from '../operations/host.ts';
import type { NamesThatRun } from '../shared/contract.ts';
import type { Failure, Result } from '../shared/result.ts';

/** What a library thread is started with. */
export interface ThreadStart {
  readonly folder: string;
  readonly mode: 'open' | 'create';
  readonly role: 'writer' | 'reader';
}

export type ThreadRequest =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly name: NamesThatRun<'reads' | 'writes'>;
      readonly input: unknown;
    }
  | { readonly kind: 'close' };

export type ThreadAnswer =
  | { readonly kind: 'opened'; readonly folder: string; readonly warning: OpenedLibrary['warning'] }
  | { readonly kind: 'failed'; readonly error: Failure }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> };
