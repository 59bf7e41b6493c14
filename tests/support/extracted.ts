import type { ExtractedSource } from '../../src/core/importing/extraction.ts';

/** The blocks of an extracted source as a person would list them: `heading 2: Numbers`. */
export const listBlocks = ({ text, blocks }: Pick<ExtractedSource, 'text' | 'blocks'>): readonly string[] =>
  blocks.map(({ kind, level, start, end }) => `${kind}${level === null ? '' : ` ${level}`}: ${text.slice(start, end)}`);
