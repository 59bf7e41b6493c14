import { BriefingError } from '../../core/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** A throw as data that may cross between the window and the engine. */
export function engineFailure(error: unknown): Failure {
  if (error instanceof BriefingError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };
}
