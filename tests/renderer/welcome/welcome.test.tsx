// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Welcome } from '../../../src/renderer/features/welcome/Welcome.tsx';
import type { OperationOutput } from '../../../src/shared/contract.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

const first: OperationOutput<'library.recent'> = {
  recent: [],
  defaultFolder: '/home/a/Documents/Briefdesk',
  problem: null,
};

function renderWelcome(recent: OperationOutput<'library.recent'>) {
  const bridge = installBridge(null, {
    'library.recent': () => recent,
    'library.create': () => null,
    'library.open': () => null,
  });
  renderInWindow(<Welcome />);
  return bridge;
}

describe('the window without a library', () => {
  it('creates one in the default place with one button', async () => {
    const { calls } = renderWelcome(first);
    fireEvent.click(await screen.findByRole('button', { name: 'Create a library' }));
    await waitFor(() => expect(calls.at(-1)).toEqual(['library.create', { folder: '/home/a/Documents/Briefdesk' }]));
  });

  it('opens the one in the default place when there is one', async () => {
    const { calls } = renderWelcome({
      ...first,
      recent: [{ folder: '/home/a/Documents/Briefdesk', name: 'Briefdesk', exists: true }],
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Open the library' }));
    await waitFor(() => expect(calls.at(-1)).toEqual(['library.open', { folder: '/home/a/Documents/Briefdesk' }]));
  });

  it('marks a library that is not there, and does not offer to open it', async () => {
    renderWelcome({ ...first, recent: [{ folder: '/media/usb/Sahel', name: 'Sahel', exists: false }] });
    const entry = await screen.findByRole('button', { name: /Sahel/ });
    expect(entry.textContent).toContain('Not there');
    expect(entry.hasAttribute('disabled')).toBe(true);
  });

  it('says why the last library did not open', async () => {
    renderWelcome({ ...first, problem: { code: 'library-locked', message: 'It is held by process 4242.' } });
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain('The library is in use');
    expect(problem.textContent).toContain('It is held by process 4242.');
  });
});
