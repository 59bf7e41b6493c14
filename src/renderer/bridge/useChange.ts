import { useMutation } from '@tanstack/react-query';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract.ts';
import { call } from './call.ts';

interface ChangeSettings<Name extends OperationName> {
  readonly onSuccess?: (output: OperationOutput<Name>, input: OperationInput<Name>) => void;
  /** Takes the error over; without it the window tells it in a toast. */
  readonly onError?: (error: Error) => void;
}

/** A changing operation as a mutation: `const remove = useChange('sources.remove'); remove.mutate({ id })`. */
export function useChange<Name extends OperationName>(name: Name, settings: ChangeSettings<Name> = {}) {
  return useMutation<OperationOutput<Name>, Error, OperationInput<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (output, input) => settings.onSuccess?.(output, input),
    ...(settings.onError ? { onError: settings.onError, meta: { handlesError: true } } : {}),
  });
}
