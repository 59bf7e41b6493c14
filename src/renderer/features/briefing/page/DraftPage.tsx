import { useCallback, useId, useRef, useState } from 'react';
import { CitationCard } from '../citing/CitationCard.tsx';
import { CitationEditor } from '../citing/CitationEditor.tsx';
import { LocatorHint } from '../citing/LocatorHint.tsx';
import { MentionMenu } from '../citing/MentionMenu.tsx';
import { useDriftMarks } from '../citing/useDriftMarks.ts';
import { useShareCitations } from '../citing/useShareCitations.ts';
import { useShownMark } from '../citing/useShownMark.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { FootnoteCard } from '../footnotes/FootnoteCard.tsx';
import { FootnoteEditor } from '../footnotes/FootnoteEditor.tsx';
import { NoteList } from '../footnotes/NoteList.tsx';
import { useDeletedFootnotes } from '../footnotes/useDeletedFootnotes.ts';
import { Bibliography } from './Bibliography.tsx';
import styles from './DraftPage.module.css';
import { EditorSurface } from './EditorSurface.tsx';
import { FormatBar } from './FormatBar.tsx';
import { HeaderBlock } from './HeaderBlock.tsx';
import { MarkingBanner } from './MarkingBanner.tsx';
import { OutlineEdge } from './OutlineEdge.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { useTextFocus } from './useTextFocus.ts';

/** The open briefing as a page: header block, text, notes, bibliography. */
export function DraftPage({ session }: { readonly session: DraftSession }) {
  const mentionListId = useId();
  const [mentionEntryId, setMentionEntryId] = useState<string | null>(null);
  const onActive = useCallback((id: string | null) => setMentionEntryId(id), []);
  const scroller = useRef<HTMLDivElement>(null);
  useShownMark(session, session);
  useDeletedFootnotes(session);
  useShareCitations(session);
  useDriftMarks(session);
  useTextFocus(session);
  return (
    <>
      <FormatBar session={session} />
      <SaveNotice session={session} />
      <div className={styles.frame}>
        <OutlineEdge session={session} scroller={scroller} />
        <div ref={scroller} className={styles.scroller}>
          <article className={styles.page}>
            <MarkingBanner session={session} />
            <HeaderBlock session={session} />
            <EditorSurface session={session} mentionListId={mentionListId} mentionEntryId={mentionEntryId} />
            <NoteList session={session} />
            <Bibliography session={session} />
            <MarkingBanner session={session} />
          </article>
        </div>
      </div>
      <MentionMenu session={session} surface={session} listId={mentionListId} onActive={onActive} />
      <LocatorHint session={session} surface={session} />
      <FootnoteEditor session={session} />
      <FootnoteCard session={session} />
      <CitationCard session={session} />
      <CitationEditor session={session} />
    </>
  );
}
