import { citationsAmong, noteMarksInDocument } from '../../core/citation/citationMarks.ts';
import type { BriefingId, SourceId } from '../../core/ids.ts';
import type { LibraryInfo } from '../../shared/contract/libraryOperations.ts';
import { call } from '../bridge/call.ts';
import { reportError } from '../bridge/reportError.ts';
import { openSourceAt, useDesk } from './deskStore.ts';

interface OpenThings {
  readonly folder: string;
  readonly briefingId: BriefingId | null;
  readonly sourceId: SourceId | null;
}

const STORAGE_KEY = 'briefdesk.lastOpen';
const MOST_LIBRARIES = 20;

/**
 * Opens what was open in this library last time, as far as it is still there, and keeps note of it from then on. Returns a function
 * that ends it.
 */
export function keepLastOpen(library: LibraryInfo): () => void {
  let isOver = false;
  let stopNoting: () => void = () => {};
  const begin = async () => {
    await reopen(library, () => isOver || isAnythingOpen());
    if (!isOver) stopNoting = noteWhatIsOpen(library.folder);
  };
  begin().catch(reportError);
  return () => {
    isOver = true;
    stopNoting();
  };
}

async function reopen({ folder, sample }: LibraryInfo, isTooLate: () => boolean): Promise<void> {
  const last = readAll().find((one) => one.folder === folder);
  if (!last) {
    if (sample) await openHalfWritten(isTooLate);
    return;
  }
  const [briefings, sources] = await Promise.all([
    last.briefingId === null ? [] : call('briefings.list', {}),
    last.sourceId === null ? [] : call('sources.getMany', { ids: [last.sourceId] }),
  ]);
  if (isTooLate()) return;
  const [source] = sources;
  const briefing = briefings.find(({ id }) => id === last.briefingId);
  const isGone = !source && !briefing && (last.sourceId !== null || last.briefingId !== null);
  if (isGone && sample) await openHalfWritten(isTooLate);
  if (isGone) return;
  // Past `openBriefing` and `openSourceAt`, which would bring back a pane that was left hidden.
  useDesk.setState({
    openBriefingId: briefing?.id ?? null,
    textTakesFocus: briefing !== undefined && isFocusFree(),
    openSourceId: source?.id ?? null,
    destination: source ? { excerptId: null, position: null } : null,
  });
}

/** The sample library shows its half-written briefing at first, with a passage that it cites lit beside it. */
async function openHalfWritten(isTooLate: () => boolean): Promise<void> {
  const [newest] = await call('briefings.list', {});
  if (!newest || isTooLate()) return;
  const { document } = await call('briefings.get', { id: newest.id });
  if (isTooLate()) return;
  useDesk.setState({ openBriefingId: newest.id, textTakesFocus: isFocusFree() });
  const [cited] = citationsAmong(noteMarksInDocument(document)).flatMap(({ items }) => items);
  if (cited) openSourceAt({ sourceId: cited.sourceId, excerptId: cited.excerptId });
}

/** Nobody has gone anywhere in the window yet. */
function isFocusFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isAnythingOpen(): boolean {
  const { openBriefingId, openSourceId } = useDesk.getState();
  return openBriefingId !== null || openSourceId !== null;
}

function noteWhatIsOpen(folder: string): () => void {
  const note = () => {
    const { openBriefingId: briefingId, openSourceId: sourceId } = useDesk.getState();
    const others = readAll().filter((one) => one.folder !== folder);
    const all = [{ folder, briefingId, sourceId }, ...others].slice(0, MOST_LIBRARIES);
    localStorage.setItem(STORAGE_KEY, JSON.stringify(all));
  };
  note();
  return useDesk.subscribe((state, before) => {
    if (state.openBriefingId !== before.openBriefingId || state.openSourceId !== before.openSourceId) note();
  });
}

/** A convenience, no evidence: what cannot be read counts as nothing. */
function readAll(): readonly OpenThings[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(all) ? (all as OpenThings[]) : [];
  } catch {
    return [];
  }
}
