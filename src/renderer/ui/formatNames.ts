import type { PersonName } from '../../core/source/source.ts';

/** Names for a line of a list: the family name of one, both of two, the first "et al." of more; empty for none. */
export function formatNames(names: readonly PersonName[]): string {
  const [first, second] = names;
  if (!first) return '';
  if (!second) return shortName(first);
  return names.length === 2 ? `${shortName(first)} and ${shortName(second)}` : `${shortName(first)} et al.`;
}

function shortName(name: PersonName): string {
  return 'literal' in name ? name.literal : name.family;
}
