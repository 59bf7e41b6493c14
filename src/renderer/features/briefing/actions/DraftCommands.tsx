import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useState } from 'react';
import type { CommandId } from '../../../../shared/commands.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { useDesk } from '../../../desk/deskStore.ts';
import { $setBlockKind, type BlockKind, blockKinds } from '../../../editor/blocks/blockKind.ts';
import { focusAtCaret } from '../../../editor/caretExtension.ts';
import { OPEN_MENTION_COMMAND } from '../../../editor/citations/mentionExtension.ts';
import { citeExcerpt } from '../citing/insertCitable.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { LinkDialog } from '../page/LinkDialog.tsx';
import { blockCommands } from './blockCommands.ts';
import { exportDraft } from './exportDraft.ts';

/** The commands that an open draft answers. */
export function DraftCommands({ session }: { readonly session: DraftSession }) {
  const { editor } = session;
  const [isLinking, setIsLinking] = useState(false);
  const hasFocus = { scope: 'focus', when: () => isFocused(session) } as const;

  useCommand('undo', () => editor.dispatchCommand(UNDO_COMMAND), hasFocus);
  useCommand('redo', () => editor.dispatchCommand(REDO_COMMAND), hasFocus);
  useTextCommand(session, 'format.bold', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
  useTextCommand(session, 'format.italic', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'));
  useTextCommand(session, 'insert.link', () => setIsLinking(true));
  useCommand('insert.citation', () => focusAtCaret(editor, () => editor.dispatchCommand(OPEN_MENTION_COMMAND)));
  useCommand('evidence.cite', () => void citeSelected(session), {
    when: () => useDesk.getState().selectedExcerptId !== null,
  });
  useCommand('export.word', () => void exportDraft(session, { again: false }));
  useCommand('export.again', () => void exportDraft(session, { again: true }));
  return (
    <>
      {blockKinds.map((kind) => (
        <BlockCommand key={kind} session={session} kind={kind} />
      ))}
      {isLinking && <LinkDialog session={session} onClose={() => setIsLinking(false)} />}
    </>
  );
}

function BlockCommand({ session, kind }: { readonly session: DraftSession; readonly kind: BlockKind }) {
  const { editor } = session;
  useTextCommand(session, blockCommands[kind], () => editor.update(() => $setBlockKind(editor, kind)));
  return null;
}

/** A command on the text at the caret, wherever the focus is, except in a field: its keys mean that field. */
function useTextCommand(session: DraftSession, id: CommandId, act: () => void): void {
  const run = () => (isFocused(session) ? act() : focusAtCaret(session.editor, act));
  useCommand(id, run, { when: () => isFocused(session) || !isFieldFocused() });
}

function isFocused({ editor }: DraftSession): boolean {
  const root = editor.getRootElement();
  return root !== null && root === root.ownerDocument.activeElement;
}

function isFieldFocused(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
}

async function citeSelected(session: DraftSession): Promise<void> {
  const id = useDesk.getState().selectedExcerptId;
  if (id === null) return;
  try {
    const excerpt = await call('excerpts.get', { id });
    const [source] = await call('sources.getMany', { ids: [excerpt.sourceId] });
    citeExcerpt(session, excerpt, source);
  } catch (error) {
    reportError(error);
  }
}
