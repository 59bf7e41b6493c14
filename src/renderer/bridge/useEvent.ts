import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../shared/events.ts';

/** Calls `listener` with every event of this name that main sends while the component is there. */
export function useEvent<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => window.briefdesk.on(name, (payload) => latest(payload)), [name]);
}
