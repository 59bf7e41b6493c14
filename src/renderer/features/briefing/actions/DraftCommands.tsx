import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useState } from 'react';
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
  const inText = { scope: 'focus', when: () => hasFocus(session) } as const;

  useCommand('undo', () => editor.dispatchCommand(UNDO_COMMAND), inText);
  useCommand('redo', () => editor.dispatchCommand(REDO_COMMAND), inText);
  useCommand('format.bold', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'), inText);
  useCommand('format.italic', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'), inText);
  useCommand('insert.link', () => setIsLinking(true), inText);
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
  useCommand(blockCommands[kind], () => editor.update(() => $setBlockKind(editor, kind)), {
    scope: 'focus',
    when: () => hasFocus(session),
  });
  return null;
}

function hasFocus({ editor }: DraftSession): boolean {
  const root = editor.getRootElement();
  return root !== null && root === root.ownerDocument.activeElement;
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
