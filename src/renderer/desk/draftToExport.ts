import { create } from 'zustand';
import type { Briefing, BriefingHeader, CitationStyleId } from '../../core/briefing/briefing.ts';
import type { BlockId, BriefingId } from '../../core/ids.ts';
import type { EngineClient } from '../engine/engineClient.ts';

/** The draft that is open, as far as an export needs to know it: the briefing gives it, the export dialog takes it. */
export interface DraftToExport {
  readonly briefingId: BriefingId;
  readonly engine: Pick<EngineClient, 'exportWord' | 'previewWord'>;
  /**
   * Saves what is typed, and gives what is saved. Null where no file may be made of it, because it could not be saved or cites a source
   * that is missing: the person has then been told.
   */
  readonly takeStored: () => Promise<StoredDraft | null>;
  readonly header: () => BriefingHeader;
  readonly setStyle: (citationStyle: CitationStyleId) => void;
  /** Names what does not stand in its source as it was taken, and asks whether to go on; `onAsk` is called before it asks. */
  readonly askAboutDrift: (onAsk: () => void) => Promise<boolean>;
  readonly showBlock: (id: BlockId) => void;
}

/** Of one revision. */
export interface StoredDraft extends Pick<Briefing, 'header' | 'document' | 'revision'> {
  /** For its Word file. */
  readonly suggestedName: string;
}

interface Exports {
  /** The draft whose export dialog is open. */
  readonly inDialog: DraftToExport | null;
  /** The draft that is to be exported as it was the last time; a new object is a new request. */
  readonly again: { readonly draft: DraftToExport } | null;
}

export const useExports = create<Exports>()(() => ({ inDialog: null, again: null }));

export const openExportDialog = (draft: DraftToExport): void => useExports.setState({ inDialog: draft });
export const closeExportDialog = (): void => useExports.setState({ inDialog: null });
export const exportAgain = (draft: DraftToExport): void => useExports.setState({ again: { draft } });
