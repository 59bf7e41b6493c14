interface Imported {
  /** What reading its file warned of. */
  readonly warnings: readonly string[];
}

/** The imported files with those first that have notices, otherwise in their order: what has to be looked at must not be searched for. */
export function noticesFirst<Entry extends Imported>(imported: readonly Entry[]): readonly Entry[] {
  return [...imported.filter(hasNotices), ...imported.filter((entry) => !hasNotices(entry))];
}

/** How many have notices. */
export function countWithNotices(imported: readonly Imported[]): number {
  return imported.filter(hasNotices).length;
}

const hasNotices = ({ warnings }: Imported): boolean => warnings.length > 0;
