import type { Cite, CslEngine, PrintedCites, UnplacedCite } from './cslEngine.ts';
import { type FormattedRun, plainTextOf } from './formattedRun.ts';
import { type UnprintedInOrder, unprintedInCluster } from './unprintedParts.ts';

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
    // Words before a work speak of it and of those behind it: “see A; B” does not say what “B; see A” says.
    if (cites.length < 2 || cites.some(({ prefix }) => prefix)) return cites;
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
  readonly isOwnNote: boolean;
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
  /** Also what an “ibid.” there may say. */
  readonly unprinted: readonly UnprintedInOrder[];
}

/** What a style does not ask about is left out: it changes when a note is put in before, and what is printed does not. */
function keyOf(
  { cites, isOwnNote, closes, inText }: ClusterToPrint,
  { traits }: CslEngine,
  stateOf: (id: string) => string,
): string {
  const parts = [isOwnNote ? 'own' : '', closes ? 'closes' : '', inText ?? ''];
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

function printCluster(
  { cites, isOwnNote, closes, inText }: ClusterToPrint,
  engine: CslEngine,
  nameOf: NameOf,
): PrintedCluster {
  const saying = cites
    .map((cite): Cite => (cite.workId === inText ? { ...cite, authorInText: true } : cite))
    .map((cite) => withSomethingToSay(cite, isOwnNote, engine));
  const said = saying.flatMap((cite) => cite ?? []);
  const { runs, withLocator } = said.length === 0 ? NOTHING : engine.formatCluster(said, closes);
  const plain = plainTextOf(runs);
  const places = saying.flatMap((cite, index) => (cite === null ? [] : [index]));
  const unprinted = unprintedInCluster(cites, new Set([...withLocator].map((at) => places[at] ?? at)), plain);
  if (inText === undefined) return { runs, plain, author: [], unprinted };
  // A style that cites by numbers has no names to print: the sentence needs one.
  const author = engine.formatAuthor(inText, cites[0]?.position === 'first');
  return { runs, plain, author: author.length > 0 ? author : [{ text: nameOf(inText) }], unprinted };
}

const NOTHING: PrintedCites = { runs: [], withLocator: new Set() };

/**
 * A cite that has nothing to say without its author names it all the same, so that no note is empty and no citation is gone. One whose author
 * stands in its own sentence goes, unless something was written behind it.
 */
function withSomethingToSay(cite: Cite, isOwnNote: boolean, engine: CslEngine): Cite | null {
  if (!cite.suppressAuthor && !cite.authorInText) return cite;
  const { prefix: _, suffix: __, ...bare } = cite;
  // In a note a page by itself says of no work whose it is; “ibid.” does.
  const alone = engine.citesInNotes && !isInItsSentence(cite, isOwnNote) ? { ...bare, locator: undefined } : bare;
  if (engine.formatCluster([alone]).runs.length > 0) return cite;
  if (!cite.authorInText || isOwnNote) return { ...cite, suppressAuthor: undefined, authorInText: undefined };
  return cite.suffix ? cite : null;
}

/** The author stands right before it, as the words of a note that a writer has written. */
const isInItsSentence = ({ authorInText }: Cite, isOwnNote: boolean): boolean => authorInText === true && !isOwnNote;

/** How a sentence names a work where the style does not. */
type NameOf = (workId: string) => string;
