// @vitest-environment happy-dom
import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $selectAll,
  $setSelection,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { BriefingDocument } from '../../../src/core/briefing/document.ts';
import { citationsInDocument } from '../../../src/core/citation/citationsInDocument.ts';
import { $setBlockKind } from '../../../src/renderer/editor/blocks/blockKind.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, citationId, cite, draft, paragraph, text } from '../../support/draft.ts';

const blockIds = (document: BriefingDocument) => document.blocks.map((block) => block.id);
const citationIds = (document: BriefingDocument) => citationsInDocument(document).map((citation) => citation.id);

/** Puts the caret into the text of the block at `index`. */
function $caretAt(index: number, offset: number): void {
  const block = $getRoot().getChildAtIndex(index);
  const node = $isElementNode(block) ? block.getFirstDescendant() : null;
  if ($isTextNode(node)) node.select(offset, offset);
  else if ($isElementNode(block)) block.select(offset, offset);
}

function $range() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('no range');
  return selection;
}

function copyAll(editor: LexicalEditor): DataTransfer {
  const transfer = new DataTransfer();
  edit(editor, () => {
    $selectAll();
    for (const [type, data] of Object.entries($getClipboardDataFromSelection())) transfer.setData(type, data ?? '');
  });
  return transfer;
}

function cutAll(editor: LexicalEditor): DataTransfer {
  const transfer = copyAll(editor);
  edit(editor, () => $range().removeText(), 'cut');
  return transfer;
}

function paste(editor: LexicalEditor, transfer: DataTransfer): void {
  edit(editor, () => $insertDataTransferForRichText(transfer, $range(), editor), 'paste');
}

const cited = draft(
  paragraph('a', text('Ten are alive '), cite('one'), text('.')),
  paragraph('b', text('Two '), cite('two')),
);

describe('ids of blocks', () => {
  it('stay with the first part when a paragraph is split, and the second part gets a new one', () => {
    const editor = openEditor(draft(paragraph('a', text('onetwo'))));
    edit(editor, () => {
      $caretAt(0, 3);
      $range().insertParagraph();
    });
    const ids = blockIds(readDocument(editor));
    expect(ids[0]).toBe(blockId('a'));
    expect(new Set(ids).size).toBe(2);
  });

  it('stay with the first when two paragraphs are joined', () => {
    const editor = openEditor(draft(paragraph('a', text('one')), paragraph('b', text('two'))));
    edit(editor, () => {
      $caretAt(1, 0);
      $range().deleteCharacter(true);
    });
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('onetwo'))]);
  });

  it.each(['heading2', 'quote', 'bulletList', 'numberedList'] as const)(
    'stay when a paragraph becomes a %s and a paragraph again',
    (kind) => {
      const editor = openEditor(draft(paragraph('a', text('one'))));
      edit(editor, () => {
        $caretAt(0, 1);
        $setBlockKind(editor, kind);
      });
      expect(blockIds(readDocument(editor))).toEqual([blockId('a')]);
      expect(readDocument(editor).blocks[0]?.kind).toBe(kind.replace(/\d$/, '').replace(/.*List/, 'list'));
    },
  );

  it('are new for what is pasted a second time', () => {
    const editor = openEditor(cited);
    const copied = copyAll(editor);
    edit(editor, () => void $getRoot().selectEnd().insertParagraph());
    paste(editor, copied);
    const ids = blockIds(readDocument(editor));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 2)).toEqual([blockId('a'), blockId('b')]);
  });

  it('come back when a removed block is brought back by undo', () => {
    const editor = openEditor(cited);
    edit(editor, () => $getRoot().getLastChild()?.remove());
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(readDocument(editor)).toEqual(cited);
  });
});

describe('ids of citations', () => {
  it('are new for a copy and stay with the original', () => {
    const editor = openEditor(cited);
    const copied = copyAll(editor);
    edit(editor, () => void $getRoot().selectEnd());
    paste(editor, copied);
    const ids = citationIds(readDocument(editor));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(ids.slice(0, 2)).toEqual([citationId('one'), citationId('two')]);
  });

  it('move with the citation when it is cut and pasted, and are new when it is pasted again', () => {
    const editor = openEditor(cited);
    const moved = cutAll(editor);
    expect(citationIds(readDocument(editor))).toEqual([]);
    paste(editor, moved);
    expect(citationIds(readDocument(editor))).toEqual([citationId('one'), citationId('two')]);
    paste(editor, moved);
    const ids = citationIds(readDocument(editor));
    expect(ids.slice(0, 2)).toEqual([citationId('one'), citationId('two')]);
    expect(new Set(ids).size).toBe(4);
  });

  it('are never taken over from another briefing', () => {
    const copied = copyAll(openEditor(cited));
    const other = openEditor(draft(paragraph('x')));
    edit(other, () => void $getRoot().selectEnd());
    paste(other, copied);
    const document = readDocument(other);
    expect(citationsInDocument(document).map((citation) => citation.items)).toEqual(
      citationsInDocument(cited).map((citation) => citation.items),
    );
    expect(citationIds(document)).not.toContain(citationId('one'));
    expect(blockIds(document)).not.toContain(blockId('b'));
  });

  it('stay unique through cut, undo, paste, undo and redo', () => {
    const editor = openEditor(cited);
    const moved = cutAll(editor);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    edit(editor, () => void $getRoot().selectEnd());
    paste(editor, moved);
    const afterPaste = readDocument(editor);
    expect(new Set(citationIds(afterPaste)).size).toBe(4);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(readDocument(editor)).toEqual(cited);
    edit(editor, () => void editor.dispatchCommand(REDO_COMMAND));
    expect(readDocument(editor)).toEqual(afterPaste);
  });

  it('make a citation plain text when a damaged clipboard gives it no sources', () => {
    const editor = openEditor(draft(paragraph('a')));
    const transfer = new DataTransfer();
    const node = {
      type: 'citation',
      version: 1,
      text: 'Post 2026',
      mode: 'token',
      format: 0,
      detail: 0,
      style: '',
      $: { citationItems: 'x' },
    };
    transfer.setData('application/x-lexical-editor', JSON.stringify({ namespace: 'briefdesk', nodes: [node] }));
    edit(editor, () => void $getRoot().selectEnd());
    paste(editor, transfer);
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('Post 2026'))]);
  });
});

describe('a drag inside the text', () => {
  it('moves a citation with its id', () => {
    const editor = openEditor(cited);
    edit(editor, () => {
      const citation = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getType() === 'citation');
      const selection = $createRangeSelection();
      selection.anchor.set(citation?.getKey() ?? '', 0, 'text');
      selection.focus.set(citation?.getKey() ?? '', citation?.getTextContentSize() ?? 0, 'text');
      $setSelection(selection);
      const data = $getClipboardDataFromSelection();
      $range().removeText();
      const transfer = new DataTransfer();
      for (const [type, value] of Object.entries(data)) transfer.setData(type, value ?? '');
      $getRoot().selectEnd();
      $insertDataTransferForRichText(transfer, $range(), editor);
    });
    expect(citationIds(readDocument(editor))).toEqual([citationId('two'), citationId('one')]);
  });
});
