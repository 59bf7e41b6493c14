/*
 * Attributes that keep for the reader of a page's blocks what styles and links said: Readability takes styles and classes away, and
 * leaves these.
 */

/** How an ordered list is numbered by its styles. */
export const LIST_SHAPE = 'data-list-shape';

/** What is struck out by its styles. */
export const STRUCK_OUT = 'data-struck-out';

/** A note that already begins with its mark. */
export const MARKED = 'data-marked';
