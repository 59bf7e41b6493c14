import { useEffect, useEffectEvent } from 'react';
import type { SourceId } from '../../core/ids.ts';
import { useDesk } from './deskStore.ts';

type FindInHand = () => SourceId | undefined;

const inNoList: FindInHand = () => undefined;
let findInList = inNoList;

/**
 * The source that a command means where it names none: the row in hand while one works in the list, else the one that is open. Never the
 * one that happens to be open beside the row one looks at.
 */
export function sourceInHand(): SourceId | null {
  return findInList() ?? useDesk.getState().openSourceId;
}

/** Whether there is one: a command's `when`. */
export function hasSourceInHand(): boolean {
  return sourceInHand() !== null;
}

/** Lets the list tell which row is in hand, while it is there. */
export function useListInHand(find: FindInHand): void {
  const findLatest = useEffectEvent(find);
  useEffect(() => {
    const own: FindInHand = () => findLatest();
    findInList = own;
    return () => {
      if (findInList === own) findInList = inNoList;
    };
  }, []);
}
