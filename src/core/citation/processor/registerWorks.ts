import CSL from 'citeproc';
import { printableDate } from '../cslDate.ts';
import type { CslItem } from '../cslItem.ts';
import { toProcessorText, withoutMarks } from '../cslMarkup.ts';

/** A work as the formatter knows it: another version means that something in it is otherwise. */
export interface VersionedWork {
  readonly work: CslItem;
  readonly version: number;
  /**
   * It is CSL-JSON of a bibliography: its texts may hold markup such as `<i>`, and its note lines such as `genre: Memorandum`,
   * which are read as the fields that they name. Else everything in it is text.
   */
  readonly isCslJson: boolean;
}

/** The cited works as the processor reads them, and its knowledge of which look alike. */
export interface WorkRegistry {
  /** What the processor's own way of finding a work is to be. */
  readonly retrieveItem: (id: string) => unknown;
  /** Replaces all cited works; in the order of their first citation. */
  setWorks(state: CSL.State, works: readonly VersionedWork[]): void;
}

/**
 * Registers works with the processor, always from nothing: its own way of adding and removing them one by one leaves traces of the
 * order in which that was done, and the same briefing must print the same however it was written. What is slow about that is the
 * rendering of every work, to learn which look alike and how they sort: what a rendering gave is kept with the work's version, and
 * with whatever else it depends on, and played back.
 *
 * @param sortsByWorkAlone whether a work's sort keys follow from the work by itself
 */
export function createWorkRegistry(sortsByWorkAlone: boolean): WorkRegistry {
  const known = new Map<string, KnownWork>();
  let pools = new Map<string, readonly CSL.Disambiguation[]>();

  const knownWork = (id: string): KnownWork => {
    const work = known.get(id);
    if (work === undefined) throw new Error(`The work ${id} is not registered.`);
    return work;
  };

  return {
    retrieveItem: (id) => known.get(id)?.escaped,
    setWorks(state, works) {
      for (const one of works) {
        if (known.get(one.work.id)?.version !== one.version) known.set(one.work.id, newlyKnown(one));
      }
      const registry = new CSL.Registry(state);
      state.registry = registry;
      state.disambiguate = new CSL.Disambiguation(state);
      state.tmp.taintedItemIDs = {};
      state.tmp.loadedItemIDs = {};
      for (const { work } of works) {
        const { item } = knownWork(work.id);
        if (item === null) continue;
        registry.refhash[work.id] = item;
        state.tmp.loadedItemIDs[work.id] = true;
      }
      registry.doinserts = (ids) => {
        for (const id of ids) insert(state, registry, id, knownWork(id));
      };
      registry.setsortkeys = () => {
        for (const id of registry.mylist) setSortKeys(state, registry, id, knownWork(id), sortsByWorkAlone);
      };
      const usedPools = new Map<string, readonly CSL.Disambiguation[]>();
      registry.setdisambigs = () => {
        for (const key of Object.keys(registry.ambigsTouched))
          tellApart({ state, registry, key, knownWork, pools, usedPools, isKept: sortsByWorkAlone });
        registry.ambigsTouched = {};
        registry.akeys = {};
      };
      state.updateItems(
        works.map(({ work }) => work.id),
        undefined,
        undefined,
        true,
      );
      pools = usedPools;
    },
  };
}

interface KnownWork {
  readonly version: number;
  readonly isCslJson: boolean;
  readonly escaped: unknown;
  /** As the processor has made it its own; null before. */
  item: CSL.Item | null;
  /** What its citation by itself gave. */
  likeness: Likeness | null;
  sortKeys: readonly (string | undefined)[] | null;
}

interface Likeness {
  /** The citation by itself: works that have it in common look alike. */
  readonly key: string;
  readonly disambiguation: CSL.Disambiguation;
  readonly names: readonly (readonly [name: object, position: number])[];
}

const newlyKnown = ({ version, work, isCslJson }: VersionedWork): KnownWork => ({
  version,
  isCslJson,
  escaped: processorTexts(work, isCslJson ? withoutMarks : toProcessorText),
  item: null,
  likeness: null,
  sortKeys: null,
});

/** As the processor's own `doinserts` does for a work that it has not. */
function insert(state: CSL.State, registry: CSL.Registry, id: string, known: KnownWork): void {
  if (registry.registry[id]) return;
  const item = known.item ?? readItem(state, id, known.isCslJson);
  known.item = item;
  const likeness = known.likeness ?? renderLikeness(state, registry, item);
  if (known.likeness === null) known.likeness = likeness;
  // The list of names is asked where given names tell works apart, and nowhere else.
  else if (state.opt['disambiguate-add-givenname'])
    for (const [name, position] of likeness.names) registry.namereg.addname(id, name, position);
  registry.ambigsTouched[likeness.key] = true;
  registry.akeys[likeness.key] = true;
  registry.registry[id] = {
    id,
    seq: 0,
    offset: 0,
    sortkeys: false,
    ambig: false,
    rendered: false,
    disambig: false,
    ref: item,
    newItem: true,
  };
  registry.registerAmbigToken(likeness.key, id, likeness.disambiguation);
  registry.touched[id] = true;
}

