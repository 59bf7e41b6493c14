import { type SourceId, sourceIdSchema } from '../../../../core/ids.ts';

const KIND = 'application/x-briefdesk-sources';

/** Puts sources onto a drag that begins. */
export function dragSources(transfer: DataTransfer, ids: readonly SourceId[]): void {
  transfer.setData(KIND, JSON.stringify(ids));
  transfer.effectAllowed = 'copy';
}

export function isDraggingSources(transfer: DataTransfer): boolean {
  return transfer.types.includes(KIND);
}

/** The sources of a drop. */
export function draggedSources(transfer: DataTransfer): readonly SourceId[] {
  const parsed = sourceIdSchema.array().safeParse(JSON.parse(transfer.getData(KIND) || '[]'));
  return parsed.success ? parsed.data : [];
}
