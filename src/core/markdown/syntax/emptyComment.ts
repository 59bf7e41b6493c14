/** Nothing, to every reader of Markdown: stands for an empty line, and keeps apart what would else be one. */
export const EMPTY_COMMENT = '<!-- -->';
