import type { SourceId } from '../../src/core/ids.ts';
import type { OperationOutput } from '../../src/shared/contract.ts';
import type { TemporaryLibrary } from './temporaryLibrary.ts';

/** Compares everything that waits for it, as the job in the background does. */
export function findAllCopies(library: TemporaryLibrary): void {
  while (library.call('nearCopies.findNext', { milliseconds: 1000 }).waiting > 0);
}

/** The family of a source, by the ids of its other members. */
export function copiesOf(library: TemporaryLibrary, id: SourceId): readonly SourceId[] {
  return membersOf(library.call('nearCopies.familyOf', { id })).filter((member) => member !== id);
}

export function membersOf({ members }: OperationOutput<'nearCopies.familyOf'>): readonly SourceId[] {
  return members.map(({ source }) => source.id);
}
