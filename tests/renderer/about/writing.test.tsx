// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parseLocator } from '../../../src/core/citation/parseLocator.ts';
import { commandOfKey } from '../../../src/renderer/desk/commandKeys.ts';
import { findEmphasis } from '../../../src/renderer/editor/blocks/emphasis.ts';
import { WritingDialog } from '../../../src/renderer/features/about/WritingDialog.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

async function openHelp(): Promise<(does: RegExp) => readonly (string | null)[]> {
  installBridge(null);
  renderInWindow(<WritingDialog onClose={() => {}} />);
  await screen.findByRole('dialog', { name: 'How to write' });
  return (does) => {
    const row = screen.getByText(does, { selector: 'dt' }).parentElement;
    return [...(row?.querySelectorAll('code, kbd kbd') ?? [])].map(({ textContent }) => textContent);
  };
}

it('How to write opens by Shift+F1', () => {
  const pressed = { key: 'F1', code: 'F1', ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
  expect(commandOfKey({ ...pressed, getModifierState: () => false }, 'other')).toBe('help.writing');
});

it('How to write names signs and keys that do what it says', async () => {
  const by = await openHelp();
  expect(by(/^Find a source/)).toEqual(['@']);
  expect(by(/^Headings/)).toEqual(['# ', '## ', '### ']);
  expect(by(/^Bulleted/)).toEqual(['- ', '* ']);
  expect(by(/^A line below the table/)).toEqual(['Ctrl', 'Enter']);
  expect(by(/^Next cell/)).toEqual(['Tab']);
  expect(by(/^A footnote of your own/)).toEqual(['Ctrl', 'Alt', 'F']);
  const places = [...by(/^Its page/), ...by(/^Or another place/)].map(
    (typed) => parseLocator(typed ?? '', 'en')?.label,
  );
  expect(places).toEqual(['page', 'chapter', 'paragraph', 'section', 'timestamp']);
  const marked = [...by(/^Bold$/), ...by(/^Italic$/)].map((typed) => findEmphasis(typed ?? '')?.mark);
  expect(marked).toEqual(['**', '__', '*', '_']);
});
