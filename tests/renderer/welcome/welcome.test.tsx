// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StartScreen } from '../../../src/renderer/desk/StartScreen.tsx';
import type { OperationOutput } from '../../../src/shared/contract.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

const first: OperationOutput<'library.recent'> = {
  recent: [],
  defaultFolder: '/home/a/Documents/Briefdesk',
  homeFolder: '/home/a',
  problem: null,
};
const library = { folder: '/l', name: 'l', sourceCount: 0, briefingCount: 0, sample: false, warning: null };

function renderStart(recent: OperationOutput<'library.recent'>, openSample: () => unknown = () => library) {
  const bridge = installBridge(null, {
    'library.recent': () => recent,
    'library.create': () => library,
    'library.open': () => library,
    'library.openSample': openSample,
    'sources.import': () => ({ imported: [], rejected: [], duplicates: [], cancelled: [] }),
  });
  renderInWindow(<StartScreen />);
  return bridge;
}

function dropFile(): void {
  const transfer = { types: ['Files'], files: [new File(['x'], 'a.pdf'), new File(['y'], 'b.pdf')] };
  fireEvent.drop(screen.getByRole('main'), { dataTransfer: transfer });
}

describe('the window without a library', () => {
  it('offers the sample library first and says what is in it', async () => {
    const { calls } = renderStart(first);
    const [sample] = await screen.findAllByRole('button');
    expect(sample?.textContent).toBe('Open the sample library');
    expect(screen.getByText(/invented sources.*half-written briefing.*delete it/i)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the sample library' }));
    await waitFor(() => expect(calls).toContainEqual(['library.openSample', {}]));
  });

  it('shows how far the making of the sample has come', async () => {
    let finish: (value: unknown) => void = () => {};
    const { emit } = renderStart(first, () => new Promise((resolve) => (finish = resolve)));
    fireEvent.click(await screen.findByRole('button', { name: 'Open the sample library' }));
    await screen.findByRole('progressbar', { name: 'Making the sample library' });
    emit('progress', { jobId: 'any', done: 3, total: 9, current: 'S4.html' });
    expect(await screen.findByText('3 of 9')).toBeTruthy();
    finish(library);
  });

  it('creates one in the default place with one button, and says where that is', async () => {
    const { calls } = renderStart(first);
    expect(await screen.findByText('Everything stays in one folder: ~/Documents/Briefdesk')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'New library' }));
    await waitFor(() => expect(calls).toContainEqual(['library.create', { folder: '/home/a/Documents/Briefdesk' }]));
  });

  it('opens the one in the default place when there is one', async () => {
    const { calls } = renderStart({
      ...first,
      recent: [{ folder: '/home/a/Documents/Briefdesk', name: 'Briefdesk', exists: true, sample: false }],
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Open your library' }));
    await waitFor(() => expect(calls).toContainEqual(['library.open', { folder: '/home/a/Documents/Briefdesk' }]));
  });

  it('marks a library that is not there, and does not offer to open it', async () => {
    renderStart({ ...first, recent: [{ folder: '/media/usb/Sahel', name: 'Sahel', exists: false, sample: false }] });
    const entry = await screen.findByRole('button', { name: /Sahel/ });
    expect(entry.textContent).toContain('Not there');
    expect(entry.hasAttribute('disabled')).toBe(true);
  });

  it('marks the sample among the recent ones', async () => {
    renderStart({ ...first, recent: [{ folder: '/d/Sample', name: 'Talks', exists: true, sample: true }] });
    expect((await screen.findByRole('button', { name: /Talks/ })).textContent).toMatch(/^TalksSample/);
  });

  it('says why the last library did not open', async () => {
    renderStart({ ...first, problem: { code: 'library-locked', message: 'It is held by process 4242.' } });
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain('The library is in use');
    expect(problem.textContent).toContain('It is held by process 4242.');
  });

  it('offers a library for files that are dropped on it, and imports them there', async () => {
    const { calls } = renderStart(first);
    await screen.findByRole('button', { name: 'New library' });
    dropFile();
    expect((await screen.findByRole('dialog')).textContent).toContain('Import 2 files into a library');
    fireEvent.click(screen.getByRole('button', { name: 'Make the library and import' }));
    await waitFor(() => expect(calls.map(([name]) => name)).toContain('sources.import'));
    expect(calls).toContainEqual(['library.create', { folder: '/home/a/Documents/Briefdesk' }]);
    expect(calls.find(([name]) => name === 'sources.import')?.[1]).toMatchObject({
      paths: ['/dropped/a.pdf', '/dropped/b.pdf'],
    });
  });

  it('makes no library when the drop is thought better of', async () => {
    const { calls } = renderStart(first);
    await screen.findByRole('button', { name: 'New library' });
    dropFile();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(calls.map(([name]) => name)).not.toContain('library.create');
  });
});
