import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { Locator } from '../../../../core/excerpt/excerpt.ts';
import type { CitationId } from '../../../../core/ids.ts';
import { Keys } from '../../../ui/Keys.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { useSignal } from '../draft/useSignal.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import { AnchoredCard } from './AnchoredCard.tsx';
import styles from './LocatorHint.module.css';
import { usePreview } from './usePreview.ts';

const SHOWN_MS = 6000;

interface LocatorHintProps {
  readonly session: DraftSession;
  readonly surface: WritingSurface;
}

/** Beside a citation that was just inserted: that `p 4` would name a page, and what Enter would set once it is typed. */
export function LocatorHint({ session, surface }: LocatorHintProps) {
  const awaited = useSignal(surface.awaited);
  const [idleFor, setIdleFor] = useState<string | null>(null);
  const key = awaited?.citationKey;
  useEffect(() => {
    if (key === undefined) return undefined;
    const timer = setTimeout(() => setIdleFor(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key]);
  if (awaited === null || (awaited.locator === undefined && idleFor === key)) return null;
  const { locator, citationId } = awaited;
  return (
    <AnchoredCard
      anchor={() => surface.editor.getElementByKey(awaited.citationKey)?.getBoundingClientRect() ?? null}
      key={awaited.citationKey}
      prefer="above"
      className={styles.hint}
    >
      {locator === undefined ? (
        <span>{briefingWords.citation.typeLocator}</span>
      ) : (
        <span className={styles.ready}>
          <Keys keys="enter" /> {briefingWords.citation.locatorLabels[locator.label]} {locator.value}
          <Printing session={session} id={citationId} locator={locator} />
        </span>
      )}
    </AnchoredCard>
  );
}

interface PrintingProps {
  readonly session: DraftSession;
  readonly id: CitationId;
  readonly locator: Locator;
}

/** That the citation style would not print the locator, where that is so. */
function Printing({ session, id, locator }: PrintingProps) {
  const item = useStore(session.facts, (facts) => facts.citations.find((one) => one.id === id)?.items[0]);
  return item === undefined ? null : <PrintingOf session={session} item={item} locator={locator} />;
}

function PrintingOf({ session, item, locator }: Omit<PrintingProps, 'id'> & { readonly item: CitationItem }) {
  const items = useMemo(() => [{ ...item, locator }], [item, locator]);
  const isPrinted = usePreview(session, items)?.unprinted?.some(({ part }) => part === 'locator') !== true;
  return isPrinted ? null : <span className={styles.unprinted}>{briefingWords.citation.unprintedWhenSet}</span>;
}
