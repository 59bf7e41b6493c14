import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface RecentChoices {
  /** Ids of commands, briefings and sources, the newest first. Of another library's, nothing is found and nothing shown. */
  readonly ids: readonly string[];
}

const MOST = 30;

/** What was chosen in the palette last; outlives the window. */
export const useRecentChoices = create<RecentChoices>()(
  persist((): RecentChoices => ({ ids: [] }), { name: 'briefdesk.palette' }),
);

export function noteChoice(id: string): void {
  useRecentChoices.setState(({ ids }) => ({ ids: [id, ...ids.filter((other) => other !== id)].slice(0, MOST) }));
}
