import { useEffect, useState } from 'react';
import { Keys } from '../../../ui/Keys.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { useSignal } from '../draft/useSignal.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import { AnchoredCard } from './AnchoredCard.tsx';
import styles from './LocatorHint.module.css';

const SHOWN_MS = 6000;

/** Beside a citation that was just inserted: that `p 4` would name a page, and what Enter would set once it is typed. */
export function LocatorHint({ surface }: { readonly surface: WritingSurface }) {
  const awaited = useSignal(surface.awaited);
  const [idleFor, setIdleFor] = useState<string | null>(null);
  const key = awaited?.citationKey;
  useEffect(() => {
    if (key === undefined) return undefined;
    const timer = setTimeout(() => setIdleFor(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key]);
  if (awaited === null || (awaited.locator === undefined && idleFor === key)) return null;
  const { locator } = awaited;
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
        </span>
      )}
    </AnchoredCard>
  );
}
