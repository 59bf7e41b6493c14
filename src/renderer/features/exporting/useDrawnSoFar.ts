import { useEffect, useState } from 'react';

/** Drawn in one go, in paragraphs: a long file drawn at once would hold up the window for a tenth of a second. */
const STEP = 60;

/** How many of so many paragraphs are to be drawn by now: some more after each time the window has had a turn. */
export function useDrawnSoFar(all: number): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn >= all) return;
    const next = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(next);
  }, [drawn, all]);
  return Math.min(drawn, all);
}
