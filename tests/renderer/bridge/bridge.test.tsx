// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BriefingError } from '../../../src/core/errors.ts';
import { call } from '../../../src/renderer/bridge/call.ts';
import { announceChange, onChange } from '../../../src/renderer/bridge/changes.ts';
import { describeError } from '../../../src/renderer/bridge/reportError.ts';
import { useChange } from '../../../src/renderer/bridge/useChange.ts';
import { useRead } from '../../../src/renderer/bridge/useRead.ts';
import type { Topic } from '../../../src/shared/contract/operation.ts';
import { addSource } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

function hearChanges(): readonly Topic[][] {
  const heard: Topic[][] = [];
  onTestFinished(onChange((topics) => heard.push([...topics])));
  return heard;
}

function Count() {
  return <p>{useRead('library.counts', {}).data?.sourceCount ?? 'none'}</p>;
}

function Remove() {
  const remove = useChange('sources.remove');
  return (
    <button type="button" onClick={() => remove.mutate({ id: 'src_0000000000000000' as never })}>
      remove
    </button>
  );
}

describe('a call over the bridge', () => {
  it('throws what a person can be told, with its code and details', async () => {
    installBridge(temporaryLibrary());
    const failure = await call('sources.get', { id: 'src_0000000000000000' as never }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BriefingError);
    expect((failure as BriefingError).code).toBe('source-not-found');
  });

  it('announces what it changed', async () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    installBridge(library);
    const heard = hearChanges();
    await call('sources.remove', { id });
    expect(heard).toEqual([expect.arrayContaining(['sources', 'undo'])]);
  });

  it('announces nothing when the person cancelled', async () => {
    installBridge(null, { 'library.open': () => null });
    const heard = hearChanges();
    expect(await call('library.open', {})).toBeNull();
    expect(heard).toEqual([]);
  });
});

describe('what is read', () => {
  it('is read again when something it depends on changes, and only then', async () => {
    const library = temporaryLibrary();
    const { calls } = installBridge(library);
    renderInWindow(<Count />);
    await screen.findByText('0');
    addSource(library);
    announceChange(['claims']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toHaveLength(1);
    announceChange(['sources']);
    await screen.findByText('1');
  });

  it('is forgotten when another library is opened', async () => {
    let now = temporaryLibrary();
    addSource(now);
    installBridge(null, { 'library.counts': () => now.call('library.counts', {}) });
    renderInWindow(<Count />);
    await screen.findByText('1');
    now = temporaryLibrary();
    announceChange(['library']);
    await screen.findByText('0');
  });
});

describe('a change that fails', () => {
  it('is told in words', async () => {
    installBridge(temporaryLibrary());
    renderInWindow(<Remove />);
    screen.getByText('remove').click();
    await waitFor(() => expect(screen.getByText('This source is no longer in the library')).toBeTruthy());
  });

  it('shows the operation’s own sentence together with what to do', () => {
    const { title, advice } = describeError(new BriefingError('library-locked', 'Process 4242 holds it.'));
    expect(title).toBe('The library is in use');
    expect(advice).toMatch(/^Process 4242 holds it\. Close it/);
  });
});
