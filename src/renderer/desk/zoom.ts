import { useDesk } from './deskStore.ts';

/** Keeps the window at the size that was chosen. */
export function followZoom(): void {
  const apply = () => window.briefdesk.setZoom(useDesk.getState().zoom / 100);
  apply();
  useDesk.subscribe((state, before) => {
    if (state.zoom !== before.zoom) apply();
  });
}
