import type { EditorThemeClasses } from 'lexical';

/** Class names of the page's text; their looks are in features/briefing/page.css. */
export const editorTheme: EditorThemeClasses = {
  text: { bold: 'text-bold', italic: 'text-italic' },
  list: { nested: { listitem: 'list-wrapper' } },
  table: 'table',
  tableScrollableWrapper: 'table-scroller',
  tableSelection: 'table-selecting',
  tableCellSelected: 'cell-selected',
};
