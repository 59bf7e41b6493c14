import type { Migration } from './migration.ts';

/**
 * Blocks are packed by how they lie in their text (tables/relativeBlocks.ts), which an earlier program cannot read. Texts that are packed
 * already stay as they are.
 */
export const relativeBlocks: Migration = { version: 17, migrate: () => {} };
