import { useDeferredValue, useMemo } from 'react';
import { useRead } from '../../bridge/useRead.ts';
import { briefingEntry, groupEntries, type PaletteEntry, type PaletteGroup, sourceEntry } from './paletteEntries.ts';
import { useRecentChoices } from './recentChoices.ts';

const MOST_SOURCES = 8;

/** The palette's groups for what is typed. Briefings and sources need an open library; without one there are commands only. */
export function usePaletteGroups(commands: readonly PaletteEntry[], query: string): readonly PaletteGroup[] {
  const recent = useRecentChoices((state) => state.ids);
  const hasLibrary = Boolean(useRead('library.current', {}).data);
  // A key must not wait for the library: the sources follow a moment later.
  const searched = useDeferredValue(query.trim());
  const briefings = useRead('briefings.list', {}, { enabled: hasLibrary }).data;
  const hits = useRead(
    'sources.search',
    { query: searched, limit: MOST_SOURCES },
    { enabled: hasLibrary && searched !== '', keepPrevious: true },
  ).data;
  return useMemo(
    () =>
      groupEntries(query, {
        commands,
        briefings: (briefings ?? []).map(briefingEntry),
        sources: searched === '' ? [] : (hits?.hits ?? []).map(sourceEntry),
        recent,
      }),
    [commands, query, briefings, hits, searched, recent],
  );
}
