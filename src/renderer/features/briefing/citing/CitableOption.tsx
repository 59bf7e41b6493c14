import { type PointerEvent, useEffect, useRef } from 'react';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import styles from './MentionMenu.module.css';
import { MentionOption } from './MentionOption.tsx';

interface CitableOptionProps {
  readonly id: string;
  readonly entry: Citable;
  /** The option in hand is kept in sight. */
  readonly isActive: boolean;
  readonly onPick: (event: PointerEvent) => void;
}

/** An entry of a list of what can be cited, for a list whose focus stays in the field above it. */
export function CitableOption({ id, entry, isActive, onPick }: CitableOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onPointerUp={onPick}
    >
      <MentionOption entry={entry} />
    </div>
  );
}
