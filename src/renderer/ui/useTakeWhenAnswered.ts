import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * For an Enter right behind the last letter, which is meant for what these letters find, not for what fewer of them found. Gives a
 * function that has `take` called as soon as what is typed now is answered, unless something else is typed until then.
 *
 * @param take given what the function was called with
 */
export function useTakeWhenAnswered<Wanted>(
  typed: string,
  isAnswered: boolean,
  take: (wanted: Wanted) => void,
): (wanted: Wanted) => void {
  const awaited = useRef<{ readonly typed: string; readonly wanted: Wanted } | null>(null);
  const takeAwaited = useEffectEvent(() => {
    if (awaited.current?.typed === typed) take(awaited.current.wanted);
    awaited.current = null;
  });
  useEffect(() => {
    if (isAnswered) takeAwaited();
  }, [isAnswered]);
  return (wanted) => {
    awaited.current = { typed, wanted };
  };
}
