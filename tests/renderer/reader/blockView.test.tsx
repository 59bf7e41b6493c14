// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BlockView } from '../../../src/renderer/features/reader/BlockView.tsx';

const marks = { excerpts: [], selectedExcerptId: null, hits: [], currentHit: null };

function show(kind: 'listItem' | 'footnote', text: string): HTMLElement {
  const block = { kind, level: null, index: 0, start: 7, end: 7 + text.length, page: null, text };
  const { container } = render(<BlockView block={block} marks={marks} />);
  return container.firstElementChild as HTMLElement;
}

describe('a block of a source text', () => {
  it.each(['1. First', '(a) Below', '2.3 Legal', 'iv) Roman', 'ב. שני'])(
    'that is a list item with its number gets no bullet: %s',
    (text) => {
      expect(show('listItem', text).dataset['numbered']).toBe('true');
    },
  );

  it.each(['Cranes', 'U.S. ships', '48 containers', 'No. 5 quay'])('that has none gets one: %s', (text) => {
    expect(show('listItem', text).dataset['numbered']).toBe('false');
  });

  it('that is a note shows its mark and its text, and nothing else, in its own direction', () => {
    const note = show('footnote', '² לפי רשות הנמל.');
    expect(note.textContent).toBe('² לפי רשות הנמל.');
    expect(note.dir).toBe('auto');
    expect(note.className).toMatch(/footnote/);
  });
});
