import type { BriefingSummary } from '../../../core/briefing/briefing.ts';
import type { SourceSummary } from '../../../core/source/source.ts';
import { type CommandId, commandIds, commands } from '../../../shared/commands.ts';
import { answerTo } from '../../desk/commandRegistry.ts';
import { briefingWords } from '../../words/briefingWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import { paletteWords } from '../../words/paletteWords.ts';
import { scoreMatch } from './scoreMatch.ts';

/** One thing the palette can do: run a command, open a briefing, open a source. */
export type PaletteEntry = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'command'; readonly command: CommandId; readonly run: (() => void) | undefined }
  | { readonly kind: 'briefing'; readonly briefing: BriefingSummary }
  | { readonly kind: 'source'; readonly source: SourceSummary }
);

/** Entries under one heading. */
export interface PaletteGroup {
  readonly id: 'recent' | 'commands' | 'briefings' | 'sources' | 'unavailable';
  readonly entries: readonly PaletteEntry[];
}

/** Every command but the palette's own. What answers each is asked now: the palette takes the focus away from editor or reader. */
export function commandEntries(): readonly PaletteEntry[] {
  return commandIds
    .filter((id) => id !== 'view.palette')
    .map((command) => ({
      id: command,
      title: commands[command].label,
      kind: 'command',
      command,
      run: answerTo(command),
    }));
}

export function briefingEntry(briefing: BriefingSummary): PaletteEntry {
  return { id: briefing.id, title: briefing.title.trim() || briefingWords.untitled, kind: 'briefing', briefing };
}

export function sourceEntry(source: SourceSummary): PaletteEntry {
  return { id: source.id, title: source.title || commonWords.untitled, kind: 'source', source };
}

interface Found {
  readonly commands: readonly PaletteEntry[];
  readonly briefings: readonly PaletteEntry[];
  /** What the library's own search found for the query, best first. */
  readonly sources: readonly PaletteEntry[];
  /** Ids of what was chosen last, the newest first. */
  readonly recent: readonly string[];
}

const MOST_RECENT = 5;
const MOST_BRIEFINGS = 6;

/**
 * What is shown for a query, group by group. Without one: what was chosen last, then every command, then briefings. With one: what
 * fits it, best first, the newest choice first among equals. What cannot be run now stands at the end.
 */
export function groupEntries(query: string, found: Found): readonly PaletteGroup[] {
  const isSearching = query.trim() !== '';
  const rank = (entries: readonly PaletteEntry[]) =>
    isSearching ? rankByQuery(entries, query, found.recent) : entries;
  const enabled = found.commands.filter(isRunnable);
  const recent = isSearching ? [] : pickRecent([...enabled, ...found.briefings], found.recent);
  const rest = (entries: readonly PaletteEntry[]) => entries.filter((entry) => !recent.includes(entry));
  const groups: readonly PaletteGroup[] = [
    { id: 'recent', entries: recent },
    { id: 'commands', entries: rank(rest(enabled)) },
    { id: 'briefings', entries: rank(rest(found.briefings)).slice(0, MOST_BRIEFINGS) },
    { id: 'sources', entries: isSearching ? found.sources : [] },
    { id: 'unavailable', entries: rank(found.commands.filter((entry) => !isRunnable(entry))) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function isRunnable(entry: PaletteEntry): boolean {
  return entry.kind !== 'command' || entry.run !== undefined;
}

function pickRecent(entries: readonly PaletteEntry[], recent: readonly string[]): readonly PaletteEntry[] {
  return recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []).slice(0, MOST_RECENT);
}

/** More than any difference between entries that a word begins. */
const MEANT = 50;

function rankByQuery(entries: readonly PaletteEntry[], query: string, recent: readonly string[]): PaletteEntry[] {
  const newness = (entry: PaletteEntry) => {
    const at = recent.indexOf(entry.id);
    return at === -1 ? 0 : 5 - Math.min(at, 4);
  };
  const meant = paletteWords.firstFor[query.trim().toLowerCase()];
  return entries
    .flatMap((entry) => {
      const score = scoreMatch(wordsOf(entry), query);
      return score === undefined ? [] : [{ entry, score: score + newness(entry) + (entry.id === meant ? MEANT : 0) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** What an entry is found by: its title, and for a command its menu and what else it may be called. */
function wordsOf(entry: PaletteEntry): string {
  if (entry.kind !== 'command') return entry.title;
  const { menu } = commands[entry.command];
  return [entry.title, paletteWords.alsoFoundBy[entry.command] ?? '', paletteWords.menus[menu]].join(' ');
}
