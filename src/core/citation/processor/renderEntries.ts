import type CSL from 'citeproc';
import { parseMarkup } from '../cslMarkup.ts';
import type { FormattedRun } from '../formattedRun.ts';

/** An entry of the bibliography. */
export interface CslBibliographyEntry {
  readonly workId: string;
  readonly runs: readonly FormattedRun[];
}

/** Renders bibliographies again and again; an entry that nothing changed for is not rendered again. */
export class EntryRenderer {
  readonly #entriesFollow: boolean;
  #rendered = new Map<string, readonly FormattedRun[] | null>();

  /** @param entriesFollow whether an entry may leave out what the one before it says */
  constructor(entriesFollow: boolean) {
    this.#entriesFollow = entriesFollow;
  }

  /**
   * The entries of all registered works in the style's order.
   *
   * @param keyOf everything that a work's entry depends on but for the entry before it: equal strings print alike
   */
  render(state: CSL.State, keyOf: (workId: string) => string): readonly CslBibliographyEntry[] {
    if (state.bibliography.tokens.length === 0) return [];
    const ids = state.registry.reflist.map(({ id }) => id);
    const keys = ids.map((id, index) =>
      this.#entriesFollow && index > 0 ? `${keyOf(ids[index - 1] ?? '')}\n${keyOf(id)}` : keyOf(id),
    );
    const unknown = new Set(ids.filter((_id, index) => !this.#rendered.has(keys[index] ?? '')));
    if (unknown.size > 0) this.#renderSome(state, ids, keys, unknown);
    const used = new Map(keys.map((key) => [key, this.#rendered.get(key) ?? null] as const));
    this.#rendered = used;
    return ids.flatMap((workId, index) => {
      const runs = used.get(keys[index] ?? '');
      return runs ? [{ workId, runs }] : [];
    });
  }

  /** Together with the entry before each, where that matters. */
  #renderSome(state: CSL.State, ids: readonly string[], keys: readonly string[], unknown: ReadonlySet<string>): void {
    const wanted = this.#entriesFollow
      ? ids.filter((id, index) => unknown.has(id) || unknown.has(ids[index + 1] ?? ''))
      : [...unknown];
    const bibliography =
      wanted.length === ids.length
        ? state.makeBibliography()
        : state.makeBibliography({ include: wanted.map((value) => ({ field: 'id', value })) });
    if (!bibliography) return;
    const [{ entry_ids: entryIds }, entries] = bibliography;
    const processed = entryIds.map(([id = '']) => id);
    // Works of which nothing is printed have an id there and no entry.
    const printing =
      processed.length === entries.length ? processed : processed.filter((id) => printsAnything(state, id));
    const printed = new Map(entries.map((entry, index) => [printing[index] ?? '', entry]));
    ids.forEach((id, index) => {
      if (!unknown.has(id)) return;
      const entry = printed.get(id);
      this.#rendered.set(keys[index] ?? '', entry === undefined ? null : withoutEmptyLines(parseMarkup(entry)));
    });
  }
}

/** Line breaks only between lines that say something, and no blanks at the end. */
function withoutEmptyLines(runs: readonly FormattedRun[]): readonly FormattedRun[] {
  let hasBreak = true;
  const kept = runs.map((run) => {
    const text = Array.from(run.text).filter((character) => {
      const isExtra = character === '\n' && hasBreak;
      if (character !== ' ') hasBreak = character === '\n';
      return !isExtra;
    });
    return { ...run, text: text.join('') };
  });
  const last = kept.findLastIndex(({ text }) => text.trim() !== '');
  return kept
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '');
}

function printsAnything(state: CSL.State, id: string): boolean {
  const alone = state.makeBibliography({ include: [{ field: 'id', value: id }] });
  return alone !== false && alone[1].length > 0;
}
