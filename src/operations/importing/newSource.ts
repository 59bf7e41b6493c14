import type { OperationInput } from '../../shared/contract.ts';

/** A source before it has its id. */
export type NewSource = Omit<OperationInput<'sources.add'>, 'importId'>;
