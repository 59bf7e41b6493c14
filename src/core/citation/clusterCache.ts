import type { Cite, CslEngine, UnplacedCite } from './cslEngine.ts';
import { type FormattedRun, plainTextOf } from './formattedRun.ts';

/** What clusters came out as, by everything that it depends on. */
export class ClusterCache {
  #printed = new Map<string, PrintedCluster>();
  #usedPrinted = new Map<string, PrintedCluster>();
  #orders = new Map<string, readonly number[]>();
  #usedOrders = new Map<string, readonly number[]>();

  inPrintedOrder(
    cites: readonly UnplacedCite[],
    engine: CslEngine,
    stateOf: (workId: string) => string,
  ): readonly UnplacedCite[] {
    if (cites.length < 2) return cites;
    const key = cites.map(({ workId }) => stateOf(workId)).join('\n');
    const order = this.#usedOrders.get(key) ?? this.#orders.get(key) ?? engine.orderOf(cites);
    this.#usedOrders.set(key, order);
    return order.map((index) => cites[index] as UnplacedCite);
  }

  /** Null where it is not at hand and may wait. */
  print(
    cluster: ClusterToPrint,
    engine: CslEngine,
    stateOf: (workId: string) => string,
    nameOf: NameOf,
  ): PrintedCluster | null {
    const key = keyOf(cluster, engine, stateOf);
    const known = this.#usedPrinted.get(key) ?? this.#printed.get(key);
    if (known === undefined && cluster.mayWait) return null;
    const printed = known ?? printCluster(cluster, engine, nameOf);
    this.#usedPrinted.set(key, printed);
    return printed;
  }

  /** @param keepAll after a formatting that left some out */
  forgetUnused(keepAll: boolean): void {
    this.#printed = keepAll ? new Map([...this.#printed, ...this.#usedPrinted]) : this.#usedPrinted;
    this.#orders = this.#usedOrders;
    this.#usedPrinted = new Map();
    this.#usedOrders = new Map();
  }
}

interface ClusterToPrint {
  readonly cites: readonly Cite[];
  readonly closes: boolean;
  /** The work whose author stands in the sentence. */
  readonly inText: string | undefined;
  /** It need not be formatted now. */
  readonly mayWait: boolean;
}

/** A citation as it is printed. */
export interface PrintedCluster {
  readonly runs: readonly FormattedRun[];
  readonly plain: string;
  /** The author for the sentence, where the citation names it there. */
  readonly author: readonly FormattedRun[];
}

/** What a style does not ask about is left out: it changes when a note is put in before, and what is printed does not. */
function keyOf(
  { cites, closes, inText }: ClusterToPrint,
  { traits }: CslEngine,
  stateOf: (id: string) => string,
): string {
  const parts = [closes ? 'closes' : '', inText ?? ''];
  for (const { workId, locator, prefix, suffix, suppressAuthor, position, nearNote, firstNoteNumber } of cites) {
    parts.push(
      stateOf(workId),
      position,
      traits.asksNearNote && nearNote ? 'near' : '',
      traits.asksFirstNote ? String(firstNoteNumber) : '',
      locator ? `${locator.label} ${locator.value}` : '',
      prefix ?? '',
      suffix ?? '',
      suppressAuthor ? 'suppressed' : '',
    );
  }
  return parts.join('\u0000');
}

function printCluster({ cites, closes, inText }: ClusterToPrint, engine: CslEngine, nameOf: NameOf): PrintedCluster {
  const runs = engine.formatCluster(
    cites.map((cite) => (cite.workId === inText ? { ...cite, authorInText: true } : cite)),
    closes,
  );
  if (inText === undefined) return { runs, plain: plainTextOf(runs), author: [] };
  // A style that cites by numbers has no names to print: the sentence needs one.
  const author = engine.formatAuthor(inText);
  return { runs, plain: plainTextOf(runs), author: author.length > 0 ? author : [{ text: nameOf(inText) }] };
}

/** How a sentence names a work where the style does not. */
type NameOf = (workId: string) => string;
