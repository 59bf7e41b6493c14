import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type PaneName, type Panes, paneNames } from './shownPanes.ts';

/** Shares of the width, in per cent; a hidden pane has none. */
export type PaneShares = Readonly<Record<PaneName, number>>;

/** What a person set last, for each set of panes that can stand side by side: two panes want other sizes than three. */
const useShares = create<Readonly<Record<string, PaneShares>>>()(persist(() => ({}), { name: 'briefdesk.paneSizes' }));

const usual: PaneShares = { library: 31, briefing: 44, evidence: 25 };

/** The sizes of these panes: as they were set last, or the usual ones. */
export function sharesOf(shown: Panes): PaneShares {
  return useShares.getState()[keyOf(shown)] ?? usualSharesOf(shown);
}

/** Remembers the sizes that a person has given the panes that are shown. */
export function rememberShares(shown: Panes, shares: Readonly<Record<string, number>>): void {
  const [library = 0, briefing = 0, evidence = 0] = paneNames.map((name) => shares[name]);
  const fits = paneNames.every((name) => shown[name] === (shares[name] ?? 0) > 0);
  if (fits) useShares.setState({ [keyOf(shown)]: { library, briefing, evidence } });
}

function usualSharesOf(shown: Panes): PaneShares {
  const shares = { library: 0, briefing: 0, evidence: 0 };
  const sum = paneNames.reduce((total, name) => total + (shown[name] ? usual[name] : 0), 0);
  for (const name of paneNames) shares[name] = shown[name] ? (100 * usual[name]) / sum : 0;
  return shares;
}

function keyOf(shown: Panes): string {
  return paneNames.filter((name) => shown[name]).join('+');
}
