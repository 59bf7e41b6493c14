import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords } from '../../words/exportWords.ts';
import { nameOf, useChangedQuestion } from './saveExport.ts';

const words = exportWords.changed;

/** What to do with a file that stands where one was exported, and is not what this library last exported there. */
export function ChangedQuestion() {
  const question = useChangedQuestion((state) => state.question);
  if (question === null) return null;
  const { file, answer } = question;
  return (
    <Dialog
      title={words.title}
      isOpen
      size="small"
      onClose={() => answer('leave')}
      footer={
        <>
          <Button autoFocus onPress={() => answer('leave')}>
            {commonWords.cancel}
          </Button>
          <Button onPress={() => answer('elsewhere')}>{words.elsewhere}</Button>
          <Button variant="danger" onPress={() => answer('replace')}>
            {words.replace}
          </Button>
        </>
      }
    >
      <p>{words.hint(nameOf(file.path), formatMoment(file.changedAt))}</p>
      <p>
        <bdi>{file.path}</bdi>
      </p>
    </Dialog>
  );
}
