import { BriefingError } from '../core/errors.ts';
import { contract, type OperationName, type OperationParsedInput } from '../shared/contract.ts';

/** Parses what a caller passed to an operation. Throws `input-invalid` that names the first field at fault and why. */
export function parseInput<Name extends OperationName>(name: Name, input: unknown): OperationParsedInput<Name> {
  const parsed = contract[name].input.safeParse(input);
  if (parsed.success) return parsed.data as OperationParsedInput<Name>;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const reason = issue?.message ?? 'not understood';
  throw new BriefingError('input-invalid', field === '' ? `${name}: ${reason}` : `${name}: ${field}: ${reason}`, {
    field,
    reason,
  });
}
