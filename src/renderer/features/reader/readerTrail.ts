import { create } from 'zustand';
import type { ExcerptId, SourceId } from '../../../core/ids.ts';
import { openSourceAt, useDesk } from '../../desk/deskStore.ts';

/** A place in a source: what stood first on the screen, and the excerpt that was selected. */
interface Place {
  readonly sourceId: SourceId;
  readonly start: number;
  readonly excerptId: ExcerptId | null;
}

interface Trail {
  /** The places that jumps have led away from, the last one last. */
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  /** The desk's destination that the last step back or forward made. */
  readonly returned: unknown;
}

const MOST = 100;
const nowhere: Trail = { back: [], forward: [], returned: null };

/** The way that jumps have taken through the sources, for going back where one was. */
export const useReaderTrail = create<Trail>()(() => nowhere);

/** Steps and returns move along the trail or within a find; they are no jumps to come back from. */
let isStepping = false;

/**
 * Notes, from now on, where each jump leads away from. `shownStart` gives the first character on screen.
 * Returns a function that ends it and forgets the way.
 */
export function followJumps(shownStart: () => number | undefined): () => void {
  const stop = useDesk.subscribe((state, before) => {
    if (state.destination === before.destination || isStepping || goesIntoText(before, state)) return;
    const place = placeOf(before, shownStart());
    if (place) useReaderTrail.setState(({ back }) => ({ back: [...back, place].slice(-MOST), forward: [] }));
  });
  lookAtPlace = () => placeOf(useDesk.getState(), shownStart());
  return () => {
    stop();
    useReaderTrail.setState(nowhere, true);
  };
}

/** Whether the place stays the same and only the focus goes into its text, as by a second Enter on a hit: that leads away from nowhere. */
function goesIntoText(before: Desk, { openSourceId, destination }: Desk): boolean {
  const { excerptId, position } = before.destination ?? { excerptId: null, position: null };
  return (
    destination?.takesFocus === true &&
    before.destination?.takesFocus === false &&
    openSourceId === before.openSourceId &&
    destination.excerptId === excerptId &&
    destination.position?.start === position?.start
  );
}

type Desk = ReturnType<typeof useDesk.getState>;

let lookAtPlace: () => Place | undefined = () => undefined;

/** Goes to a place without making the present one a place to come back to: for going through hits or excerpts one by one. */
export function stepTo(...[place]: Parameters<typeof openSourceAt>): void {
  isStepping = true;
  openSourceAt(place);
  isStepping = false;
}

/** Goes back to where the reader was before the last jump, or forward again; nothing happens at the end of the way. */
export function goAlongTrail(way: 'back' | 'forward'): void {
  const trail = useReaderTrail.getState();
  const place = trail[way].at(-1);
  const here = lookAtPlace();
  if (!place) return;
  const opposite = way === 'back' ? 'forward' : 'back';
  useReaderTrail.setState({
    [way]: trail[way].slice(0, -1),
    [opposite]: here ? [...trail[opposite], here] : trail[opposite],
  });
  const { sourceId, start, excerptId } = place;
  stepTo({ sourceId, position: { start, end: start + 1 }, ...(excerptId ? { excerptId } : {}) });
  useReaderTrail.setState({ returned: useDesk.getState().destination });
}

function placeOf({ openSourceId, selectedExcerptId }: Desk, start: number | undefined): Place | undefined {
  return openSourceId === null || start === undefined
    ? undefined
    : { sourceId: openSourceId, start, excerptId: selectedExcerptId };
}
