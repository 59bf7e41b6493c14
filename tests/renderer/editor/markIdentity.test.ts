// @vitest-environment happy-dom
import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { type BriefingDocument, documentSchema } from '../../../src/core/briefing/document.ts';
import { citationsAmong, noteMarksInDocument } from '../../../src/core/citation/citationMarks.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { citationId, cite, draft, footnote, footnoteId, paragraph, text } from '../../support/draft.ts';
import { isLongRun } from '../../support/seeded.ts';

const start = draft(
  paragraph('a', text('Ten '), cite('one'), text(' alive'), footnote('aside', text('See '), cite('two'))),
  paragraph('b', text('Two '), footnote('other', cite('three'), text('.'))),
);

const marksOf = (document: BriefingDocument) => noteMarksInDocument(document);
const citationIds = (document: BriefingDocument) => citationsAmong(marksOf(document)).map(({ id }) => id);
const footnoteIds = (document: BriefingDocument) =>
  marksOf(document).flatMap((mark) => (mark.kind === 'footnote' ? [mark.id] : []));

/** Selects from one child of a paragraph to another. */
function $select(block: number, from: number, to: number): void {
  const paragraphs = $getRoot().getChildren().filter($isElementNode);
  const element = paragraphs[block % paragraphs.length];
  if (element === undefined) return;
  const size = element.getChildrenSize();
  const selection = $createRangeSelection();
  selection.anchor.set(element.getKey(), Math.min(from, size), 'element');
  selection.focus.set(element.getKey(), Math.min(to, size), 'element');
  $setSelection(selection);
}

function $copied(): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, data] of Object.entries($getClipboardDataFromSelection())) transfer.setData(type, data ?? '');
  return transfer;
}

function $paste(editor: LexicalEditor, transfer: DataTransfer): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $insertDataTransferForRichText(transfer, selection, editor);
}

function $range() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('no range');
  return selection;
}

describe('ids of footnotes and of the citations in them', () => {
  it('are new for a copy and stay with the original', () => {
    const editor = openEditor(start);
    edit(editor, () => {
      $select(0, 0, 99);
      const copied = $copied();
      $getRoot().selectEnd();
      $paste(editor, copied);
    });
    const document = readDocument(editor);
    expect(footnoteIds(document).slice(0, 2)).toEqual([footnoteId('aside'), footnoteId('other')]);
    expect(new Set(footnoteIds(document)).size).toBe(3);
    expect(citationIds(document).slice(0, 3)).toEqual(['one', 'two', 'three'].map(citationId));
    expect(new Set(citationIds(document)).size).toBe(5);
  });

  it('move with what is cut and pasted, and are new when it is pasted again', () => {
    const editor = openEditor(start);
    let moved = new DataTransfer();
    edit(editor, () => {
      $select(0, 0, 99);
      moved = $copied();
      $range().removeText();
    });
    edit(editor, () => void $getRoot().selectEnd());
    edit(editor, () => $paste(editor, moved));
    expect(footnoteIds(readDocument(editor))).toEqual([footnoteId('other'), footnoteId('aside')]);
    expect(citationIds(readDocument(editor))).toEqual(['three', 'one', 'two'].map(citationId));
    edit(editor, () => $paste(editor, moved));
    expect(new Set(footnoteIds(readDocument(editor))).size).toBe(3);
    expect(new Set(citationIds(readDocument(editor))).size).toBe(5);
  });

  it('come back with undo', () => {
    const editor = openEditor(start);
    edit(editor, () => {
      $select(0, 0, 99);
      $range().removeText();
    });
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(readDocument(editor)).toEqual(start);
  });

  it('are never taken over from another briefing', () => {
    const source = openEditor(start);
    let copied = new DataTransfer();
    edit(source, () => {
      $select(0, 0, 99);
      copied = $copied();
    });
    const other = openEditor(draft(paragraph('x')));
    edit(other, () => void $getRoot().selectEnd());
    edit(other, () => $paste(other, copied));
    const document = readDocument(other);
    expect(footnoteIds(document)).toHaveLength(1);
    expect(footnoteIds(document)).not.toContain(footnoteId('aside'));
    expect(citationIds(document)).toHaveLength(2);
    expect(citationIds(document)).not.toContain(citationId('two'));
  });

  it('stay unique, and the document valid, through whatever is copied, cut, pasted, split, undone and done again', () => {
    const place = fc.record({ block: fc.nat(5), from: fc.nat(5), to: fc.nat(5) });
    const step = fc.oneof(
      fc.record({ act: fc.constantFrom('copy' as const, 'cut' as const, 'paste' as const, 'split' as const), place }),
      fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const), place }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const editor = openEditor(start);
        const clipboard: Clipboard = { held: undefined };
        for (const one of steps) {
          edit(editor, () => $take(editor, one, clipboard));
          expect(documentSchema.safeParse(readDocument(editor)).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: isLongRun ? 1000 : 100, seed: 11 },
    );
  });
});

interface Clipboard {
  held: DataTransfer | undefined;
}

interface Step {
  readonly act: 'copy' | 'cut' | 'paste' | 'split' | 'undo' | 'redo';
  readonly place: { readonly block: number; readonly from: number; readonly to: number };
}

function $take(editor: LexicalEditor, { act, place: { block, from, to } }: Step, clipboard: Clipboard): void {
  if (act === 'undo' || act === 'redo') {
    editor.dispatchCommand(act === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
    return;
  }
  $select(block, from, act === 'split' ? from : to);
  if (act === 'copy' || act === 'cut') clipboard.held = $copied();
  if (act === 'cut') $range().removeText();
  if (act === 'paste' && clipboard.held) $paste(editor, clipboard.held);
  if (act === 'split') $range().insertParagraph();
}
