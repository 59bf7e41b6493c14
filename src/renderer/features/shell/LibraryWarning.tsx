import { X } from 'lucide-react';
import { useState } from 'react';
import type { LibraryInfo } from '../../../shared/contract/libraryOperations.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { deskWords } from '../../words/deskWords.ts';

/** Warns of a library folder that can damage its database; comes back with every start until the folder is moved. */
export function LibraryWarning({ warning }: { readonly warning: LibraryInfo['warning'] }) {
  const [hidden, setHidden] = useState(false);
  if (warning === null || hidden) return null;
  const { title, text } = deskWords.warnings[warning];
  return (
    <Notice
      tone="warning"
      shape="bar"
      actions={
        <IconButton label={deskWords.hideWarning} size="small" onPress={() => setHidden(true)}>
          <X size={14} aria-hidden />
        </IconButton>
      }
    >
      <strong>{title}.</strong> {text}
    </Notice>
  );
}
