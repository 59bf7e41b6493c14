import { BookOpen, Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { FootnoteId } from '../../../../core/ids.ts';
import { Button } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { AnchoredCard } from '../citing/AnchoredCard.tsx';
import cardStyles from '../citing/CitationCard.module.css';
import { findMark } from '../citing/findMark.ts';
import { rectInSight } from '../citing/rectInSight.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { openPassage } from '../draft/followCitation.ts';
import { NoteText } from './NoteText.tsx';
import { openNote } from './openNote.ts';

/** What a footnote says, beside its mark, while the pointer is on it or the caret has selected it. */
export function FootnoteCard({ session }: { readonly session: DraftSession }) {
  const shown = useStore(session.shownMark, (state) => state.shown);
  const openId = useStore(session.note, (state) => state.open?.id);
  if (shown?.kind !== 'footnote' || shown.id === openId) return null;
  return <Card key={shown.id} session={session} id={shown.id} />;
}

function Card({ session, id }: { readonly session: DraftSession; readonly id: FootnoteId }) {
  const footnote = useStore(session.facts, (facts) => facts.footnotes.find((one) => one.id === id));
  const targets = useStore(session.facts, (facts) => facts.targets);
  const { formatted, numbers } = useStore(session.citations.store);
  useEffect(() => () => session.shownMark.setState({ isHeld: false }), [session]);
  if (!footnote) return null;
  const number = numbers.get(id);
  const cited = footnote.inlines.find((inline) => inline.kind === 'citation')?.items[0];
  return (
    <AnchoredCard
      anchor={() => rectInSight(findMark(session, { kind: 'footnote', id }))}
      className={cardStyles.card}
      onPointerEnter={() => session.shownMark.setState({ isHeld: true })}
      onPointerLeave={() => session.shownMark.setState({ isHeld: false })}
    >
      <p className={cardStyles.note} dir="auto">
        {number !== undefined && <span className={cardStyles.number}>{number}</span>}
        <NoteText inlines={footnote.inlines} {...{ formatted, targets }} labelOf={session.citations.labelOf} />
      </p>
      <div className={cardStyles.footer}>
        <Button
          variant="quiet"
          size="small"
          excludeFromTabOrder
          icon={<Pencil size={13} aria-hidden />}
          onPress={() => openNote(session, id)}
        >
          {briefingWords.footnote.edit} <Keys keys="enter" />
        </Button>
        {cited && (
          <Button
            variant="quiet"
            size="small"
            excludeFromTabOrder
            icon={<BookOpen size={13} aria-hidden />}
            onPress={() => openPassage(cited)}
          >
            {briefingWords.citation.openPassage}
          </Button>
        )}
      </div>
    </AnchoredCard>
  );
}
