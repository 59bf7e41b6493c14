import { Dialog, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './CitationEditor.module.css';
import { CitationItems } from './CitationItems.tsx';
import { returnToText } from './changeCitation.ts';
import { findMark } from './findMark.ts';

/** The fields of a citation, beside its chip. Every change is in the text at once; Escape and Enter go back there. */
export function CitationEditor({ session }: { readonly session: DraftSession }) {
  const shown = useStore(session.shownMark, (state) => state.shown);
  const id = shown?.kind === 'citation' && shown.mode === 'edit' ? shown.id : null;
  const chip = id === null ? null : findMark(session, { kind: 'citation', id });
  if (id === null || chip === null) return null;
  return (
    <Popover
      triggerRef={{ current: chip }}
      isOpen
      placement="bottom start"
      offset={6}
      className={styles.popover}
      onOpenChange={(isOpen) => {
        if (!isOpen) returnToText(session, id);
      }}
    >
      <Dialog aria-label={briefingWords.citation.dialog(chip.textContent ?? '')} className={styles.dialog}>
        {/* Every change is in the text already, so Enter has nothing left to do but to go back there. */}
        <div
          role="presentation"
          className={styles.fieldsets}
          onKeyDownCapture={(event) => {
            const isField = event.target instanceof HTMLInputElement && event.target.role !== 'combobox';
            if (event.key !== 'Enter' || !isField) return;
            event.preventDefault();
            returnToText(session, id);
          }}
        >
          <CitationItems key={id} session={session} id={id} />
        </div>
      </Dialog>
    </Popover>
  );
}
