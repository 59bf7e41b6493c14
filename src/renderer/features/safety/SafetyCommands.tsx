import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { showToast } from '../../ui/toasts.ts';
import { safetyWords } from '../../words/safetyWords.ts';
import { BackupsDialog } from './BackupsDialog.tsx';
import { useLibraryJob } from './useLibraryJob.ts';
import { VerifyDialog } from './VerifyDialog.tsx';

/** Verifying, backing up and restoring, from menu and palette. One that could not be opened can still be restored. */
export function SafetyCommands() {
  const [shown, setShown] = useState<'verify' | 'backups' | null>(null);
  const isOpen = Boolean(useRead('library.current', {}).data);
  const lastFolder = useRead('library.recent', {}).data?.recent[0]?.folder;
  const queries = useQueryClient();
  const backUp = useLibraryJob('library.backUp', {
    onDone: (made) => {
      if (made) showToast({ tone: 'success', title: safetyWords.backups.made, description: describeMade(made) });
      void queries.invalidateQueries({ queryKey: ['library.backups'] });
    },
  });
  const close = () => setShown(null);
  const startBackUp = (where: 'library' | 'elsewhere') => {
    setShown('backups');
    backUp.run({ where });
  };
  const whenOpen = { when: () => isOpen && !backUp.isRunning };
  useCommand('library.verify', () => setShown('verify'), whenOpen);
  useCommand('library.backUp', () => startBackUp('library'), whenOpen);
  useCommand('library.backUpElsewhere', () => startBackUp('elsewhere'), whenOpen);
  useCommand('library.backups', () => setShown('backups'), { when: () => isOpen || lastFolder !== undefined });
  if (shown === 'verify') return <VerifyDialog onClose={close} />;
  if (shown === 'backups') {
    return <BackupsDialog library={isOpen ? undefined : lastFolder} backUp={backUp} onClose={close} />;
  }
  return null;
}

function describeMade({ backup, originals }: NonNullable<OperationOutput<'library.backUp'>>): string {
  const { counts } = safetyWords.backups;
  if (originals === null) return counts(backup.counts).join(', ');
  return `${safetyWords.backups.madeWith(originals.copied, originals.missing.length)} ${backup.path}`;
}
