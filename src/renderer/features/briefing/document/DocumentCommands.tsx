import type { LexicalEditor, LexicalNode } from 'lexical';
import { type ReactNode, useState } from 'react';
import { $canContinue, $continueNumbering, $getNumberedPlace } from '../../../editor/blocks/listNumbering.ts';
import { $portionsIn } from '../../../editor/blocks/markPortions.ts';
import { $blockOf } from '../../../editor/blocks/selectedBlocks.ts';
import { $getWholeBlock } from '../../../editor/blocks/wholeBlocksExtension.ts';
import type { BreakKind } from '../../../editor/breaks/breakNode.ts';
import { $insertBreak } from '../../../editor/breaks/breaksExtension.ts';
import { $captionOf } from '../../../editor/captions/captionPlace.ts';
import { $captionable, $removeCaption, $writeCaption } from '../../../editor/captions/captions.ts';
import { $rememberedSelection } from '../../../editor/caretExtension.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { surfaceInHand } from '../draft/surfaceInHand.ts';
import { useTextCommand } from '../draft/useTextCommand.ts';
import type { WritingSurface } from '../draft/writingSurface.ts';
import { NumberingDialog } from './NumberingDialog.tsx';
import { PortionMarkDialog } from './PortionMarkDialog.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { useLostReferences } from './useLostReferences.ts';

const breakCommands = {
  page: 'insert.pageBreak',
  landscape: 'insert.landscape',
  portrait: 'insert.portrait',
} as const satisfies Readonly<Record<BreakKind, string>>;

/** The commands on captions, cross-references, breaks, portion marks and numbers of lists that an open draft answers. */
export function DocumentCommands({ session }: { readonly session: DraftSession }) {
  const { editor } = session;
  const [dialog, setDialog] = useState<ReactNode>(null);
  const inText = () => session;
  const close = () => setDialog(null);
  useLostReferences(session);
  useTextCommand(
    () => surfaceInHand(session),
    'insert.crossReference',
    (surface: WritingSurface) => setDialog(<ReferenceDialog {...{ session, surface }} onClose={close} />),
  );
  useTextCommand(
    inText,
    'insert.caption',
    () => onCaptionable(editor, $writeCaption),
    () => $reads(editor, $captionableAtCaret) !== null,
  );
  useTextCommand(
    inText,
    'table.removeCaption',
    () => onCaptionable(editor, $removeCaptionOf),
    () => $reads(editor, $hasCaption),
  );
  useTextCommand(
    inText,
    'format.portionMark',
    () => setDialog(<PortionMarkDialog session={session} onClose={close} />),
    () =>
      $reads(editor, () => $portionsIn($rememberedSelection(editor) ?? null).length > 0 || $getWholeBlock() !== null),
  );
  useTextCommand(
    inText,
    'format.restartNumbering',
    () => setDialog(<NumberingDialog editor={editor} onClose={close} />),
    () => $reads(editor, () => $getNumberedPlace($rememberedSelection(editor)) !== null),
  );
  useTextCommand(
    inText,
    'format.continueNumbering',
    () =>
      editor.update(() => {
        const place = $getNumberedPlace();
        if (place !== null) $continueNumbering(place);
      }),
    () => $reads(editor, () => $mayContinue(editor)),
  );
  return (
    <>
      {(Object.keys(breakCommands) as BreakKind[]).map((kind) => (
        <BreakCommand key={kind} session={session} kind={kind} />
      ))}
      {dialog}
    </>
  );
}

function BreakCommand({ session, kind }: { readonly session: DraftSession; readonly kind: BreakKind }) {
  const { editor } = session;
  useTextCommand(
    () => session,
    breakCommands[kind],
    () => editor.update(() => $insertBreak(editor, kind)),
  );
  return null;
}

function $reads<Value>(editor: LexicalEditor, $read: (editor: LexicalEditor) => Value): Value {
  return editor.getEditorState().read(() => $read(editor));
}

/** The table or image at the caret, or that is selected, or whose caption the caret is in. */
function $captionableAtCaret(editor: LexicalEditor): LexicalNode | null {
  const whole = $getWholeBlock();
  if (whole !== null) return $captionable(whole);
  const node = $rememberedSelection(editor)?.anchor.getNode();
  return node === undefined ? null : $captionable($blockOf(node));
}

function $hasCaption(editor: LexicalEditor): boolean {
  const block = $captionableAtCaret(editor);
  return block !== null && $captionOf(block) !== null;
}

function onCaptionable(editor: LexicalEditor, $act: (block: LexicalNode) => void): void {
  editor.update(() => {
    const block = $captionableAtCaret(editor);
    if (block !== null) $act(block);
  });
}

function $removeCaptionOf(block: LexicalNode): void {
  const caption = $captionOf(block);
  if (caption !== null) $removeCaption(caption);
}

function $mayContinue(editor: LexicalEditor): boolean {
  const place = $getNumberedPlace($rememberedSelection(editor));
  return place !== null && $canContinue(place);
}
