import { BriefingError } from '../core/errors.ts';
import type { NamesThatRun, OperationInput, OperationOutput } from '../shared/contract.ts';
import type { Session } from './context.ts';
import type { OpenedLibrary } from './host.ts';

/** Runs an operation in a library and gives its value; throws the `BriefingError` that it answered with. */
export async function runIn<Name extends NamesThatRun<'reads' | 'writes'>>(
  library: OpenedLibrary,
  name: Name,
  input: OperationInput<Name>,
  signal?: AbortSignal,
): Promise<OperationOutput<Name>> {
  const result = await library.dispatch(name, input, signal);
  if (!result.ok) throw new BriefingError(result.error.code, result.error.message, result.error.details);
  return result.value as OperationOutput<Name>;
}

/** The library that is open. Throws `library-none-open`. */
export function openedLibrary(session: Session): OpenedLibrary {
  if (session.library) return session.library;
  throw new BriefingError('library-none-open', 'No library is open. Open or create one first.');
}
