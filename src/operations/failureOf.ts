import { BriefingError } from '../core/errors.ts';
import type { Failure } from '../shared/result.ts';

/** Turns a throw into data that may cross a border. Anything but a `BriefingError` is a bug: it is logged, and told as one. */
export function failureOf(error: unknown, log: (message: string) => void): Failure {
  if (error instanceof BriefingError) return { code: error.code, message: error.message, details: error.details };
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    code: 'internal',
    message: 'Something went wrong inside Briefdesk. Nothing was changed; the log holds the details.',
    details: { reason: error instanceof Error ? error.message : String(error) },
  };
}
