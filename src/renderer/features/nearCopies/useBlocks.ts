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

/** All blocks of a version of a source; undefined until they are there, and until it is known which version. */
export function useBlocks(sourceId: SourceId, version: number | undefined): readonly ComparedBlock[] | undefined {
  const first = useRead('sourceTexts.read', { sourceId, version, blockCount: RUN }, { enabled: version !== undefined });
  const runs = Math.ceil((first.data?.totalBlocks ?? 0) / RUN);
  const others = useQueries({
    queries: Array.from({ length: Math.max(0, runs - 1) }, (_, run) =>
      readOptions('sourceTexts.read', { sourceId, version, fromBlock: (run + 1) * RUN, blockCount: RUN }),
    ),
  });
  if (first.data === undefined || others.some(({ data }) => data === undefined)) return undefined;
  return [...first.data.blocks, ...others.flatMap(({ data }) => data?.blocks ?? [])];
}
