import type { CslTree } from '../cslSource.ts';

/** What a style asks about a cite or a work beside the work itself; what it does not ask cannot change what it prints. */
export interface StyleTraits {
  /** The note that cites the work first. */
  readonly asksFirstNote: boolean;
  /** Whether an earlier cite is near. */
  readonly asksNearNote: boolean;
  /** The number of a work in the bibliography. */
  readonly asksNumber: boolean;
  /** The order of the bibliography follows from each work by itself, not from numbers or from the names of other works. */
  readonly sortsByWorkAlone: boolean;
  /** An entry of the bibliography may leave out what the one before it says. */
  readonly entriesFollow: boolean;
}

export function traitsOf(style: CslTree): StyleTraits {
  const macros = new Map(elementsIn(style, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
  const all = [...descendants(style)];
  const [bibliography] = elementsIn(style, 'bibliography');
  const keys = bibliography ? elementsIn(bibliography, 'sort').flatMap((sort) => elementsIn(sort, 'key')) : [];
  const inKeys = keys.flatMap((key) => [key, ...calledBy(key, macros)]);
  return {
    asksFirstNote: all.some(({ attrs }) => namesIn(attrs['variable']).includes('first-reference-note-number')),
    asksNearNote: all.some(({ attrs }) => namesIn(attrs['position']).includes('near-note')),
    asksNumber: all.some(({ attrs }) => namesIn(attrs['variable']).includes('citation-number')),
    sortsByWorkAlone: !inKeys.some(
      ({ name, attrs }) =>
        namesIn(attrs['variable']).some((variable) => NUMBERED.has(variable)) ||
        (name === 'name' && attrs['form'] === 'short') ||
        attrs['disambiguate'] !== undefined,
    ),
    entriesFollow: bibliography?.attrs['subsequent-author-substitute'] !== undefined,
  };
}

/** Variables that the works' order or likeness decides. */
const NUMBERED: ReadonlySet<string> = new Set(['citation-number', 'year-suffix', 'citation-label']);

const namesIn = (attribute: string | undefined): readonly string[] => attribute?.split(/\s+/) ?? [];

const elementsIn = (tree: CslTree, name: string): readonly CslTree[] =>
  tree.children.filter((child): child is CslTree => typeof child !== 'string' && child.name === name);

function* descendants(tree: CslTree): Generator<CslTree> {
  for (const child of tree.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** What a key's macro prints, with the macros that it calls. */
function calledBy(
  key: CslTree,
  macros: ReadonlyMap<string, CslTree>,
  seen: Set<string> = new Set(),
): readonly CslTree[] {
  const name = key.attrs['macro'];
  const macro = name === undefined || seen.has(name) ? undefined : macros.get(name);
  if (name === undefined || macro === undefined) return [];
  seen.add(name);
  return [...descendants(macro)].flatMap((element) => [element, ...calledBy(element, macros, seen)]);
}
