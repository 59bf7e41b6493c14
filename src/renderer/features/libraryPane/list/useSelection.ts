import { useRef, useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import { reportError } from '../../../bridge/reportError.ts';
import type { SourceRows } from './sourceRows.ts';

export interface Selection {
  readonly ids: ReadonlySet<SourceId>;
  /** More were asked for than can be changed at once, and the rest was left out. */
  readonly isCut: boolean;
  readonly toggle: (index: number) => void;
  /** From where the selection was begun to this row. */
  readonly extendTo: (index: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** Where a stretch begins that is chosen next. */
  readonly anchorAt: (index: number) => void;
}

/** As many as one change of the library takes. */
const MOST = 10_000;

const none: ReadonlySet<SourceId> = new Set();

interface Chosen {
  readonly question: string;
  readonly ids: ReadonlySet<SourceId>;
  readonly isCut: boolean;
}

/**
 * The rows that are chosen together. Sources are held, not places: what is chosen stays so when the order changes. Another question lets go
 * of them.
 */
export function useSelection(rows: SourceRows, question: string): Selection {
  const nothing: Chosen = { question, ids: none, isCut: false };
  const [held, setHeld] = useState(nothing);
  const chosen = held.question === question ? held : nothing;
  const stretch = useStretch(question);
  const put = (all: readonly SourceId[], isCut: boolean) =>
    setHeld({ question, ids: new Set(all.slice(0, MOST)), isCut: isCut || all.length > MOST });
  const choose = (from: number, to: number) => {
    const { begin, kept } = stretch.current();
    const turn = begin();
    const isCut = to - from + 1 > MOST;
    const last = isCut ? from + MOST - 1 : to;
    const take = (found: readonly SourceId[]) => {
      // Another key may have been pressed while the rows were read.
      if (stretch.current().isLatest(turn)) put([...new Set([...kept, ...found])], isCut);
    };
    const known = Array.from({ length: last - from + 1 }, (_, step) => rows.rowAt(from + step)?.source.id);
    if (known.every((id) => id !== undefined)) take(known);
    else rows.idsBetween(from, last).then(take, reportError);
  };
  /** Also those whose rows were not read yet, and hits beyond those that are ranked. */
  const takeAll = async () => {
    const turn = stretch.current().begin();
    try {
      const found = await rows.firstIds(MOST);
      if (stretch.current().isLatest(turn)) put(found, rows.count > MOST);
    } catch (error) {
      reportError(error);
    }
  };
  return {
    ids: chosen.ids,
    isCut: chosen.isCut,
    clear: () => {
      stretch.begin(0, none);
      setHeld(nothing);
    },
    anchorAt: (index) => stretch.begin(index, none),
    toggle: (index) => {
      const id = rows.rowAt(index)?.source.id;
      if (id === undefined) return;
      const others = [...chosen.ids].filter((other) => other !== id);
      stretch.begin(index, new Set(others));
      put(chosen.ids.has(id) ? others : [...others, id], chosen.isCut);
    },
    extendTo: (index) => {
      const { anchor } = stretch.current();
      choose(Math.min(anchor, index), Math.max(anchor, index));
    },
    selectAll: () => {
      stretch.begin(0, none);
      void takeAll();
    },
  };
}

/** Where the stretch that is being chosen begins, what was chosen before it, and which of several readings of it is the latest. */
function useStretch(question: string) {
  const state = useRef({ question, anchor: 0, kept: none, turn: 0 });
  const own = () => {
    if (state.current.question !== question)
      state.current = { question, anchor: 0, kept: none, turn: state.current.turn + 1 };
    return state.current;
  };
  return {
    begin: (anchor: number, kept: ReadonlySet<SourceId>) => {
      state.current = { question, anchor, kept, turn: own().turn + 1 };
    },
    current: () => ({
      anchor: own().anchor,
      kept: own().kept,
      begin: () => {
        state.current = { ...own(), turn: own().turn + 1 };
        return state.current.turn;
      },
      isLatest: (turn: number) => state.current.turn === turn,
    }),
  };
}
