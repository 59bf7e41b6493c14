/**
 * What Briefdesk uses of citeproc (the package has no types of its own). Only `cslEngine.ts` may import it: another
 * processor is to be put in its place by writing that one file anew.
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

    interface RegistryEntry {
      /** How the work is told apart from others: names shown, given names shown, year suffix. */
      readonly disambig: unknown;
      /** Place in the sorted bibliography, from 1. */
      readonly seq: number;
    }

    interface State {
      /** `class` of the style: `note` or `in-text`. */
      readonly opt: {
        readonly xclass: string;
        readonly update_mode: number;
        readonly grouped_sort?: boolean;
        readonly citation_number_sort?: boolean;
        readonly development_extensions: Record<string, boolean>;
      };
      readonly citation: {
        readonly opt: Record<string, unknown>;
        readonly srt: { readonly compareCompositeKeys: (a: [Item, CiteItem], b: [Item, CiteItem]) => number };
      };
      readonly citation_sort: { readonly tokens: readonly unknown[] };
      readonly bibliography: { readonly tokens: readonly unknown[] };
      readonly registry: {
        readonly registry: Record<string, RegistryEntry>;
        readonly authorstrings: Record<string, string>;
      };
      readonly tmp: { authorstring_request: boolean; citation_errors: unknown[] };
      setOutputFormat(name: string): void;
      retrieveItem(id: string): Item;
      /** Replaces the cited works; the order is that of first citation. */
      updateItems(ids: readonly string[]): void;
      makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    }

    interface OutputFormat {
      readonly [name: string]:
        | string
        | false
        | ((text: string) => string)
        | ((state: { getTerm(name: string): string }, text: string | undefined) => string);
    }

    interface Static {
      readonly Engine: new (system: System, style: unknown, language: string, forceLanguage: boolean) => State;
      readonly Output: { readonly Formats: Record<string, OutputFormat> };
      readonly POSITION_FIRST: number;
      readonly POSITION_SUBSEQUENT: number;
      readonly POSITION_IBID: number;
      readonly POSITION_IBID_WITH_LOCATOR: number;
      readonly NUMERIC: number;
      readonly POSITION: number;
      getCitationCluster(this: State, cites: readonly [Item, CiteItem][]): string;
      getSortKeys(this: State, item: Item, keyset: 'citation_sort'): string[];
      getAmbiguousCite(this: State, item: Item, disambiguation: unknown): unknown;
      error(message: string): never;
      debug(message: string): void;
    }
  }
  const CSL: CSL.Static;
  export default CSL;
}
