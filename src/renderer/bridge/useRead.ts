import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { OperationInput, OperationOutput } from '../../shared/contract.ts';
import { call } from './call.ts';
import type { ReadName } from './readTopics.ts';

interface ReadSettings {
  /** False: do not read yet. */
  readonly enabled?: boolean;
  /** Shows the last input's output until the new one is there, so that a list does not blink while one types. */
  readonly keepPrevious?: boolean;
}

/** The output of a reading operation, kept up to date. `data` is undefined while it loads; `error` is a `BriefingError`. */
export function useRead<Name extends ReadName>(
  name: Name,
  input: OperationInput<Name>,
  settings: ReadSettings = {},
): UseQueryResult<OperationOutput<Name>, Error> {
  return useQuery<OperationOutput<Name>, Error>({
    ...readOptions(name, input),
    enabled: settings.enabled ?? true,
    ...(settings.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}

interface ReadOptions<Name extends ReadName> {
  readonly queryKey: readonly [Name, OperationInput<Name>];
  readonly queryFn: () => Promise<OperationOutput<Name>>;
}

/** The query of a reading operation, for `useQueries`, `fetchQuery` and the like. */
export function readOptions<Name extends ReadName>(name: Name, input: OperationInput<Name>): ReadOptions<Name> {
  return { queryKey: [name, input], queryFn: () => call(name, input) };
}
