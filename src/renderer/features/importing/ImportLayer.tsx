import { type ReactNode, useState } from 'react';
import { useEvent } from '../../bridge/useEvent.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { DropTarget } from './DropTarget.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResultDialog } from './ImportResultDialog.tsx';
import { InterruptedImports } from './InterruptedImports.tsx';
import { importFiles, noteProgress } from './importJobs.ts';
import { PasteDialog } from './PasteDialog.tsx';

/** Everything by which sources come in, around the desk: dropping anywhere on it, the commands, progress and result. */
export function ImportLayer({ children }: { readonly children: ReactNode }) {
  const [isPasting, setPasting] = useState(false);
  useCommand('sources.import', () => void importFiles({ pick: 'files' }));
  useCommand('sources.importFolder', () => void importFiles({ pick: 'folder' }));
  useCommand('sources.paste', () => setPasting(true));
  useEvent('progress', noteProgress);
  return (
    <DropTarget onDrop={(paths) => void importFiles({ paths })}>
      <InterruptedImports />
      {children}
      <ImportProgress />
      <ImportResultDialog />
      <PasteDialog isOpen={isPasting} onClose={() => setPasting(false)} />
    </DropTarget>
  );
}
