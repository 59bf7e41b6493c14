import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords } from '../../words/exportWords.ts';
import { useMarkedAboveQuestion } from './confirmMarkedAbove.ts';
import styles from './MarkedAboveQuestion.module.css';

const words = exportWords.above;

/** Names all that is marked above the file, and asks whether it may go out all the same. */
export function MarkedAboveQuestion() {
  const question = useMarkedAboveQuestion((state) => state.question);
  if (question === null) return null;
  const { marked, strictest, answer } = question;
  return (
    <Dialog
      title={words.title(marked[0]?.banner ?? null)}
      isOpen
      size="medium"
      isText
      onClose={() => answer(false)}
      footer={
        <>
          <Button autoFocus onPress={() => answer(false)}>
            {commonWords.cancel}
          </Button>
          <Button variant="danger" onPress={() => answer(true)}>
            {words.confirm(strictest)}
          </Button>
        </>
      }
    >
      <p>{words.hint}</p>
      <ul className={styles.list}>
        {marked.map((one) => (
          <li key={one.kind === 'marked-above' ? one.blockId : one.sourceId} dir="auto" className={styles.row}>
            {one.kind === 'marked-above'
              ? words.part(one.marking, one.words)
              : words.source(one.marking, one.title || commonWords.untitled)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
