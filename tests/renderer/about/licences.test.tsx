// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { LicencesDialog } from '../../../src/renderer/features/about/LicencesDialog.tsx';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { installBridge } from '../../support/windowBridge.ts';

const works = [
  { name: 'lexical', version: '0.52.0', licence: 'MIT', text: 'Permission is hereby granted' },
  { name: 'saxes', version: '6.0.0', licence: 'ISC', text: 'Permission to use, copy', note: 'Reads XML.' },
];

it('lists what is built in, finds it by name or licence and shows its text', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(works))));
  onTestFinished(() => void vi.unstubAllGlobals());
  installBridge(null);
  renderInWindow(<LicencesDialog onClose={() => {}} />);
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['lexical0.52.0 · MIT', 'saxes6.0.0 · ISC']);
  expect(screen.getByRole('region', { name: 'Licence of lexical' }).textContent).toContain('hereby granted');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'isc' } });
  await waitFor(() => expect(screen.getByText('1 work')).toBeTruthy());
  expect(screen.getByRole('region', { name: 'Licence of saxes' }).textContent).toBe(
    'Reads XML.Permission to use, copy',
  );
});
