import { BriefingError } from '../../core/errors.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract.ts';
import { announceChange } from './changes.ts';

declare global {
  interface Window {
    readonly briefdesk: Bridge;
  }
}

/**
 * Runs an operation and gives its output. Throws `BriefingError` for what a person can be told. What the operation changed
 * is announced, so that every list that shows it reads again.
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const result = await window.briefdesk.call(name, input);
  if (!result.ok) throw new BriefingError(result.error.code, result.error.message, result.error.details);
  // Null is the contract's "the person cancelled": then nothing has changed, whatever the operation could have changed.
  if (result.changed.length > 0 && result.value !== null) announceChange(result.changed);
  return result.value;
}
