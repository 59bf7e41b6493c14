import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { $rememberedSelection, focusAtCaret } from '../../../editor/caretExtension.ts';
import { $actOnTable, $canActOnTable, type TableAction, tableActions } from '../../../editor/tables/tableActions.ts';
import { $getTablePlace } from '../../../editor/tables/tablePlace.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { hasFocus } from '../draft/writingSurface.ts';
import { InsertTableDialog } from './InsertTableDialog.tsx';
import { tableCommands } from './tableCommands.ts';

/** The commands on tables that an open draft answers. */
export function TableCommands({ session }: { readonly session: DraftSession }) {
  const [isInserting, setIsInserting] = useState(false);
  useCommand('insert.table', () => setIsInserting(true));
  return (
    <>
      {tableActions.map((action) => (
        <TableCommand key={action} session={session} action={action} />
      ))}
      {isInserting && <InsertTableDialog editor={session.editor} onClose={() => setIsInserting(false)} />}
    </>
  );
}

/** A command can be chosen when the caret is, or was last, in a table. */
function TableCommand({ session, action }: { readonly session: DraftSession; readonly action: TableAction }) {
  const { editor } = session;
  const act = () => editor.update(() => void $actOnTable(action));
  useCommand(tableCommands[action], () => (hasFocus(session) ? act() : focusAtCaret(editor, act)), {
    when: () => canAct(editor, action),
  });
  return null;
}

/** Asked while menu and palette are drawn; nothing is changed. */
export function canAct(editor: LexicalEditor, action: TableAction): boolean {
  return editor.getEditorState().read(() => $canActOnTable(action, $getTablePlace($rememberedSelection(editor))));
}
