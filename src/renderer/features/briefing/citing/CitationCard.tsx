import { BookOpen, Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import { Button } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { openPassage } from '../draft/followCitation.ts';
import { AnchoredCard } from './AnchoredCard.tsx';
import styles from './CitationCard.module.css';
import { CitedWork } from './CitedWork.tsx';
import { changeItems, returnToText } from './changeCitation.ts';
import { useNoteDirection } from './FormattedRuns.tsx';
import { findMark } from './findMark.ts';
import { PrintedCitation } from './PrintedCitation.tsx';
import { rectInSight } from './rectInSight.ts';
import { UnprintedParts } from './UnprintedParts.tsx';

const words = briefingWords.citation;

/** What a citation says and rests on, beside its chip, while the pointer is on it or the caret has selected it. */
export function CitationCard({ session }: { readonly session: DraftSession }) {
  const shown = useStore(session.shownMark, (state) => state.shown);
  return shown?.kind === 'citation' && shown.mode === 'look' ? (
    <Card key={shown.id} session={session} id={shown.id} />
  ) : null;
}

function Card({ session, id }: { readonly session: DraftSession; readonly id: CitationId }) {
  const citation = useStore(session.facts, (facts) => facts.citations.find((one) => one.id === id));
  const formatted = useStore(session.citations.store, (state) => state.formatted.get(id));
  const direction = useNoteDirection(session);
  useEffect(() => () => session.shownMark.setState({ isHeld: false }), [session]);
  if (!citation) return null;
  const renew = (index: number, next: CitationItem) => {
    const items = citation.items.map((item, at) => (at === index ? next : item));
    changeItems(session, id, items);
    returnToText(session, id);
  };
  const edit = () => session.shownMark.setState({ shown: { kind: 'citation', id, mode: 'edit' } });
  return (
    <AnchoredCard
      anchor={() => rectInSight(findMark(session, { kind: 'citation', id }))}
      className={styles.card}
      onPointerEnter={() => session.shownMark.setState({ isHeld: true })}
      onPointerLeave={() => session.shownMark.setState({ isHeld: false })}
    >
      {formatted && (
        <p className={styles.note} dir={direction}>
          <PrintedCitation citation={formatted} direction={direction} number={formatted.noteNumber} />
        </p>
      )}
      <UnprintedParts items={citation.items} unprinted={formatted?.unprinted} />
      {citation.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation may name one source twice; its items have no id.
        <CitedWork key={index} item={item} onRenew={(next) => renew(index, next)} />
      ))}
      <div className={styles.footer}>
        <Button variant="quiet" size="small" excludeFromTabOrder icon={<Pencil size={13} aria-hidden />} onPress={edit}>
          {words.edit} <Keys keys="enter" />
        </Button>
        {citation.items[0] && (
          <Button
            variant="quiet"
            size="small"
            excludeFromTabOrder
            icon={<BookOpen size={13} aria-hidden />}
            onPress={() => citation.items[0] && openPassage(citation.items[0])}
          >
            {words.openPassage}
          </Button>
        )}
      </div>
    </AnchoredCard>
  );
}
