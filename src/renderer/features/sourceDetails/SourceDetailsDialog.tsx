import { useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { hasSourceInHand, sourceInHand } from '../../desk/sourceInHand.ts';
import { GradeDialog } from './GradeDialog.tsx';
import { SourceDetailsForm } from './SourceDetailsForm.tsx';
import { useSourceAsItIs } from './useSourceAsItIs.ts';

/** The forms for the details of the source in hand and for its grade, when they are asked for. */
export function SourceDetailsDialog() {
  const [edited, setEdited] = useState<SourceId | null>(null);
  useCommand('source.editMetadata', () => setEdited(sourceInHand()), { when: hasSourceInHand });
  return (
    <>
      {edited !== null && <EditedSource id={edited} onClose={() => setEdited(null)} />}
      <GradeDialog />
    </>
  );
}

function EditedSource({ id, onClose }: { readonly id: SourceId; readonly onClose: () => void }) {
  const source = useSourceAsItIs(id);
  return source && <SourceDetailsForm source={source} onClose={onClose} />;
}
