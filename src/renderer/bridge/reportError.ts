import { BriefingError } from '../../core/errors.ts';
import { showToast } from '../ui/toasts.ts';
import { errorWords } from '../words/errorWords.ts';

/** Tells the person about a failure in a toast that stays until it is dismissed. */
export function reportError(error: unknown): void {
  const { title, advice } = describeError(error);
  showToast({ tone: 'danger', title, description: advice });
}

/**
 * What happened and what to do, in the interface's words. Anything that is not a `BriefingError` is a bug: it is told as
 * such and goes to the console, where the log collects it.
 */
export function describeError(error: unknown): { readonly title: string; readonly advice: string } {
  if (error instanceof BriefingError) return errorWords[error.code](error);
  console.error(error);
  return errorWords.internal(new BriefingError('internal', String(error)));
}
