/**
 * What Briefdesk uses of citeproc (the package has no types of its own). Only this folder may import it: another processor is
 * put in its place by writing `cslEngine.ts` anew.
 */
declare module 'citeproc' {
  namespace CSL {
    interface Item {
      readonly id: string;
    }

    interface CiteItem {
      readonly id: string;
      readonly locator?: string | undefined;
      readonly label?: string | undefined;
      readonly prefix?: string | undefined;
      readonly suffix?: string | undefined;
      readonly 'suppress-author'?: boolean | undefined;
      readonly 'author-only'?: boolean | undefined;
      readonly position?: number | undefined;
      readonly 'near-note'?: boolean | undefined;
      readonly 'first-reference-note-number'?: number | undefined;
      sortkeys?: (string | undefined)[];
    }

    interface System {
      retrieveLocale(tag: string): unknown;
      retrieveItem(id: string): unknown;
      stringCompare(a: string, b: string): number;
    }

    /** How a work is told apart from others: names shown, given names shown, year suffix. */
    interface Disambiguation {
      names: unknown[];
      givens: unknown[][];
    }

    interface RegistryEntry {
      id: string;
      /** The citation by itself, by which works that look alike are found. */
      ambig: string | false;
      disambig: Disambiguation | false;
      /** Place in the sorted bibliography, from 1. */
      seq: number;
      sortkeys: readonly (string | undefined)[] | false | undefined;
      [more: string]: unknown;
    }

    interface NameRegistry {
      addname: (itemId: string, name: object, position: number) => void;
      /** By work: `family::initials::given` of each of its names. */
      readonly nameind: Readonly<Record<string, Readonly<Record<string, true>>>>;
      /** By family name: how many initials, and by those how many given names there are. */
      readonly namereg: Readonly<
        Record<string, { readonly count: number; readonly ikey: Readonly<Record<string, { readonly count: number }>> }>
      >;
    }

    interface Registry {
      readonly registry: Record<string, RegistryEntry>;
      readonly authorstrings: Record<string, string>;
      readonly namereg: NameRegistry;
      /** Works by the citation that they have in common. */
      readonly ambigcites: Record<string, string[]>;
      ambigsTouched: Record<string, true>;
      akeys: Record<string, true>;
      readonly touched: Record<string, true>;
      readonly mylist: readonly string[];
      readonly reflist: readonly RegistryEntry[];
      readonly refhash: Record<string, Item>;
      registerAmbigToken(key: string, id: string, disambiguation: Disambiguation): void;
      doinserts(ids: readonly string[]): void;
      setsortkeys(): void;
      setdisambigs(): void;
    }

    interface State {
      /** `class` of the style: `note` or `in-text`. */
      readonly opt: {
        readonly xclass: string;
        readonly update_mode: number;
        readonly grouped_sort?: boolean;
        readonly 'disambiguate-add-givenname'?: boolean;
        readonly citation_number_sort?: boolean;
        readonly development_extensions: Record<string, boolean>;
      };
      readonly citation: {
        readonly opt: Record<string, unknown>;
        readonly srt: { readonly compareCompositeKeys: (a: [Item, CiteItem], b: [Item, CiteItem]) => number };
      };
      readonly citation_sort: { readonly tokens: readonly unknown[] };
      readonly bibliography: { readonly tokens: readonly unknown[] };
      registry: Registry;
      disambiguate: { run(key: string): void };
      readonly tmp: {
        authorstring_request: boolean;
        citation_errors: unknown[];
        /** Of the cite of a cluster that is being printed. */
        readonly cite_index: number;
        /** Rendered to be compared, not to be printed. */
        readonly just_looking?: boolean;
        /** The language of what is rendered, with fallbacks. */
        readonly lang_array?: readonly string[];
        taintedItemIDs: Record<string, true>;
        loadedItemIDs: Record<string, true>;
      };
      setOutputFormat(name: string): void;
      retrieveItem(id: string): Item;
      /** Replaces the cited works; the order is that of first citation. `keepLoaded`: works that were read are not read again. */
      updateItems(ids: readonly string[], nosort?: boolean, rerun?: boolean, keepLoaded?: boolean): void;
      /** Of the works with these values in a field, or of all. */
      makeBibliography(section?: {
        readonly include: readonly { readonly field: string; readonly value: string }[];
      }): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    }

    interface OutputFormat {
      readonly [name: string]:
        | string
        | false
        | ((text: string) => string)
        | ((state: { getTerm(name: string): string }, text: string | undefined) => string);
    }

    interface Static {
      readonly Registry: new (state: State) => Registry;
      readonly Disambiguation: new (state: State) => State['disambiguate'];
      readonly Engine: new (system: System, style: unknown, language: string, forceLanguage: boolean) => State;
      readonly Output: { readonly Formats: Record<string, OutputFormat> };
      readonly POSITION_FIRST: number;
      readonly POSITION_SUBSEQUENT: number;
      readonly POSITION_IBID: number;
      readonly POSITION_IBID_WITH_LOCATOR: number;
      readonly NUMERIC: number;
      readonly POSITION: number;
      getCitationCluster(this: State, cites: readonly [Item, CiteItem][]): string;
      getSortKeys(this: State, item: Item, keyset: 'citation_sort' | 'bibliography_sort'): (string | undefined)[];
      getAmbiguousCite(this: State, item: Item, disambiguation?: unknown): string;
      getAmbigConfig(this: State): Disambiguation;
      readonly Util: {
        /** Puts a variable that holds a number out: that of a text or of a number. */
        outputNumericField(state: State, variable: string, workId: string): void;
        Names: {
          initializeWith(state: State, name: string, terminator: string, normalizeOnly?: boolean): string;
        };
      };
      toLocaleLowerCase(this: State, text: string): string;
      toLocaleUpperCase(this: State, text: string): string;
      error(message: string): never;
      debug(message: string): void;
    }
  }
  const CSL: CSL.Static;
  export default CSL;
}
