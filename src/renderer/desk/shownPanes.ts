export const paneNames = ['library', 'briefing', 'evidence'] as const;
export type PaneName = (typeof paneNames)[number];
export type Panes = Readonly<Record<PaneName, boolean>>;

/** The least width at which each pane can be worked in, in CSS pixels. */
export const leastWidth: Readonly<Record<PaneName, number>> = { library: 270, briefing: 340, evidence: 230 };

interface PanesInUse {
  /** The pane last worked in first. */
  readonly recent: readonly PaneName[];
  /** A briefing is open, and its pane holds a text. */
  readonly isWriting: boolean;
}

/**
 * Which of the wanted panes a window of this width has room for: those last worked in come first, and one always stays. The
 * others wait; they are back as soon as there is room, or when one goes there. A text that is open waits for no other pane
 * but one that has no room beside it: that one takes the window while it is worked in.
 */
export function shownPanes(wanted: Panes, { recent, isWriting }: PanesInUse, width: number): Panes {
  const shown = { library: false, briefing: false, evidence: false };
  let used = 0;
  for (const pane of byRank(
    recent.filter((name) => wanted[name]),
    isWriting,
    width,
  )) {
    if (used > 0 && used + leastWidth[pane] > width) continue;
    shown[pane] = true;
    used += leastWidth[pane];
  }
  return shown;
}

function byRank(recent: readonly PaneName[], isWriting: boolean, width: number): readonly PaneName[] {
  const [first] = recent;
  const staysBeside = first !== undefined && leastWidth[first] + leastWidth.briefing <= width;
  if (!isWriting || !staysBeside || !recent.includes('briefing')) return recent;
  return [...new Set([first, 'briefing', ...recent] as const)];
}
