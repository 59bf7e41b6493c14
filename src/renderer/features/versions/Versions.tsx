import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useNewVersion } from './useNewVersion.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface View {
  readonly kind: 'versions' | 'review';
  readonly sourceId: SourceId;
}

/** Versions of the open source, and what is to be decided about its passages: shown in dialogs when asked for. */
export function Versions() {
  const openSourceId = useDesk((state) => state.openSourceId);
  const [view, setView] = useState<View | null>(null);
  const show = (kind: View['kind']) => openSourceId !== null && setView({ kind, sourceId: openSourceId });
  const isOpen = { when: () => openSourceId !== null };
  const make = useNewVersion(() => show('review'));
  useCommand('source.versions', () => show('versions'), isOpen);
  useCommand('evidence.reviewDrift', () => show('review'), isOpen);
  useCommand('source.importVersion', () => openSourceId !== null && make.importVersion(openSourceId), isOpen);
  useCommand('source.readAgain', () => openSourceId !== null && make.readAgain(openSourceId), isOpen);
  const close = () => setView(null);
  if (view === null) return null;
  return view.kind === 'versions' ? (
    <VersionsDialog sourceId={view.sourceId} onClose={close} />
  ) : (
    <ReviewDialog sourceId={view.sourceId} onClose={close} />
  );
}
