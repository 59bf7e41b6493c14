import type { Block } from '../../core/briefing/document.ts';
import { BriefingError } from '../../core/errors.ts';
import type { BlockId } from '../../core/ids.ts';
import { readBlockPositions, writeBlocks } from '../../library/tables/briefingBlocks.ts';
import { setBriefingRevision } from '../../library/tables/briefings.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { refuseStaleRevision } from './refuseStaleRevision.ts';

/**
 * A block that the order leaves out is deleted, in the same transaction as the rest is stored: a crash keeps the old state
 * whole. When the editor's undo brings such a block back, it is a changed block and is sent again.
 */
export const saveBlocks: WriteFunction<'briefings.saveBlocks'> = (
  { db, now },
  { id, revision, changedBlocks, order },
) => {
  const briefing = existingBriefing(db, id);
  refuseStaleRevision(briefing, revision);
  refuseUnsoundOrder(new Set(readBlockPositions(db, id).keys()), changedBlocks, order);
  writeBlocks(db, id, changedBlocks, order, now);
  setBriefingRevision(db, id, revision + 1, now);
  return { revision: revision + 1, updatedAt: now };
};

/** The order must leave no doubt: every block it names is known, none stands twice, and every changed block is in it. */
function refuseUnsoundOrder(stored: ReadonlySet<BlockId>, changed: readonly Block[], order: readonly BlockId[]): void {
  const changedIds = new Set(changed.map((block) => block.id));
  const ordered = new Set(order);
  const unknown = order.find((id) => !stored.has(id) && !changedIds.has(id));
  if (changedIds.size !== changed.length) throw unsound('changedBlocks', 'a block stands in it twice');
  if (ordered.size !== order.length) throw unsound('order', 'a block stands in it twice');
  if (unknown !== undefined) throw unsound('order', `the block ${unknown} is neither stored nor sent`);
  const homeless = [...changedIds].find((id) => !ordered.has(id));
  if (homeless !== undefined) throw unsound('order', `the changed block ${homeless} is missing from it`);
}

function unsound(field: string, reason: string): BriefingError {
  return new BriefingError('input-invalid', `briefings.saveBlocks: ${field}: ${reason}.`, { field, reason });
}
