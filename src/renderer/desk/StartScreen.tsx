import { useState } from 'react';
import { call } from '../bridge/call.ts';
import { reportError } from '../bridge/reportError.ts';
import { useRead } from '../bridge/useRead.ts';
import { DropTarget } from '../features/importing/DropTarget.tsx';
import { importFiles } from '../features/importing/importJobs.ts';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { formatFolder } from '../ui/formatFolder.ts';
import { welcomeWords } from '../words/welcomeWords.ts';

/** The start screen, onto which files can be dropped as onto the desk: then a library is offered for them. */
export function StartScreen() {
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const recent = useRead('library.recent', {}).data;
  const folder = recent?.defaultFolder ?? '';
  const shown = formatFolder(folder, recent?.homeFolder ?? '');
  const hasDefault = recent?.recent.some((entry) => entry.folder === folder && entry.exists) ?? false;
  return (
    <DropTarget onDrop={setDropped}>
      <Welcome />
      <ConfirmDialog
        title={welcomeWords.dropTitle(dropped.length)}
        isOpen={dropped.length > 0 && recent !== undefined}
        tone="primary"
        confirmLabel={hasDefault ? welcomeWords.dropOpen : welcomeWords.dropCreate}
        onConfirm={() => void importIntoLibrary(hasDefault ? 'library.open' : 'library.create', folder, dropped)}
        onClose={() => setDropped([])}
      >
        <p>{hasDefault ? welcomeWords.dropInto(shown) : welcomeWords.dropNew(shown)}</p>
      </ConfirmDialog>
    </DropTarget>
  );
}

/** The desk takes this screen's place meanwhile; it shows the import's progress and its result. */
async function importIntoLibrary(
  operation: 'library.open' | 'library.create',
  folder: string,
  paths: readonly string[],
): Promise<void> {
  try {
    await call(operation, { folder });
    await importFiles({ paths: [...paths] });
  } catch (error) {
    reportError(error);
  }
}
