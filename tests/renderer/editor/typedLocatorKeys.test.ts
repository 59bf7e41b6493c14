// @vitest-environment happy-dom
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getRoot, KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $awaitLocator, TypedLocatorExtension } from '../../../src/renderer/editor/citations/typedLocatorExtension.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { cite, draft, paragraph, table } from '../../support/draft.ts';
import { gridAt, typeAtCaret } from '../../support/tableEditing.ts';

const locator = { label: 'page', value: '2' };

/** Waits for a locator behind the only citation, types one and presses Tab. */
function typeAndTab(...blocks: Parameters<typeof draft>): ReturnType<typeof openEditor> {
  const editor = openEditor(draft(...blocks));
  const { awaited } = getExtensionDependencyFromEditor(editor, TypedLocatorExtension).output;
  edit(editor, () => {
    const citation = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getType() === 'citation');
    citation?.selectNext(0, 0);
    if (citation) $awaitLocator(awaited, citation.getKey());
  });
  typeAtCaret(editor, 'p 2');
  edit(
    editor,
    () => void editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab', cancelable: true })),
  );
  typeAtCaret(editor, '!');
  return editor;
}

describe('Tab behind a locator that was typed', () => {
  it('sets it and goes on to the next cell of a table', () => {
    const editor = typeAndTab(table('t', [{ inlines: [cite('one')] }, 'b']));
    expect(gridAt(editor)).toEqual(['|b!']);
    expect(readDocument(editor).blocks[0]).toMatchObject({
      rows: [{ cells: [{ inlines: [{ kind: 'citation', items: [{ locator }] }] }, {}] }],
    });
  });

  it('sets it and writes on behind it elsewhere', () => {
    const editor = typeAndTab(paragraph('a', cite('one')));
    expect(readDocument(editor).blocks[0]).toMatchObject({ inlines: [{ items: [{ locator }] }, { text: '!' }] });
  });
});
