import { type CSSProperties, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { briefingWords } from '../../../words/briefingWords.ts';
import { documentWords } from '../../../words/documentWords.ts';
import marks from '../citing/marks.module.css';
import blocks from '../document/blocks.module.css';
import type { DraftSession } from '../draft/draftSession.ts';
import { useSignal } from '../draft/useSignal.ts';
import images from '../images/images.module.css';
import tables from '../tables/tables.module.css';
import styles from './EditorSurface.module.css';
import { EmptyHint } from './EmptyHint.tsx';

const words = documentWords.portionMark;

interface EditorSurfaceProps {
  readonly session: DraftSession;
  /** Id of the list that is shown for an `@`, and of its entry in hand. */
  readonly mentionListId: string;
  readonly mentionEntryId: string | null;
}

/** The element the text is written in. The editor draws into it by itself: a key renders nothing here. */
export function EditorSurface({ session, mentionListId, mentionEntryId }: EditorSurfaceProps) {
  const { editor, autosave } = session;
  const element = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const marking = useStore(session.header, (header) => header.marking);
  const isMentioning = useSignal(session.mention) !== null;
  useEffect(() => {
    editor.setRootElement(element.current);
    return () => editor.setRootElement(null);
  }, [editor]);
  return (
    <div className={styles.surface}>
      {/* biome-ignore lint/a11y/useSemanticElements: rich text needs an editable element; a textarea holds plain text only. */}
      <div
        ref={element}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={briefingWords.page.text}
        aria-describedby={hintId}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isMentioning ? { 'aria-controls': mentionListId } : {})}
        {...(isMentioning && mentionEntryId !== null ? { 'aria-activedescendant': mentionEntryId } : {})}
        spellCheck={false}
        className={`${styles.text} ${marks.marks} ${tables.tables} ${images.images} ${blocks.blocks}`}
        {...(marking === null ? {} : { 'data-limit': marking })}
        style={{ '--above': JSON.stringify(marking === null ? words.aboveNone : words.above) } as CSSProperties}
        data-takes-images
        // What was typed is safe before anything else can happen: a menu, another library, another program.
        onBlur={() => void autosave.flush()}
      />
      <EmptyHint editor={editor} />
      <span id={hintId} hidden>
        {briefingWords.page.textHint}
      </span>
    </div>
  );
}
