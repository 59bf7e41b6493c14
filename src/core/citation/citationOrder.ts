/** Where a cite stands to earlier cites of the same work (CSL 1.0.2, "position"). */
export type CitePosition = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator';

interface OrderedCite {
  readonly workId: string;
  /** Label and value of the locator in one string, or empty: two cites have the same locator when these are equal. */
  readonly locator: string;
}

export interface OrderedCluster {
  /** From 1; 0 for a citation in the running text. Several clusters may share a note. */
  readonly noteNumber: number;
  /** In the order in which they are printed. */
  readonly cites: readonly OrderedCite[];
}

export interface PlacedCite {
  readonly position: CitePosition;
  /** An earlier cite of the work stands within the style's near-note distance. */
  readonly nearNote: boolean;
  /** The note that first cites the work, where that is another note than this one; else null. */
  readonly firstNoteNumber: number | null;
}

/**
 * The position of every cite of a document, in one pass over its clusters in reading order. Citations in notes and in the
 * running text are counted apart, and a note number lower than the one before starts anew, as the CSL processor does it.
 *
 * @param nearNoteDistance the style's `near-note-distance`, in notes
 */
export function placeCites(
  clusters: readonly OrderedCluster[],
  nearNoteDistance: number,
): readonly (readonly PlacedCite[])[] {
  const inText = new CiteTracker(nearNoteDistance);
  const inNotes = new CiteTracker(nearNoteDistance);
  return clusters.map((cluster) => (cluster.noteNumber === 0 ? inText : inNotes).place(cluster));
}

class CiteTracker {
  readonly #nearNoteDistance: number;
  #firstNote = new Map<string, number>();
  #lastNote = new Map<string, number>();
  #citesInNote = new Map<number, number>();
  #previous: OrderedCluster | null = null;

  constructor(nearNoteDistance: number) {
    this.#nearNoteDistance = nearNoteDistance;
  }

  place(cluster: OrderedCluster): readonly PlacedCite[] {
    const note = cluster.noteNumber;
    if (note !== 0 && this.#previous !== null && this.#previous.noteNumber > note) this.#startAnew();
    this.#citesInNote.set(note, (this.#citesInNote.get(note) ?? 0) + cluster.cites.length);
    const placed = cluster.cites.map((cite, index) => this.#placeCite(cluster, cite, index));
    this.#previous = cluster;
    return placed;
  }

  #startAnew(): void {
    this.#firstNote = new Map();
    this.#lastNote = new Map();
    this.#citesInNote = new Map();
  }

  #placeCite(cluster: OrderedCluster, cite: OrderedCite, index: number): PlacedCite {
    const note = cluster.noteNumber;
    const lastNote = this.#lastNote.get(cite.workId);
    this.#lastNote.set(cite.workId, note);
    if (lastNote === undefined) {
      this.#firstNote.set(cite.workId, note);
      return { position: 'first', nearNote: false, firstNoteNumber: null };
    }
    const firstNote = this.#firstNote.get(cite.workId);
    return {
      position: this.#positionAfter(this.#citeBefore(cluster, cite, index), cite),
      nearNote: note === 0 || note - lastNote <= this.#nearNoteDistance,
      firstNoteNumber: firstNote === undefined || firstNote === note ? null : firstNote,
    };
  }

  /** The cite that an "ibid." here would stand for, where one may stand here at all. */
  #citeBefore(cluster: OrderedCluster, cite: OrderedCite, index: number): OrderedCite | null {
    if (index > 0) {
      const before = cluster.cites[index - 1];
      return before?.workId === cite.workId ? before : null;
    }
    const previous = this.#previous;
    const first = previous?.cites[0];
    if (!previous || !first) return null;
    if (previous.noteNumber === cluster.noteNumber) {
      // The processor compares the work with the last cite before, but takes the locator of the first: kept, so that no
      // note differs from what it would print itself.
      return previous.cites[previous.cites.length - 1]?.workId === cite.workId ? first : null;
    }
    const alone = this.#citesInNote.get(previous.noteNumber) === 1;
    const adjacent = previous.noteNumber >= cluster.noteNumber - 1;
    return alone && adjacent && first.workId === cite.workId ? first : null;
  }

  #positionAfter(before: OrderedCite | null, cite: OrderedCite): CitePosition {
    if (before === null) return 'subsequent';
    if (before.locator === cite.locator) return 'ibid';
    // "Ibid." would wrongly repeat the earlier locator.
    if (cite.locator === '') return 'subsequent';
    return 'ibid-with-locator';
  }
}
