import { BriefingError } from '../../core/errors.ts';
import { showToast } from '../ui/toasts.ts';
import { errorWords } from '../words/errorWords.ts';

/** Tells the person about a failure in a toast that stays until it is dismissed. */
export function reportError(error: unknown): void {
  exposeBug(error);
  const { title, advice } = describeError(error);
  showToast({ tone: 'danger', title, description: advice });
}

/** What happened and what to do, in the interface's words. Anything that is not a `BriefingError` is told as a bug. */
export function describeError(error: unknown): { readonly title: string; readonly advice: string } {
  if (error instanceof BriefingError) return errorWords[error.code](error);
  return errorWords.internal(new BriefingError('internal', String(error)));
}

/** Lets a bug surface as an uncaught error too, where logs and tests see it; does nothing for a `BriefingError`. */
export function exposeBug(error: unknown): void {
  if (error instanceof BriefingError) return;
  setTimeout(() => {
    throw error;
  });
}
