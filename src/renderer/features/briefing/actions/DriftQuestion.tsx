import { openSourceAt } from '../../../desk/deskStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DriftBadge } from '../../../ui/DriftBadge.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { versionWords } from '../../../words/versionWords.ts';
import { useDriftQuestion } from './askAboutDrift.ts';
import styles from './DriftQuestion.module.css';

/** The passages that an export would cite although their sources have changed, and whether to export all the same. */
export function DriftQuestion() {
  const question = useDriftQuestion((state) => state.question);
  if (question === null) return null;
  const { drifted, answer } = question;
  const isBarred = drifted.some(({ excerpt }) => excerpt.drift === 'lost' && excerpt.keptAt === null);
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
        {drifted.map(({ excerpt, sourceTitle, newest }) => (
          <li key={excerpt.id} className={styles.passage}>
            <div className={styles.words}>
              <q dir="auto" className={styles.quote}>
                {excerpt.quote.exact}
              </q>
              <span className={styles.origin}>
                <bdi>{sourceTitle || commonWords.untitled}</bdi> · {versionWords.versionOf(excerpt.version, newest)}
              </span>
            </div>
            <DriftBadge excerpt={excerpt} />
            <Button
              size="small"
              onPress={() => {
                answer(false);
                openSourceAt({ sourceId: excerpt.sourceId, excerptId: excerpt.id });
              }}
            >
              {versionWords.look}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
