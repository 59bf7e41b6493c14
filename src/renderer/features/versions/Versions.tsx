import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { hasSourceInHand, sourceInHand } from '../../desk/sourceInHand.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useNewVersion } from './useNewVersion.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface View {
  readonly kind: 'versions' | 'review';
  readonly sourceId: SourceId;
}

/** Versions of the source in hand, and what is to be decided about its passages: shown in dialogs when asked for. */
export function Versions() {
  const [view, setView] = useState<View | null>(null);
  const { importVersion, readAgain } = useNewVersion((sourceId) => setView({ kind: 'review', sourceId }));
  const withSource = (act: (sourceId: SourceId) => void) => () => {
    const sourceId = sourceInHand();
    if (sourceId !== null) act(sourceId);
  };
  const inHand = { when: hasSourceInHand };
  useCommand(
    'source.versions',
    withSource((sourceId) => setView({ kind: 'versions', sourceId })),
    inHand,
  );
  useCommand(
    'evidence.reviewDrift',
    withSource((sourceId) => setView({ kind: 'review', sourceId })),
    inHand,
  );
  useCommand('source.importVersion', withSource(importVersion), inHand);
  useCommand('source.readAgain', withSource(readAgain), inHand);
  const close = () => setView(null);
  if (view === null) return null;
  return view.kind === 'versions' ? (
    <VersionsDialog sourceId={view.sourceId} onImport={importVersion} onReadAgain={readAgain} onClose={close} />
  ) : (
    <ReviewDialog sourceId={view.sourceId} onClose={close} />
  );
}
