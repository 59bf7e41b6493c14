import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SourceId, SourceTextId } from '../../../core/ids.ts';
import type { OperationOutput } from '../../../shared/contract.ts';
import { call } from '../../bridge/call.ts';
import { readOptions, useRead } from '../../bridge/useRead.ts';

/** Blocks are read in runs of this many. */
export const RUN = 200;

export type ReadBlock = OperationOutput<'sourceTexts.read'>['blocks'][number];

export interface SourceTextRuns {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly textId: SourceTextId | null;
  readonly textLength: number;
  readonly totalBlocks: number;
  /** Labels of the pages; empty where the format has none. */
  readonly pages: readonly string[];
  /** One entry per run, null while it has not been read. */
  readonly runs: readonly (readonly ReadBlock[] | null)[];
  /** Asks for a run, if there is one of this number; it stays from then on. */
  readonly want: (run: number) => void;
  /** The run that holds a character, without asking the library when that run is there already. */
  readonly runAt: (position: number) => Promise<number>;
}

/** A source's text by runs of blocks: the first at once, the others when they are wanted. */
export function useSourceText(sourceId: SourceId): SourceTextRuns {
  const first = useRead('sourceTexts.read', inputOf(sourceId, 0));
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const others = useQueries({ queries: wanted.map((run) => readOptions('sourceTexts.read', inputOf(sourceId, run))) });
  const totalBlocks = first.data?.totalBlocks ?? 0;
  const want = useCallback(
    (run: number) => {
      // The first run is there without being asked for.
      if (run <= 0 || run * RUN >= totalBlocks) return;
      setWanted((runs) => (runs.includes(run) ? runs : [...runs, run]));
    },
    [totalBlocks],
  );
  const runs = Array.from({ length: Math.ceil(totalBlocks / RUN) }, (_, run) =>
    run === 0 ? (first.data?.blocks ?? null) : (others[wanted.indexOf(run)]?.data?.blocks ?? null),
  );
  const runAt = async (position: number): Promise<number> => {
    const loaded = runs.findIndex((blocks) => blocks && holds(blocks, position));
    if (loaded >= 0) return loaded;
    const { blockIndex } = await call('sourceTexts.blockAt', { sourceId, position });
    return Math.floor(blockIndex / RUN);
  };
  return {
    isPending: first.isPending,
    error: first.error ?? others.find((query) => query.error)?.error ?? null,
    textId: first.data?.textId ?? null,
    textLength: first.data?.textLength ?? 0,
    totalBlocks,
    pages: first.data?.pages ?? [],
    runs,
    want,
    runAt,
  };
}

function inputOf(sourceId: SourceId, run: number) {
  return { sourceId, fromBlock: run * RUN, blockCount: RUN };
}

function holds(blocks: readonly ReadBlock[], position: number): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first !== undefined && last !== undefined && position >= first.start && position <= last.end;
}
