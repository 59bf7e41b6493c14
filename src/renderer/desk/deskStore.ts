import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { TextPosition } from '../../core/excerpt/excerpt.ts';
import type { BriefingId, ExcerptId, SourceId } from '../../core/ids.ts';

export type PaneName = 'library' | 'briefing' | 'evidence';
export type EvidenceTab = 'claims' | 'sources';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** A request to show a place of the open source. A new object is a new request, even to the same place. */
interface Destination {
  readonly excerptId: ExcerptId | null;
  /** Null: the excerpt's own position, or where the reader was left last time. */
  readonly position: TextPosition | null;
}

interface DeskState {
  readonly openSourceId: SourceId | null;
  readonly destination: Destination | null;
  readonly selectedExcerptId: ExcerptId | null;
  readonly openBriefingId: BriefingId | null;
  /** What is typed into the library's search field. */
  readonly query: string;
  readonly evidenceTab: EvidenceTab;
  readonly panes: Readonly<Record<PaneName, boolean>>;
  /** The reader takes the whole library pane, and the list waits behind it. */
  readonly readerFillsPane: boolean;
  readonly theme: ThemeChoice;
}

const nothingOpen = {
  openSourceId: null,
  destination: null,
  selectedExcerptId: null,
  openBriefingId: null,
  query: '',
} as const;

/** What the window shows, as far as more than one of its parts needs to know. Panes and theme outlive the window. */
export const useDesk = create<DeskState>()(
  persist(
    (): DeskState => ({
      ...nothingOpen,
      evidenceTab: 'claims',
      panes: { library: true, briefing: true, evidence: true },
      readerFillsPane: false,
      theme: 'system',
    }),
    {
      name: 'briefdesk.desk',
      partialize: ({ panes, theme, evidenceTab, readerFillsPane }) => ({ panes, theme, evidenceTab, readerFillsPane }),
    },
  ),
);

/** Opens a source in the reader and lights the passage, if one is named. Brings the library pane back when it was collapsed. */
export function openSourceAt(place: {
  readonly sourceId: SourceId;
  readonly excerptId?: ExcerptId | undefined;
  readonly position?: TextPosition | undefined;
}): void {
  useDesk.setState((state) => ({
    openSourceId: place.sourceId,
    destination: { excerptId: place.excerptId ?? null, position: place.position ?? null },
    selectedExcerptId: place.excerptId ?? null,
    panes: { ...state.panes, library: true },
  }));
}

export function closeSource(): void {
  useDesk.setState({ openSourceId: null, destination: null, selectedExcerptId: null });
}

/** The excerpt that "claim" and "cite" act upon. */
export function selectExcerpt(excerptId: ExcerptId | null): void {
  useDesk.setState({ selectedExcerptId: excerptId });
}

export function openBriefing(briefingId: BriefingId | null): void {
  useDesk.setState((state) => ({
    openBriefingId: briefingId,
    panes: briefingId === null ? state.panes : { ...state.panes, briefing: true },
  }));
}

export function setQuery(query: string): void {
  useDesk.setState({ query });
}

export function showEvidenceTab(tab: EvidenceTab): void {
  useDesk.setState((state) => ({ evidenceTab: tab, panes: { ...state.panes, evidence: true } }));
}

/** Shows or collapses a pane; the last one that is left stays. */
export function showPane(pane: PaneName, visible: boolean): void {
  useDesk.setState((state) => {
    const panes = { ...state.panes, [pane]: visible };
    return Object.values(panes).some(Boolean) && state.panes[pane] !== visible ? { panes } : {};
  });
}

export function fillPaneWithReader(fills: boolean): void {
  useDesk.setState({ readerFillsPane: fills });
}

export function setTheme(theme: ThemeChoice): void {
  useDesk.setState({ theme });
}

/** Forgets what was open, when another library takes its place. */
export function clearDesk(): void {
  useDesk.setState(nothingOpen);
}
