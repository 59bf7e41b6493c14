import { useState } from 'react';
import { useCommand } from '../../desk/commandRegistry.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LicencesDialog } from './LicencesDialog.tsx';
import { WritingDialog } from './WritingDialog.tsx';

/** The dialogs of the help menu. */
export function AboutDialogs() {
  const [open, setOpen] = useState<'about' | 'keys' | 'licences' | 'writing' | null>(null);
  useCommand('help.about', () => setOpen('about'));
  useCommand('help.keys', () => setOpen('keys'));
  useCommand('help.writing', () => setOpen('writing'));
  useCommand('help.licences', () => setOpen('licences'));
  return (
    <>
      <AboutDialog isOpen={open === 'about'} onClose={() => setOpen(null)} onShowLicences={() => setOpen('licences')} />
      <KeysDialog isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      {open === 'writing' && <WritingDialog onClose={() => setOpen(null)} />}
      {open === 'licences' && <LicencesDialog onClose={() => setOpen(null)} />}
    </>
  );
}
