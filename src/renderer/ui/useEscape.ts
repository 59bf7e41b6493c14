import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';

/** A ref for an element within which Escape means "leave this": a form that opened in place of something else. */
export function useEscape(onEscape: () => void): RefCallback<HTMLElement> {
  const latest = useRef(onEscape);
  useLayoutEffect(() => {
    latest.current = onEscape;
  });
  return useCallback((element) => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Used up: it must not also lead out of the pane.
      event.preventDefault();
      latest.current();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
}
