import type { ReferenceTarget } from '../../../../core/briefing/references.ts';
import type { BlockId } from '../../../../core/ids.ts';
import { documentWords } from '../../../words/documentWords.ts';

/** What a cross-reference to a block says: the words of a heading, or label and number of a caption. Null when there is no such target. */
export function referenceWords(targets: ReadonlyMap<BlockId, ReferenceTarget>, id: BlockId): string | null {
  const target = targets.get(id);
  if (target === undefined) return null;
  if (target.kind !== 'heading') return documentWords.label(target.kind, target.number);
  return target.words || documentWords.reference.emptyHeading;
}
