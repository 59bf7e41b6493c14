// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/renderer/desk/commandRegistry.ts';
import { openSourceAt } from '../../../src/renderer/desk/deskStore.ts';
import { SourceDetailsDialog } from '../../../src/renderer/features/sourceDetails/SourceDetailsDialog.tsx';
import type { OperationInput } from '../../../src/shared/contract.ts';
import { buildSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

type Grading = Omit<OperationInput<'sources.grade'>, 'id'>;

async function open(command: 'source.editMetadata' | 'source.grade', name: string, grades: readonly Grading[] = []) {
  const library = temporaryLibrary();
  const { id } = library.call('sources.add', {
    ...buildSource({ title: 'Talks resume', published: null, updated: '2026-11-21', outlet: 'Courier' }),
    origins: {
      title: {
        from: { kind: 'json-ld', detail: 'headline' },
        alternatives: [{ value: 'Talks go on', from: { kind: 'open-graph', detail: 'og:title' } }],
      },
      published: {
        from: null,
        alternatives: [{ value: '2026-11-19', from: { kind: 'pdf-info', detail: 'CreationDate' } }],
      },
      authors: { from: { kind: 'byline', detail: '' }, alternatives: [] },
    },
  });
  for (const grading of grades) library.call('sources.grade', { id, ...grading });
  installBridge(library);
  renderInWindow(<SourceDetailsDialog />);
  openSourceAt({ sourceId: id });
  await waitFor(() => expect(runCommand(command)).toBe(true));
  const dialog = within(await screen.findByRole('dialog', { name }));
  return { library, id, dialog, field: (label: string) => dialog.getByRole('textbox', { name: label }) };
}

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('the details of a source', () => {
  it('say of each value where it comes from, for the eye and for a screen reader', async () => {
    const { dialog, field } = await open('source.editMetadata', 'Source details');
    expect(describedBy(field('Title'))).toBe('from JSON-LD headline');
    expect(describedBy(dialog.getByRole('group', { name: 'Authors' }))).toBe('from the byline');
    expect(describedBy(field('Outlet'))).toBe('origin not noted');
    expect(describedBy(field('Published'))).toContain('empty when unknown');
  });

  it('take another value that was found, and note who chose it', async () => {
    const { library, id, dialog, field } = await open('source.editMetadata', 'Source details');
    fireEvent.click(dialog.getByRole('button', { name: 'Title: 1 other value' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Talks go on/ }));
    expect((field('Title') as HTMLInputElement).value).toBe('Talks go on');
    expect(describedBy(field('Title'))).toBe('from OpenGraph og:title, once saved');
    expect(dialog.getByRole('button', { name: 'Title: 1 other value' })).toBeTruthy();
    fireEvent.submit(field('Title').closest('form') as HTMLFormElement);
    await screen.findByText('Source details saved');
    expect(library.call('sources.get', { id })).toMatchObject({
      metadata: { title: 'Talks go on' },
      origins: { title: { from: { kind: 'open-graph', detail: 'og:title', at: expect.any(String) } } },
    });
  });

  it('offer what is not sure for a field that is unknown, and leave it unknown', async () => {
    const { dialog, field } = await open('source.editMetadata', 'Source details');
    expect((field('Published') as HTMLInputElement).value).toBe('');
    fireEvent.click(dialog.getByRole('button', { name: 'Published: 1 value offered' }));
    expect((await screen.findByRole('menuitem')).textContent).toBe('2026-11-19from the PDF property CreationDate');
  });

  it('say that what is typed will be by hand', async () => {
    const { field } = await open('source.editMetadata', 'Source details');
    fireEvent.change(field('Outlet'), { target: { value: 'The Levant Courier' } });
    expect(describedBy(field('Outlet'))).toBe('by hand, once saved');
  });

  it('name five dates apart', async () => {
    const { dialog, field } = await open('source.editMetadata', 'Source details');
    expect((field('Updated') as HTMLInputElement).value).toBe('2026-11-21');
    expect((field('Accessed') as HTMLInputElement).value).toBe('');
    expect(dialog.getByText(/^Captured/).parentElement?.textContent).toMatch(/when the file was written.*21 Nov 2026/);
    expect(dialog.getByText(/^Imported/).parentElement?.textContent).toMatch(/into this library.*22 Nov 2026/);
  });
});

describe('grading the open source', () => {
  it('shows what the grade means, asks for the reason and keeps both', async () => {
    const { library, id, dialog, field } = await open('source.grade', 'Grade the source');
    expect(dialog.getByRole('button', { name: 'Grade' })).toHaveProperty('disabled', true);
    fireEvent.click(dialog.getByRole('button', { name: /Reliability of the source/ }));
    const options = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(options).toHaveLength(7);
    expect(options.at(-1)).toContain('Reliability cannot be judged');
    expect(options.at(-1)).toContain('no middle one');
    fireEvent.click(screen.getByRole('option', { name: /B – Usually reliable/ }));
    expect(dialog.getByText('Minor doubts; a history of mostly valid information.')).toBeTruthy();
    fireEvent.change(field('Reason'), { target: { value: 'Confirmed twice.' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Grade' }));
    expect(await screen.findByText('Source graded B')).toBeTruthy();
    expect(library.call('sources.gradeHistory', { id })).toMatchObject([
      { reliability: 'B', reason: 'Confirmed twice.' },
    ]);
  });

  it('takes no reason without a grade', async () => {
    const { library, id, dialog, field } = await open('source.grade', 'Grade the source');
    fireEvent.change(field('Reason'), { target: { value: 'Confirmed twice.' } });
    expect(dialog.getByRole('button', { name: 'Grade' })).toHaveProperty('disabled', true);
    expect(library.call('sources.gradeHistory', { id })).toEqual([]);
  });

  it('lists the grades so far, the last first', async () => {
    const { dialog } = await open('source.grade', 'Grade the source', [
      { reliability: 'C', reason: 'Vague.' },
      { reliability: 'D' },
    ]);
    const region = within(await dialog.findByRole('region', { name: 'Grades so far' }));
    await waitFor(() =>
      expect(region.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\d{2} Nov.*/, ''))).toEqual(
        ['Dno reason given', 'CVague.'],
      ),
    );
  });
});
