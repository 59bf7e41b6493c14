import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SourceId, SourceTextId } from '../../../core/ids.ts';
import type { OperationOutput } from '../../../shared/contract.ts';
import { call } from '../../bridge/call.ts';
import { readOptions, useRead } from '../../bridge/useRead.ts';

/** Blocks are read and drawn in runs of this many: about five screens, so that a jump draws little more than what is seen. */
export const RUN = 60;

export type ReadBlock = OperationOutput<'sourceTexts.read'>['blocks'][number];

export interface SourceTextRuns {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly textId: SourceTextId | null;
  readonly textLength: number;
  /** Labels of the pages; empty where the format has none. */
  readonly pages: readonly string[];
  /** What reading its file warned of. */
  readonly notices: readonly string[];
  /** One entry per run, null while it is not wanted or not read yet. */
  readonly runs: readonly (readonly ReadBlock[] | null)[];
  /** Asks for runs, as far as there are any of these numbers; they stay from then on. */
  readonly want: (...runs: readonly number[]) => void;
  /** The run that holds a character, when it is there already. */
  readonly findRun: (position: number) => number | undefined;
  /** Reads the run that holds a character and asks for it; its number. */
  readonly reach: (position: number) => Promise<number>;
}

/** The text of a source by runs of blocks, of which none is there before it is asked for; of its newest version, unless another is named. */
export function useSourceText(sourceId: SourceId, version?: number): SourceTextRuns {
  const client = useQueryClient();
  const first = useRead('sourceTexts.read', runInput(sourceId, 0, version));
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const totalRuns = Math.ceil((first.data?.totalBlocks ?? 0) / RUN);
  const read = useQueries({
    queries: wanted.map((run) => ({
      ...readOptions('sourceTexts.read', runInput(sourceId, run, version)),
      enabled: run < totalRuns,
    })),
  });
  const want = useCallback((...asked: readonly number[]) => {
    setWanted((runs) => {
      const added = asked.filter((run) => run >= 0 && !runs.includes(run));
      return added.length === 0 ? runs : [...runs, ...added];
    });
  }, []);
  const runs = Array.from({ length: totalRuns }, (_, run) => read[wanted.indexOf(run)]?.data?.blocks ?? null);
  return {
    isPending: first.isPending,
    error: first.error ?? read.find((query) => query.error)?.error ?? null,
    textId: first.data?.textId ?? null,
    textLength: first.data?.textLength ?? 0,
    pages: first.data?.pages ?? none,
    notices: first.data?.notices ?? none,
    runs,
    want,
    findRun: (position) => {
      const run = runs.findIndex((blocks) => blocks !== null && holds(blocks, position));
      return run < 0 ? undefined : run;
    },
    reach: async (position) => {
      const found = await call('sourceTexts.read', {
        sourceId,
        ...ofVersion(version),
        holding: position,
        blockCount: RUN,
      });
      const run = Math.floor((found.blocks[0]?.index ?? 0) / RUN);
      client.setQueryData(readOptions('sourceTexts.read', runInput(sourceId, run, version)).queryKey, found);
      want(run);
      return run;
    },
  };
}

/** What a run of a source's text is read by; without a version, of its newest. */
export function runInput(sourceId: SourceId, run: number, version?: number) {
  return { sourceId, ...ofVersion(version), fromBlock: run * RUN, blockCount: RUN };
}

const ofVersion = (version: number | undefined) => (version === undefined ? {} : { version });

const none: readonly string[] = [];

function holds(blocks: readonly ReadBlock[], position: number): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first !== undefined && last !== undefined && position >= first.start && position <= last.end;
}
