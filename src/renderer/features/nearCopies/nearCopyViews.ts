import { create } from 'zustand';
import type { SourceId } from '../../../core/ids.ts';

/** What is shown of near copies, in a dialog. */
export type NearCopyView =
  | { readonly kind: 'list' }
  | { readonly kind: 'family'; readonly id: SourceId }
  | { readonly kind: 'compare'; readonly id: SourceId; readonly otherId: SourceId };

/** The views that were opened from one another, the one that is shown last. Empty: none. */
export const useNearCopyViews = create<readonly NearCopyView[]>()(() => []);

export function showView(view: NearCopyView): void {
  useNearCopyViews.setState((views) => [...views, view], true);
}

export function goBack(): void {
  useNearCopyViews.setState((views) => views.slice(0, -1), true);
}

export function closeViews(): void {
  useNearCopyViews.setState([], true);
}
