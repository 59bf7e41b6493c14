import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useState } from 'react';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { useDesk } from '../../../desk/deskStore.ts';
import { exportAgain, openExportDialog } from '../../../desk/draftToExport.ts';
import { $setBlockDirection, type DirectionChoice, directionChoices } from '../../../editor/blocks/blockDirection.ts';
import { $setBlockKind, type BlockKind, blockKinds } from '../../../editor/blocks/blockKind.ts';
import { focusAtCaret } from '../../../editor/caretExtension.ts';
import { OPEN_MENTION_COMMAND } from '../../../editor/citations/mentionExtension.ts';
import { citeSelected } from '../citing/citeSelected.ts';
import { DocumentCommands } from '../document/DocumentCommands.tsx';
import type { DraftSession } from '../draft/draftSession.ts';
import { surfaceInHand } from '../draft/surfaceInHand.ts';
import { useTextCommand } from '../draft/useTextCommand.ts';
import { hasFocus, type WritingSurface } from '../draft/writingSurface.ts';
import { insertFootnote } from '../footnotes/insertFootnote.ts';
import { ImageCommands } from '../images/ImageCommands.tsx';
import { LinkDialog } from '../page/LinkDialog.tsx';
import { TableCommands } from '../tables/TableCommands.tsx';
import { blockCommands, directionCommands } from './blockCommands.ts';
import { DriftQuestion } from './DriftQuestion.tsx';
import { draftToExport } from './exportDraft.ts';

/** The commands that an open draft answers. */
export function DraftCommands({ session }: { readonly session: DraftSession }) {
  const [linking, setLinking] = useState<WritingSurface | null>(null);
  const inHand = () => surfaceInHand(session);
  const whileWriting = { scope: 'focus', when: () => hasFocus(inHand()) } as const;

  useCommand('undo', () => inHand().editor.dispatchCommand(UNDO_COMMAND), whileWriting);
  useCommand('redo', () => inHand().editor.dispatchCommand(REDO_COMMAND), whileWriting);
  useTextCommand(inHand, 'format.bold', ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
  useTextCommand(inHand, 'format.italic', ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'));
  useTextCommand(inHand, 'insert.link', setLinking);
  useTextCommand(inHand, 'insert.footnote', () => insertFootnote(session));
  useCommand('insert.citation', () => {
    const { editor } = inHand();
    focusAtCaret(editor, () => editor.dispatchCommand(OPEN_MENTION_COMMAND));
  });
  useCommand('evidence.cite', () => void citeSelected(session), {
    when: () => useDesk.getState().selectedExcerptId !== null,
  });
  useCommand('export.word', () => openExportDialog(draftToExport(session)));
  useCommand('export.again', () => exportAgain(draftToExport(session)));
  return (
    <>
      {blockKinds.map((kind) => (
        <BlockCommand key={kind} session={session} kind={kind} />
      ))}
      {directionChoices.map((choice) => (
        <DirectionCommand key={choice} session={session} choice={choice} />
      ))}
      <TableCommands session={session} />
      <ImageCommands session={session} />
      <DocumentCommands session={session} />
      <DriftQuestion />
      {linking !== null && <LinkDialog surface={linking} onClose={() => setLinking(null)} />}
    </>
  );
}

function BlockCommand({ session, kind }: { readonly session: DraftSession; readonly kind: BlockKind }) {
  const { editor } = session;
  useTextCommand(
    () => session,
    blockCommands[kind],
    () => editor.update(() => $setBlockKind(editor, kind)),
  );
  return null;
}

function DirectionCommand({ session, choice }: { readonly session: DraftSession; readonly choice: DirectionChoice }) {
  useTextCommand(
    () => session,
    directionCommands[choice],
    () => session.editor.update(() => $setBlockDirection(choice)),
  );
  return null;
}
