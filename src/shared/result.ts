import type { ErrorCode, ErrorDetails } from '../core/errors.ts';
import type { Topic } from './contract/operation.ts';

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** What crosses a border (thread, process, bridge) as the answer of an operation: errors are data. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly changed: readonly Topic[] }
  | { readonly ok: false; readonly error: Failure };
