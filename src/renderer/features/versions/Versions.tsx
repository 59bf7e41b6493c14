import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { hasSourceInHand, sourceInHand } from '../../desk/sourceInHand.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useNewVersion } from './useNewVersion.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

type View =
  | { readonly kind: 'versions'; readonly sourceId: SourceId }
  | { readonly kind: 'review'; readonly sourceId: SourceId | null };

/** Versions of the source in hand, and what is to be decided about its passages and others: shown in dialogs when asked for. */
export function Versions() {
  const [view, setView] = useState<View | null>(null);
  const { importVersion, readAgain } = useNewVersion((sourceId) => setView({ kind: 'review', sourceId }));
  const withSource = (act: (sourceId: SourceId) => void) => () => {
    const sourceId = sourceInHand();
    if (sourceId !== null) act(sourceId);
  };
  const inHand = { when: hasSourceInHand };
  const showVersions = (sourceId: SourceId) => setView({ kind: 'versions', sourceId });
  useCommand('source.versions', withSource(showVersions), inHand);
  useCommand('evidence.reviewDrift', () => setView({ kind: 'review', sourceId: sourceInHand() }));
  useCommand('source.importVersion', withSource(importVersion), inHand);
  useCommand('source.readAgain', withSource(readAgain), inHand);
  const close = () => setView(null);
  if (view === null) return null;
  return view.kind === 'versions' ? (
    <VersionsDialog sourceId={view.sourceId} onImport={importVersion} onReadAgain={readAgain} onClose={close} />
  ) : (
    <ReviewDialog sourceId={view.sourceId} onCompare={showVersions} onClose={close} />
  );
}
