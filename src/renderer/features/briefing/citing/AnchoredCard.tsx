import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './AnchoredCard.module.css';

interface AnchoredCardProps {
  /** Where the card belongs, in the window's coordinates; null hides it. Asked again when anything scrolls. */
  readonly anchor: () => DOMRect | null;
  /** Changes when the anchor may be another one. */
  readonly anchorKey: string;
  readonly className?: string | undefined;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly children: ReactNode;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

const GAP = 6;
const MARGIN = 8;

/**
 * A card beside a place in the text, below it where there is room and above it otherwise. It takes no focus: the keyboard
 * stays in the text.
 */
export function AnchoredCard({ anchor, anchorKey, className, children, ...pointer }: AnchoredCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the anchor, which is a new function each time.
  useLayoutEffect(() => {
    const update = () => {
      const rect = anchor();
      const size = card.current?.getBoundingClientRect();
      const next = rect && size ? placeBeside(rect, size) : null;
      setPlace((last) => (last?.left === next?.left && last?.top === next?.top ? last : next));
    };
    update();
    const observer = new ResizeObserver(update);
    if (card.current) observer.observe(card.current);
    window.addEventListener('scroll', update, { capture: true, passive: true });
    window.addEventListener('resize', update);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', update, { capture: true });
      window.removeEventListener('resize', update);
    };
  }, [anchorKey]);
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: the card stays while the pointer is on it; it does nothing itself.
    <div
      ref={card}
      className={[styles.card, className].filter(Boolean).join(' ')}
      style={place === null ? { visibility: 'hidden', left: 0, top: 0 } : { left: place.left, top: place.top }}
      // A press on the card must not take the caret out of the text.
      onMouseDown={(event) => event.preventDefault()}
      {...pointer}
    >
      {children}
    </div>,
    document.body,
  );
}

function placeBeside(anchor: DOMRect, { width, height }: { readonly width: number; readonly height: number }): Place {
  const below = anchor.bottom + GAP;
  const fitsBelow = below + height <= window.innerHeight - MARGIN || anchor.top < window.innerHeight - anchor.bottom;
  const left = Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - width - MARGIN));
  return { left, top: Math.max(MARGIN, fitsBelow ? below : anchor.top - GAP - height) };
}
