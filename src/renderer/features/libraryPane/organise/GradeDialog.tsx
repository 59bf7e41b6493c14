import { useState } from 'react';
import { type Reliability, reliabilities } from '../../../../core/grading/sourceGrade.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './GradeDialog.module.css';
import type { OrganiseDialogProps } from './OrganiseDialogs.tsx';
import { useNameOfSources } from './useNameOfSources.ts';
import { useOrganise } from './useOrganise.ts';

const NONE = 'none';

/** How reliable the sources are, and why. The reason is kept with the grade. */
export function GradeDialog({ ids, onClose }: OrganiseDialogProps) {
  const subject = useNameOfSources(ids);
  const organise = useOrganise();
  const [grade, setGrade] = useState<Reliability | typeof NONE | ''>('');
  const [reason, setReason] = useState('');
  const save = () => {
    if (grade === '') return;
    const value = grade === NONE ? null : grade;
    onClose();
    organise(ids, { reliability: { value, reason: reason.trim() } }, (what) => organiseWords.graded(what, value));
  };
  return (
    <Dialog
      title={organiseWords.gradeTitle(subject)}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          {/* No grade is proposed: what was not chosen must not be given. */}
          <Button variant="primary" isDisabled={grade === ''} onPress={save}>
            {organiseWords.gradeAct}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <SelectField
          label={organiseWords.reliability}
          autoFocus
          value={grade}
          onChange={setGrade}
          choices={[
            ...reliabilities.map((one) => ({
              id: one.grade,
              label: `${one.grade} · ${one.name}`,
              badge: <GradeBadge reliability={one.grade} />,
            })),
            { id: NONE, label: organiseWords.notGraded },
          ]}
        />
        <TextField
          label={organiseWords.reason}
          description={organiseWords.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          lines={2}
          autoDirection
        />
      </div>
    </Dialog>
  );
}
