/** An element of a style or locale in the form that the citation processor reads. */
export interface CslTree {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslTree | string)[];
}

/** Where citation styles and the words of languages come from. */
export interface CslSource {
  /** Undefined when there is no style of this id. */
  readonly findStyle: (id: string) => CslTree | undefined;
  /** Undefined when there is no such locale. */
  readonly findLocale: (tag: string) => CslTree | undefined;
}

/** A style with all the locales that formatting in one language asks for, by their tags. */
export interface LoadedStyle {
  readonly style: CslTree;
  readonly locales: Readonly<Record<string, CslTree>>;
}

/** Styles and locales as they were loaded, one by one; whoever formats finds what was put in before. */
export interface CslStore extends CslSource {
  put(styleId: string, loaded: LoadedStyle): void;
}

export function createCslStore(): CslStore {
  const styles = new Map<string, CslTree>();
  const locales = new Map<string, CslTree>();
  return {
    findStyle: (id) => styles.get(id),
    findLocale: (tag) => locales.get(tag),
    put(styleId, loaded) {
      styles.set(styleId, loaded.style);
      for (const [tag, locale] of Object.entries(loaded.locales)) locales.set(tag, locale);
    },
  };
}
