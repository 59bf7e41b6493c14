import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { SourceDetailsForm } from './SourceDetailsForm.tsx';

/** The form for the open source's details, when it is asked for. */
export function SourceDetailsDialog() {
  const openSourceId = useDesk((state) => state.openSourceId);
  const [edited, setEdited] = useState<SourceId | null>(null);
  useCommand('source.editMetadata', () => setEdited(openSourceId), { when: () => openSourceId !== null });
  return edited === null ? null : <EditedSource id={edited} onClose={() => setEdited(null)} />;
}

function EditedSource({ id, onClose }: { readonly id: SourceId; readonly onClose: () => void }) {
  const source = useRead('sources.get', { id });
  return source.data ? <SourceDetailsForm source={source.data} onClose={onClose} /> : null;
}
