import { barsExport } from '../../../../core/excerpt/barsExport.ts';
import { DriftedCitationRow } from '../../../desk/DriftedCitationRow.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { versionWords } from '../../../words/versionWords.ts';
import { useDriftQuestion } from './askAboutDrift.ts';
import styles from './DriftQuestion.module.css';

/** The passages that an export would cite although their sources have changed, and whether to export all the same. */
export function DriftQuestion() {
  const question = useDriftQuestion((state) => state.question);
  if (question === null) return null;
  const { drifted, answer } = question;
  const isBarred = drifted.some(({ excerpt }) => barsExport(excerpt));
  return (
    <Dialog
      title={isBarred ? versionWords.exportLost : versionWords.exportTitle}
      isOpen
      onClose={() => answer(false)}
      size="medium"
      footer={
        isBarred ? (
          <Button variant="primary" autoFocus onPress={() => answer(false)}>
            {commonWords.close}
          </Button>
        ) : (
          <>
            <Button onPress={() => answer(true)}>{versionWords.exportAnyway}</Button>
            <Button variant="primary" autoFocus onPress={() => answer(false)}>
              {commonWords.cancel}
            </Button>
          </>
        )
      }
    >
      <p className={styles.hint}>{isBarred ? versionWords.exportLostHint : versionWords.exportHint}</p>
      <ul className={styles.list}>
        {drifted.map((one) => (
          <DriftedCitationRow key={one.excerpt.id} drifted={one} onLeave={() => answer(false)} />
        ))}
      </ul>
    </Dialog>
  );
}
