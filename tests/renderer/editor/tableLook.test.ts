// @vitest-environment happy-dom
import type { LexicalEditor } from 'lexical';
import { $getRoot } from 'lexical';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { draft, footnote, table, text } from '../../support/draft.ts';

function show(block: Block): { readonly editor: LexicalEditor; readonly numbers: () => readonly string[] } {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  onTestFinished(() => root.remove());
  const editor = openEditor(draft(block));
  editor.setRootElement(root);
  const numbers = () => [...root.querySelectorAll('[data-number]')].map((cell) => cell.textContent ?? '');
  return { editor, numbers };
}

const costs = (...rows: Parameters<typeof table>[1][]): Block =>
  ({
    ...table('t', ['Port', 'Berths'], ...rows),
    headerRow: true,
  }) as Block;

describe('a column of numbers', () => {
  it('is shown as in the Word file, its name included, and nothing of that is stored', () => {
    const block = costs(['Haifa', '12'], ['Ashdod', '1,200'], ['Eilat', '–']);
    const { editor, numbers } = show(block);
    expect(numbers()).toEqual(['Berths', '12', '1,200', '–']);
    expect(readDocument(editor)).toEqual(draft(block));
  });

  it('is one also when a note stands behind a number', () => {
    const noted = { inlines: [text('12'), footnote('n', text('In 2025.'))] };
    expect(show(costs(['Haifa', noted], ['Ashdod', '7'])).numbers()).toHaveLength(3);
  });

  it('is none once words stand in it', () => {
    const { editor, numbers } = show(costs(['Haifa', '12'], ['Ashdod', '7']));
    expect(numbers()).toHaveLength(3);
    edit(editor, () => void $getRoot().getAllTextNodes().at(-1)?.setTextContent('about seven'));
    expect(numbers()).toEqual([]);
  });

  it('is left as it was aligned by hand', () => {
    const centred = { inlines: [text('12')], alignment: 'center' as const };
    expect(show(costs(['Haifa', centred], ['Ashdod', '7'])).numbers()).toEqual([]);
  });
});
