// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openBriefing, openSourceAt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { keepLastOpen } from '../../../src/renderer/desk/lastOpen.ts';
import { addSource } from '../../support/builders.ts';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

beforeEach(() => {
  useDesk.setState(useDesk.getInitialState());
  localStorage.clear();
});

function openDesk(library: ReturnType<typeof temporaryLibrary>, sample = false) {
  installBridge(library);
  const info = { folder: library.folder, name: 'l', sourceCount: 0, briefingCount: 0, sample, warning: null };
  const stop = keepLastOpen(info);
  onTestFinished(stop);
  return stop;
}

async function leaveAndReturn(library: ReturnType<typeof temporaryLibrary>, stop: () => void, sample = false) {
  stop();
  useDesk.setState({ ...useDesk.getInitialState(), panes: { library: false, briefing: true, evidence: true } });
  openDesk(library, sample);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('what was open in a library', () => {
  it('is open again after a restart, and a pane that was hidden stays so', async () => {
    const library = temporaryLibrary();
    const { id: briefingId } = library.call('briefings.create', { header: { title: 'One' } });
    const sourceId = addSource(library);
    const stop = openDesk(library);
    await vi.waitFor(() => expect(localStorage.getItem('briefdesk.lastOpen')).not.toBeNull());
    openBriefing(briefingId);
    openSourceAt({ sourceId });
    await leaveAndReturn(library, stop);
    expect(useDesk.getState()).toMatchObject({
      openBriefingId: briefingId,
      openSourceId: sourceId,
      panes: { library: false },
    });
  });

  it('is left closed when it is gone', async () => {
    const library = temporaryLibrary();
    const { id } = library.call('briefings.create', { header: {} });
    const stop = openDesk(library);
    await vi.waitFor(() => expect(localStorage.getItem('briefdesk.lastOpen')).not.toBeNull());
    openBriefing(id);
    library.call('briefings.remove', { id });
    await leaveAndReturn(library, stop);
    expect(useDesk.getState().openBriefingId).toBeNull();
  });

  it('is nothing in a library that was never open', async () => {
    const library = temporaryLibrary();
    library.call('briefings.create', { header: {} });
    openDesk(library);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(useDesk.getState().openBriefingId).toBeNull();
  });

  it('in the sample is at first its half-written briefing', async () => {
    const library = temporaryLibrary();
    const { id } = library.call('briefings.create', { header: { title: 'Half written' } });
    openDesk(library, true);
    await vi.waitFor(() => expect(useDesk.getState().openBriefingId).toBe(id));
  });
});
