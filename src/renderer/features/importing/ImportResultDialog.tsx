import type { SourceId } from '../../../core/ids.ts';
import { noticesFirst } from '../../../core/importing/noticesFirst.ts';
import type { ImportResult } from '../../../shared/contract/importOperations.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { commonWords } from '../../words/commonWords.ts';
import { importWords } from '../../words/importWords.ts';
import { FailedFiles } from './FailedFiles.tsx';
import { ImportOutcome, OutcomeRow } from './ImportOutcome.tsx';
import { countsOf, importAnyway, importFiles, isPath, showResult, useImports } from './importJobs.ts';
import { remarksOf, resultText } from './resultText.ts';
import { shortName } from './shortName.ts';

/** What became of every file of an import: imported, there already, not imported and why, not tried. */
export function ImportResultDialog() {
  const result = useImports((state) => state.shownResult);
  const close = () => showResult(null);
  const open = (sourceId: SourceId) => {
    close();
    openSourceAt({ sourceId });
  };
  const again = (paths: string[]) => {
    close();
    void importFiles({ paths });
  };
  const addAnyway = (duplicate: ImportResult['duplicates'][number]) => {
    close();
    void importAnyway(duplicate);
  };
  if (!result) return null;
  const { imported, duplicates, rejected, cancelled } = result;
  const copy = () => {
    const isCopied = copyText(resultText(result));
    showToast({ title: isCopied ? importWords.copied : importWords.notCopied });
  };
  return (
    <Dialog
      title={importWords.summary(countsOf(result))}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          <Button onPress={copy}>{importWords.copyList}</Button>
          <Button onPress={close}>{commonWords.close}</Button>
        </>
      }
    >
      {rejected.length > 0 && (
        <FailedFiles
          title={importWords.rejected(rejected.length)}
          hint={importWords.rejectedHint}
          files={rejected}
          onAgain={again}
        />
      )}
      {cancelled.length > 0 && (
        <FailedFiles
          title={importWords.cancelled(cancelled.length)}
          hint={importWords.cancelledHint}
          files={cancelled.map((file) => ({ file }))}
          onAgain={again}
        />
      )}
      {duplicates.length > 0 && (
        <ImportOutcome title={importWords.duplicates(duplicates.length)} hint={importWords.duplicatesHint}>
          {duplicates.map((duplicate) => (
            <DuplicateRow
              key={`${duplicate.file} ${duplicate.within} ${duplicate.entry?.join('.')}`}
              duplicate={duplicate}
              onOpen={open}
              onAdd={addAnyway}
            />
          ))}
        </ImportOutcome>
      )}
      {imported.length > 0 && (
        <ImportOutcome title={importWords.imported(imported.length)}>
          {noticesFirst(imported).map((entry) => (
            <OutcomeRow
              key={`${entry.id} ${entry.version}`}
              title={entry.title || shortName(entry.file, entry.within)}
              text={shortName(entry.file, entry.within)}
              remarks={remarksOf(entry)}
              action={
                <Button size="small" onPress={() => open(entry.id)}>
                  {importWords.open}
                </Button>
              }
            />
          ))}
        </ImportOutcome>
      )}
    </Dialog>
  );
}

interface DuplicateRowProps {
  readonly duplicate: ImportResult['duplicates'][number];
  readonly onOpen: (id: SourceId) => void;
  readonly onAdd: (duplicate: ImportResult['duplicates'][number]) => void;
}

/** Something that the library has already: what of it is the same, and the source that it is. */
function DuplicateRow({ duplicate, onOpen, onAdd }: DuplicateRowProps) {
  const { file, within, id, title, same } = duplicate;
  return (
    <OutcomeRow
      title={title}
      text={`${shortName(file, within)} · ${importWords.same[same ?? 'bytes']}`}
      action={
        <>
          {same === 'text' && isPath(file) && (
            <Button size="small" variant="quiet" onPress={() => onAdd(duplicate)}>
              {importWords.addAnyway}
            </Button>
          )}
          <Button size="small" onPress={() => onOpen(id)}>
            {importWords.open}
          </Button>
        </>
      }
    />
  );
}
