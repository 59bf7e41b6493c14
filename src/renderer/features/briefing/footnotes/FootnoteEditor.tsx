import { AtSign, Check, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { AnchoredCard } from '../citing/AnchoredCard.tsx';
import { findMark } from '../citing/findMark.ts';
import { LocatorHint } from '../citing/LocatorHint.tsx';
import { MentionMenu } from '../citing/MentionMenu.tsx';
import marks from '../citing/marks.module.css';
import { useShownMark } from '../citing/useShownMark.ts';
import type { DraftSession, OpenNote } from '../draft/draftSession.ts';
import { useSignal } from '../draft/useSignal.ts';
import styles from './FootnoteEditor.module.css';
import { closeNote, leaveNote } from './openNote.ts';
import { removeFootnote } from './removeFootnote.ts';

const words = briefingWords.footnote;

/**
 * The footnote that is open, beside its mark. It stays while the writer is in the reader or in the library, so that a passage
 * can be cited in it; it closes when the writing goes on in the text.
 */
export function FootnoteEditor({ session }: { readonly session: DraftSession }) {
  const open = useStore(session.note, (state) => state.open);
  return open === null ? null : <OpenCard key={open.id} session={session} note={open} />;
}

function OpenCard({ session, note }: { readonly session: DraftSession; readonly note: OpenNote }) {
  const number = useStore(session.citations.store, (state) => state.numbers.get(note.id));
  const name = words.named(number ?? null, '');
  useShownMark(session, note);
  useClosing(session);
  useEffect(() => {
    findMark(session, { kind: 'footnote', id: note.id })?.setAttribute('data-open', '');
    return () => findMark(session, { kind: 'footnote', id: note.id })?.removeAttribute('data-open');
  }, [session, note]);
  return (
    <AnchoredCard
      anchor={() => findMark(session, { kind: 'footnote', id: note.id })?.getBoundingClientRect() ?? null}
      needs={190}
      takesFocus
      className={styles.card}
    >
      <section aria-label={name}>
        {/* Escape leaves the card from wherever in it the focus is. */}
        <div
          role="presentation"
          className={styles.body}
          onKeyDownCapture={(event) => {
            // The text of the note has an answer of its own, which may be to close a list.
            if (event.key !== 'Escape' || (event.target as Element).matches('[contenteditable]')) return;
            event.stopPropagation();
            leaveNote(session);
          }}
        >
          <div className={styles.line}>
            <span aria-hidden className={styles.number}>
              {number ?? '*'}
            </span>
            <NoteField session={session} note={note} name={name} />
          </div>
          <div className={styles.footer}>
            <span className={styles.hints}>
              <span>
                <AtSign size={12} aria-hidden /> {words.cite}
              </span>
              <span>
                <Keys keys="shift+enter" /> {words.newLine}
              </span>
            </span>
            <Button
              variant="quiet"
              size="small"
              icon={<Trash2 size={13} aria-hidden />}
              onPress={() => removeFootnote(session, note.id)}
            >
              {words.remove}
            </Button>
            <Button size="small" icon={<Check size={13} aria-hidden />} onPress={() => leaveNote(session)}>
              {words.done} <Keys keys="enter" />
            </Button>
          </div>
        </div>
      </section>
    </AnchoredCard>
  );
}

function NoteField({
  session,
  note,
  name,
}: {
  readonly session: DraftSession;
  readonly note: OpenNote;
  readonly name: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  const listId = useId();
  const hintId = useId();
  const [entryId, setEntryId] = useState<string | null>(null);
  const onActive = useCallback((id: string | null) => setEntryId(id), []);
  const isMentioning = useSignal(note.mention) !== null;
  useEffect(() => {
    note.editor.setRootElement(element.current);
    note.editor.focus();
    return () => note.editor.setRootElement(null);
  }, [note]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rich text needs an editable element; a textarea holds plain text only. */}
      <div
        ref={element}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={name}
        aria-describedby={hintId}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isMentioning ? { 'aria-controls': listId } : {})}
        {...(isMentioning && entryId !== null ? { 'aria-activedescendant': entryId } : {})}
        spellCheck={false}
        data-placeholder={words.placeholder}
        className={`${styles.text} ${marks.marks}`}
        onBlur={() => void session.autosave.flush()}
      />
      <span id={hintId} hidden>
        {words.hint}
      </span>
      <MentionMenu session={session} surface={note} listId={listId} onActive={onActive} />
      <LocatorHint session={session} surface={note} />
    </>
  );
}

/** Closes the footnote when the writing goes on in the text. */
function useClosing(session: DraftSession): void {
  useEffect(() => {
    const close = () => void closeNote(session);
    return session.editor.registerRootListener((root, before) => {
      before?.removeEventListener('focus', close);
      root?.addEventListener('focus', close);
    });
  }, [session]);
}
