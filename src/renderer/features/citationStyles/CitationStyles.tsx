import { useEffect } from 'react';
import { closeStyleDialog, useAskedStyle } from '../../desk/askForStyle.ts';
import { StyleDialog } from './StyleDialog.tsx';

/** Answers whoever asks for a citation style, with a dialog of all of them. */
export function CitationStyles() {
  const asked = useAskedStyle((state) => state.asked);
  // Whoever leaves the library leaves what was asked in it.
  useEffect(() => closeStyleDialog, []);
  if (asked === null) return null;
  return (
    <StyleDialog
      current={asked.current}
      onTake={(style) => {
        closeStyleDialog();
        if (style !== asked.current) asked.onTake(style);
      }}
      onClose={closeStyleDialog}
    />
  );
}
