export const paneNames = ['library', 'briefing', 'evidence'] as const;
export type PaneName = (typeof paneNames)[number];
export type Panes = Readonly<Record<PaneName, boolean>>;

/** The least width at which each pane can be worked in, in CSS pixels. */
export const leastWidth: Readonly<Record<PaneName, number>> = { library: 270, briefing: 340, evidence: 230 };

/**
 * Which of the wanted panes a window of this width has room for: those last worked in come first, and one always stays. The
 * others wait; they are back as soon as there is room, or when one goes there.
 */
export function shownPanes(wanted: Panes, recent: readonly PaneName[], width: number): Panes {
  const shown = { library: false, briefing: false, evidence: false };
  let used = 0;
  for (const pane of recent.filter((name) => wanted[name])) {
    if (used > 0 && used + leastWidth[pane] > width) continue;
    shown[pane] = true;
    used += leastWidth[pane];
  }
  return shown;
}
