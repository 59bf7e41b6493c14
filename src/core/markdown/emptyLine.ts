/** An empty line of the document: nothing to a reader, and yet there. */
export const EMPTY = '<!-- -->';
