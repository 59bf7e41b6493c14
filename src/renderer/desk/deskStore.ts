import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { TextPosition } from '../../core/excerpt/excerpt.ts';
import type { BriefingId, ExcerptId, SourceId } from '../../core/ids.ts';
import { type PaneName, type Panes, shownPanes } from './shownPanes.ts';
import { STANDARD_ZOOM } from './zoomSteps.ts';

export type EvidenceTab = 'claims' | 'sources';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** A request to show a place of the open source. A new object is a new request, even to the same place. */
interface Destination {
  readonly excerptId: ExcerptId | null;
  /** Null: the excerpt's own position, or where the reader was left last time. */
  readonly position: TextPosition | null;
  /** The version of the source that is to be read; null: the one in which the passage stands, else the newest. */
  readonly version?: number | null;
  /** The text takes the focus when it is there. */
  readonly takesFocus?: boolean;
}

interface DeskState {
  readonly openSourceId: SourceId | null;
  readonly destination: Destination | null;
  readonly selectedExcerptId: ExcerptId | null;
  readonly openBriefingId: BriefingId | null;
  /** The text of the briefing that is opening takes the focus as soon as it is there. */
  readonly textTakesFocus: boolean;
  /** What is typed into the library's search field. */
  readonly query: string;
  readonly evidenceTab: EvidenceTab;
  /** The panes the person wants. In a window that has no room for all of them, `shownPanes` tells which are there. */
  readonly panes: Panes;
  /** The panes, the one last worked in first. */
  readonly recentPanes: readonly PaneName[];
  /** The reader takes the whole library pane, and the list waits behind it. */
  readonly readerFillsPane: boolean;
  /** How PDFs are shown in the reader. */
  readonly pdfView: 'pages' | 'text';
  readonly theme: ThemeChoice;
  /** Per cent. */
  readonly zoom: number;
}

const nothingOpen = {
  openSourceId: null,
  destination: null,
  selectedExcerptId: null,
  openBriefingId: null,
  textTakesFocus: false,
  query: '',
} as const;

/** What the window shows, as far as more than one of its parts needs to know. Panes, theme and zoom outlive the window. */
export const useDesk = create<DeskState>()(
  persist(
    (): DeskState => ({
      ...nothingOpen,
      evidenceTab: 'claims',
      panes: { library: true, briefing: true, evidence: true },
      recentPanes: ['briefing', 'library', 'evidence'],
      readerFillsPane: false,
      pdfView: 'pages',
      theme: 'system',
      zoom: STANDARD_ZOOM,
    }),
    {
      name: 'briefdesk.desk',
      partialize: ({ panes, recentPanes, theme, zoom, evidenceTab, readerFillsPane, pdfView }) => ({
        panes,
        recentPanes,
        theme,
        zoom,
        evidenceTab,
        readerFillsPane,
        pdfView,
      }),
    },
  ),
);

/** Opens a source in the reader and lights the passage, if one is named. Brings the library pane back when it was collapsed. */
export function openSourceAt(place: {
  readonly sourceId: SourceId;
  readonly excerptId?: ExcerptId | undefined;
  readonly position?: TextPosition | undefined;
  readonly version?: number | undefined;
  readonly takesFocus?: boolean | undefined;
}): void {
  useDesk.setState((state) => ({
    openSourceId: place.sourceId,
    destination: {
      excerptId: place.excerptId ?? null,
      position: place.position ?? null,
      version: place.version ?? null,
      takesFocus: place.takesFocus ?? false,
    },
    selectedExcerptId: place.excerptId ?? null,
    ...withPane(state, 'library'),
  }));
}

export function closeSource(): void {
  useDesk.setState({ openSourceId: null, destination: null, selectedExcerptId: null });
}

/** The excerpt that "claim" and "cite" act upon. */
export function selectExcerpt(excerptId: ExcerptId | null): void {
  useDesk.setState({ selectedExcerptId: excerptId });
}

/** Opens a briefing, with the caret in its text, or the list of all. */
export function openBriefing(briefingId: BriefingId | null): void {
  useDesk.setState((state) => ({
    openBriefingId: briefingId,
    textTakesFocus: briefingId !== null,
    ...(briefingId === null ? {} : withPane(state, 'briefing')),
  }));
}

/** The text has the focus that was asked for, or another part of the window has a better claim to it. */
export function endTextFocus(): void {
  useDesk.setState({ textTakesFocus: false });
}

export function setQuery(query: string): void {
  useDesk.setState({ query });
}

export function showEvidenceTab(tab: EvidenceTab): void {
  useDesk.setState((state) => ({ evidenceTab: tab, ...withPane(state, 'evidence') }));
}

/** Shows or collapses a pane; the last one that is left stays. In a narrow window another pane may have to make room. */
export function showPane(pane: PaneName, visible: boolean): void {
  useDesk.setState((state) => {
    if (visible) return withPane(state, pane);
    const panes = { ...state.panes, [pane]: false };
    return state.panes[pane] && Object.values(panes).some(Boolean) ? { panes } : {};
  });
}

/** Notes which pane is worked in, so that in a narrow window another one makes room. */
export function notePaneInUse(pane: PaneName): void {
  useDesk.setState((state) => (state.recentPanes[0] === pane ? {} : { recentPanes: pushFront(state, pane) }));
}

/** The panes that stand in the window now. */
export function currentPanes(): Panes {
  return panesOf(useDesk.getState());
}

function panesOf({ panes, recentPanes, openBriefingId }: DeskState): Panes {
  return shownPanes(panes, { recent: recentPanes, isWriting: openBriefingId !== null }, innerWidth);
}

function withPane(state: DeskState, pane: PaneName): Pick<DeskState, 'panes' | 'recentPanes'> {
  const isThere = panesOf(state)[pane];
  return {
    panes: state.panes[pane] ? state.panes : { ...state.panes, [pane]: true },
    // One that is there already pushes no other one out of its turn.
    recentPanes: isThere ? state.recentPanes : pushFront(state, pane),
  };
}

function pushFront({ recentPanes }: DeskState, pane: PaneName): readonly PaneName[] {
  return [pane, ...recentPanes.filter((other) => other !== pane)];
}

export function fillPaneWithReader(fills: boolean): void {
  useDesk.setState({ readerFillsPane: fills });
}

export function showPdfAs(pdfView: DeskState['pdfView']): void {
  useDesk.setState({ pdfView });
}

export function setTheme(theme: ThemeChoice): void {
  useDesk.setState({ theme });
}

export function setZoom(zoom: number): void {
  useDesk.setState({ zoom });
}

/** Forgets what was open, when another library takes its place. */
export function clearDesk(): void {
  useDesk.setState(nothingOpen);
}
