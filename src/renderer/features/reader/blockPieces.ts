import type { ReadBlock } from './useSourceText.ts';

/** What is drawn as one: a block, or the rows of a table that follow each other. */
export type Piece =
  | { readonly kind: 'block'; readonly block: ReadBlock }
  | { readonly kind: 'table'; readonly rows: readonly [ReadBlock, ...ReadBlock[]] };

/** Puts rows of a table together; a page ends a table, because its name stands between. */
export function piecesOf(blocks: readonly ReadBlock[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.kind !== 'tableRow') pieces.push({ kind: 'block', block });
    else if (last?.kind === 'table' && last.rows[0].page === block.page) {
      pieces[pieces.length - 1] = { kind: 'table', rows: [...last.rows, block] };
    } else pieces.push({ kind: 'table', rows: [block] });
  }
  return pieces;
}

/** The block that a piece begins with. */
export function firstOf(piece: Piece): ReadBlock {
  return piece.kind === 'block' ? piece.block : piece.rows[0];
}

/** The block that a piece ends with. */
export function lastOf(piece: Piece): ReadBlock {
  return piece.kind === 'block' ? piece.block : (piece.rows.at(-1) ?? piece.rows[0]);
}
