export interface BookmarkEnds {
  readonly start: string;
  readonly end: string;
}

/** Hands out the bookmarks of a file: each with an id and a name of its own, counted in the order of the text. */
export interface Bookmarks {
  /** A name that Word leaves out of its list of bookmarks, as it does those that it makes for fields itself. */
  nameOf(kind: 'Toc' | 'Ref'): string;
  /** The two ends of the bookmark of this name, which stands once in the file. */
  endsOf(name: string): BookmarkEnds;
}

export function createBookmarks(): Bookmarks {
  let names = 0;
  let ids = 0;
  return {
    nameOf(kind) {
      names += 1;
      return `_${kind}${String(names).padStart(9, '0')}`;
    },
    endsOf(name) {
      ids += 1;
      return {
        start: `<w:bookmarkStart w:id="${ids}" w:name="${name}"/>`,
        end: `<w:bookmarkEnd w:id="${ids}"/>`,
      };
    },
  };
}
