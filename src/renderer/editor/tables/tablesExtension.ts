import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import { TableCellNode, TableExtension, TableNode } from '@lexical/table';
import { configExtension, defineExtension, isHTMLElement, mergeRegister } from 'lexical';
import { IdentityExtension } from '../identityExtension.ts';
import { registerTableClipboard } from './tableClipboard.ts';
import { registerTableForm } from './tableForm.ts';
import { registerTableKeys } from './tableKeys.ts';
import { registerTableLook } from './tableLook.ts';

/** Tables: a block each, of cells that hold one line. */
export const TablesExtension = defineExtension({
  name: 'briefdesk/tables',
  dependencies: [
    RichTextExtension,
    IdentityExtension,
    configExtension(TableExtension, { hasCellMerge: true, hasCellBackgroundColor: false, hasTabHandler: false }),
  ],
  html: {
    export: new Map([
      [
        TableCellNode,
        (editor, node) => {
          // Other programs lay a table out themselves: no widths and colours of ours.
          const { element, ...rest } = node.exportDOM(editor);
          if (isHTMLElement(element)) element.removeAttribute('style');
          return { ...rest, element };
        },
      ],
    ]),
  },
  register(editor) {
    const { blocks } = getExtensionDependencyFromEditor(editor, IdentityExtension).output;
    return mergeRegister(
      editor.registerNodeTransform(TableNode, (table) => blocks.$settle(table)),
      registerTableForm(editor),
      registerTableKeys(editor),
      registerTableClipboard(editor),
      registerTableLook(editor),
    );
  },
});
