import { type FormEvent, useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import type { Source } from '../../../core/source/source.ts';
import { useChange } from '../../bridge/useChange.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { hasSourceInHand, sourceInHand } from '../../desk/sourceInHand.ts';
import { offerUndo } from '../../desk/undoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { gradeWords } from '../../words/gradeWords.ts';
import { GradeFields } from './GradeFields.tsx';
import { useSourceAsItIs } from './useSourceAsItIs.ts';

/** Grades the source in hand, when it is asked for: quicker than by its details, and never without room for the reason. */
export function GradeDialog() {
  const [graded, setGraded] = useState<SourceId | null>(null);
  useCommand('source.grade', () => setGraded(sourceInHand()), { when: hasSourceInHand });
  return graded === null ? null : <GradedSource id={graded} onClose={() => setGraded(null)} />;
}

function GradedSource({ id, onClose }: { readonly id: SourceId; readonly onClose: () => void }) {
  const source = useSourceAsItIs(id);
  return source && <GradeForm source={source} onClose={onClose} />;
}

const FORM = 'source-grade';

function GradeForm({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const [reliability, setReliability] = useState(source.metadata.reliability);
  const [reason, setReason] = useState('');
  const grade = useChange('sources.grade', {
    onSuccess: () => {
      offerUndo(gradeWords.saved(reliability));
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    grade.mutate({ id: source.id, reliability, reason });
  };
  // A grade may be given again for another reason; a reason by itself is no grade.
  const isChanged = reliability !== source.metadata.reliability || (reliability !== null && reason.trim() !== '');
  return (
    <Dialog
      title={gradeWords.dialogTitle}
      subject={source.metadata.title || commonWords.untitled}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" isPending={grade.isPending} isDisabled={!isChanged}>
            {gradeWords.grade}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit}>
        <GradeFields
          sourceId={source.id}
          value={reliability}
          onChange={setReliability}
          reason={reason}
          onReason={setReason}
          asksReason
          autoFocus
        />
      </form>
    </Dialog>
  );
}
