import { useCallback, useId, useRef, useState } from 'react';
import { CitationCard } from '../citing/CitationCard.tsx';
import { CitationEditor } from '../citing/CitationEditor.tsx';
import { LocatorHint } from '../citing/LocatorHint.tsx';
import { MentionMenu } from '../citing/MentionMenu.tsx';
import { useShownCitation } from '../citing/useShownCitation.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { Bibliography } from './Bibliography.tsx';
import styles from './DraftPage.module.css';
import { EditorSurface } from './EditorSurface.tsx';
import { FormatBar } from './FormatBar.tsx';
import { HeaderBlock } from './HeaderBlock.tsx';
import { MarkingBanner } from './MarkingBanner.tsx';
import { OutlineEdge } from './OutlineEdge.tsx';
import { SaveNotice } from './SaveNotice.tsx';

/** The open briefing as a page: header block, text, bibliography. */
export function DraftPage({ session }: { readonly session: DraftSession }) {
  const mentionListId = useId();
  const [mentionEntryId, setMentionEntryId] = useState<string | null>(null);
  const onActive = useCallback((id: string | null) => setMentionEntryId(id), []);
  const scroller = useRef<HTMLDivElement>(null);
  useShownCitation(session);
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
            <Bibliography session={session} />
            <MarkingBanner session={session} />
          </article>
        </div>
      </div>
      <MentionMenu session={session} listId={mentionListId} onActive={onActive} />
      <LocatorHint session={session} />
      <CitationCard session={session} />
      <CitationEditor session={session} />
    </>
  );
}
