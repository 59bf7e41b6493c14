import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { Source } from '../../../core/source/source.ts';
import { useDesk } from '../../desk/deskStore.ts';

/**
 * Which version of a source is read: the one that was asked for; of a passage that does not stand in the newest, or that is kept as one of its
 * version, the one it was taken from; else the newest.
 */
export function useShownVersion(source: Source, excerpts: readonly Excerpt[] | undefined): number {
  const destination = useDesk((state) => state.destination);
  if (destination?.version) return Math.min(destination.version, source.version);
  const excerpt = excerpts?.find(({ id }) => id === destination?.excerptId);
  if (excerpt === undefined || excerpt.textId === source.textId) return source.version;
  const isInNewest = excerpt.found?.textId === source.textId && excerpt.keptAt === null;
  return isInNewest ? source.version : excerpt.version;
}
