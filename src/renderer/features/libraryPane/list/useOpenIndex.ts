import type { SourceId } from '../../../../core/ids.ts';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { useRead } from '../../../bridge/useRead.ts';
import type { SourceRows } from './sourceRows.ts';

/** The row of the source that is open, or undefined while it is not known or when the list does not have it. */
export function useOpenIndex(rows: SourceRows, openId: SourceId | null, filter: SourceFilter): number | undefined {
  const asks = openId !== null && !rows.isSearch;
  const place = useRead('sources.place', { id: openId as SourceId, filter }, { enabled: asks });
  if (openId === null) return undefined;
  if (!rows.isSearch) return place.data?.index ?? undefined;
  for (let index = 0; index < rows.count; index += 1) if (rows.rowAt(index)?.source.id === openId) return index;
  return undefined;
}
