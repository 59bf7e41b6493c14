import { useQueries } from '@tanstack/react-query';
import type { SourceId } from '../../../core/ids.ts';
import { readOptions, useRead } from '../../bridge/useRead.ts';

const RUN = 2000;

export interface ComparedBlock {
  readonly index: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All blocks of a source's text; undefined until they are there. */
export function useBlocks(sourceId: SourceId): readonly ComparedBlock[] | undefined {
  const first = useRead('sourceTexts.read', { sourceId, blockCount: RUN });
  const runs = Math.ceil((first.data?.totalBlocks ?? 0) / RUN);
  const others = useQueries({
    queries: Array.from({ length: Math.max(0, runs - 1) }, (_, run) =>
      readOptions('sourceTexts.read', { sourceId, fromBlock: (run + 1) * RUN, blockCount: RUN }),
    ),
  });
  if (first.data === undefined || others.some(({ data }) => data === undefined)) return undefined;
  return [...first.data.blocks, ...others.flatMap(({ data }) => data?.blocks ?? [])];
}