/** As the processor makes it its own. */
function readItem(state: CSL.State, id: string, isCslJson: boolean): CSL.Item {
  const { development_extensions: extensions } = state.opt;
  extensions['field_hack'] = isCslJson;
  try {
    return state.retrieveItem(id);
  } finally {
    extensions['field_hack'] = false;
  }
}

/** The citation by itself, with the names that rendering it puts on the list of names. */
function renderLikeness(state: CSL.State, registry: CSL.Registry, item: CSL.Item): Likeness {
  const names: [object, number][] = [];
  const { namereg } = registry;
  const { addname } = namereg;
  namereg.addname = (id, name, position) => {
    names.push([name, position]);
    addname.call(namereg, id, name, position);
  };
  try {
    const key = CSL.getAmbiguousCite.call(state, item);
    return { key, disambiguation: CSL.getAmbigConfig.call(state), names };
  } finally {
    namereg.addname = addname;
  }
}

function setSortKeys(state: CSL.State, registry: CSL.Registry, id: string, known: KnownWork, isKept: boolean): void {
  const entry = registry.registry[id];
  if (entry === undefined) return;
  const keys =
    (isKept ? known.sortKeys : null) ?? CSL.getSortKeys.call(state, state.retrieveItem(id), 'bibliography_sort');
  // Copies: the processor may fill the same list anew.
  known.sortKeys = [...keys];
  entry.sortkeys = [...keys];
}

interface Pool {
  readonly state: CSL.State;
  readonly registry: CSL.Registry;
  /** What its works have in common. */
  readonly key: string;
  readonly knownWork: (id: string) => KnownWork;
  /** What came out the last time, by all that it depends on. */
  readonly pools: ReadonlyMap<string, readonly CSL.Disambiguation[]>;
  readonly usedPools: Map<string, readonly CSL.Disambiguation[]>;
  readonly isKept: boolean;
}

/** Tells works that look alike apart. That depends on these works, their order, and how many others share their names. */
function tellApart({ state, registry, key, knownWork, pools, usedPools, isKept }: Pool): void {
  const ids = registry.ambigcites[key] ?? [];
  // Alone, and given names are no means: there is nothing to tell apart, and nothing to find out by rendering it again.
  if (ids.length === 1 && !state.opt['disambiguate-add-givenname']) return;
  const poolKey = ids.map((id) => `${id} ${knownWork(id).version} ${countsOfNames(registry, id)}`).join('|');
  const before = isKept ? (pools.get(poolKey) ?? usedPools.get(poolKey)) : undefined;
  if (before === undefined) {
    state.disambiguate.run(key);
    usedPools.set(
      poolKey,
      ids.map((id) => copyOf(disambiguationOf(registry, id))),
    );
    return;
  }
  usedPools.set(poolKey, before);
  ids.forEach((id, index) => {
    const entry = registry.registry[id];
    const disambiguation = before[index];
    if (entry !== undefined && disambiguation !== undefined) entry.disambig = copyOf(disambiguation);
  });
}

function disambiguationOf(registry: CSL.Registry, id: string): CSL.Disambiguation {
  const disambiguation = registry.registry[id]?.disambig;
  if (!disambiguation) throw new Error(`The work ${id} was registered without its disambiguation.`);
  return disambiguation;
}

/** Whole, which the processor's own way of copying is not. */
const copyOf = (disambiguation: CSL.Disambiguation): CSL.Disambiguation => ({
  ...disambiguation,
  names: [...disambiguation.names],
  givens: disambiguation.givens.map((given) => [...given]),
});

/** How many people have the names of a work: what a style may show given names by. */
function countsOfNames({ namereg }: CSL.Registry, id: string): string {
  return Object.keys(namereg.nameind[id] ?? {})
    .map((name) => {
      const [family = '', initials = ''] = name.split('::');
      const entry = namereg.namereg[family];
      return `${entry?.count ?? 0}.${entry?.ikey[initials]?.count ?? 0}`;
    })
    .join(' ');
}

/** Every text of the work, however deep, as the processor may have it; what it means as a name of a field stays. */
function processorTexts(value: unknown, textOf: (text: string) => string): unknown {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map((part) => processorTexts(part, textOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      name === 'date-parts' && areDateParts(part)
        ? Object.entries(printableDate(part))
        : [[name, processorTexts(part, textOf)]],
    ),
  );
}

const areDateParts = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) && value.length > 0 && value.every((parts) => Array.isArray(parts));
