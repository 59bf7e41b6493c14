import type { ListItem } from '../../briefing/document.ts';

export const listKinds = ['ordered', 'bullet'] as const;
export type ListKind = (typeof listKinds)[number];

/** Which numbering of the file an item of a list takes part in. */
export interface ItemNumbering {
  readonly kind: ListKind;
  /** Items with one instance are numbered on; a new instance begins at 1. */
  readonly instance: number;
  /** 0 to 8. */
  readonly level: number;
}

/**
 * The numbering of a list's items. A nested run of numbers begins at 1 under every parent, and after an item of the other
 * kind at its own depth, which Word would number on by itself.
 *
 * @param firstInstance the first instance number that is still free in the file
 */
export function numberListItems(
  items: readonly Pick<ListItem, 'indent' | 'ordered'>[],
  firstInstance: number,
): { readonly numbering: readonly ItemNumbering[]; readonly nextInstance: number } {
  let nextInstance = firstInstance;
  const open: (ItemNumbering | undefined)[] = [];
  const numbering = items.map(({ indent, ordered }): ItemNumbering => {
    open.length = Math.min(open.length, indent + 1);
    const kind: ListKind = ordered ? 'ordered' : 'bullet';
    const running = open[indent];
    if (running?.kind === kind) return running;
    const started: ItemNumbering = { kind, instance: nextInstance++, level: indent };
    open[indent] = started;
    return started;
  });
  return { numbering, nextInstance };
}
