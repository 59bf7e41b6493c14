import { useState } from 'react';
import { useCommand } from '../../desk/commandRegistry.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';

/** The dialogs of the help menu. */
export function AboutDialogs() {
  const [open, setOpen] = useState<'about' | 'keys' | null>(null);
  useCommand('help.about', () => setOpen('about'));
  useCommand('help.keys', () => setOpen('keys'));
  return (
    <>
      <AboutDialog isOpen={open === 'about'} onClose={() => setOpen(null)} />
      <KeysDialog isOpen={open === 'keys'} onClose={() => setOpen(null)} />
    </>
  );
}
