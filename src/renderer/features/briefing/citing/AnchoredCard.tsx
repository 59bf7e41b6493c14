import { type CSSProperties, type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import styles from './AnchoredCard.module.css';

type Side = 'below' | 'above';

interface AnchoredCardProps {
  /**
   * Where the card belongs, in the window's coordinates; null hides it. Asked again when anything scrolls. For another place
   * give the card another `key`.
   */
  readonly anchor: () => DOMRect | null;
  readonly prefer?: Side;
  /** How much room, in pixels, it may come to need while it is open; its first height when nothing is said. */
  readonly needs?: number;
  /** Holds what is written in: a press on it takes the focus, and it stays in the window when its place scrolls out. */
  readonly takesFocus?: boolean;
  readonly className?: string | undefined;
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly children: ReactNode;
}

const GAP = 6;
const MARGIN = 8;

/**
 * A card beside a place in the text. It stays on the side where it was opened, so that it does not jump while its content
 * changes, and takes no focus unless it is written in: the keyboard stays in the text.
 */
export function AnchoredCard({
  anchor,
  prefer = 'below',
  needs,
  takesFocus,
  className,
  children,
  ...pointer
}: AnchoredCardProps) {
  const card = useRef<HTMLDivElement>(null);
  // What is hidden cannot take the focus.
  const unplaced = takesFocus ? transparent : hidden;
  const [style, setStyle] = useState<CSSProperties>(unplaced);
  const findAnchor = useEffectEvent(anchor);
  useLayoutEffect(() => {
    let side: Side | undefined;
    const update = () => {
      const rect = findAnchor();
      const size = card.current?.getBoundingClientRect();
      if (rect === null || size === undefined) return setStyle(unplaced);
      side ??= chooseSide(rect, needs ?? size.height, prefer);
      const next = styleBeside(takesFocus ? clamp(rect, size.height, side) : rect, size.width, side);
      setStyle((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
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
  }, [prefer, needs, takesFocus, unplaced]);
  return (
    <div
      ref={card}
      role="presentation"
      className={[styles.card, className].filter(Boolean).join(' ')}
      style={style}
      // A press on the card must not take the caret out of the text.
      {...(takesFocus ? {} : { onMouseDown: (event) => event.preventDefault() })}
      {...pointer}
    >
      {children}
    </div>
  );
}

const hidden: CSSProperties = { visibility: 'hidden', left: 0, top: 0 };
const transparent: CSSProperties = { opacity: 0, left: 0, top: 0 };

function roomOf(anchor: DOMRect, side: Side): number {
  return (side === 'below' ? window.innerHeight - anchor.bottom : anchor.top) - GAP - MARGIN;
}

function chooseSide(anchor: DOMRect, needed: number, prefer: Side): Side {
  const other: Side = prefer === 'below' ? 'above' : 'below';
  const room = roomOf(anchor, prefer);
  return room >= needed || room >= roomOf(anchor, other) ? prefer : other;
}

/** The nearest place at which a card of this height is in the window as a whole. */
function clamp({ left, top, bottom, width, height }: DOMRect, cardHeight: number, side: Side): DOMRect {
  const room = window.innerHeight - cardHeight - GAP - MARGIN;
  const moved =
    side === 'below'
      ? Math.max(MARGIN, Math.min(bottom, room)) - bottom
      : Math.min(window.innerHeight - MARGIN, Math.max(top, window.innerHeight - room)) - top;
  return new DOMRect(left, top + moved, width, height);
}

/** Anchored by its edge at the text, so that it grows away from it. */
function styleBeside(anchor: DOMRect, width: number, side: Side): CSSProperties {
  const left = Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - width - MARGIN));
  const edge = side === 'below' ? { top: anchor.bottom + GAP } : { bottom: window.innerHeight - anchor.top + GAP };
  return { left, ...edge, maxHeight: roomOf(anchor, side) };
}
