// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExcerptId, SourceId } from '../../../src/core/ids.ts';
import { clearDesk, openSourceAt, showPane, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { buildId } from '../../support/builders.ts';

const sourceId = buildId('src', 'a') as SourceId;
const excerptId = buildId('exc', 'a') as ExcerptId;

beforeEach(() => useDesk.setState(useDesk.getInitialState()));

describe('the desk', () => {
  it('brings the library pane back when a source is opened', () => {
    showPane('library', false);
    openSourceAt({ sourceId, excerptId });
    expect(useDesk.getState()).toMatchObject({
      openSourceId: sourceId,
      selectedExcerptId: excerptId,
      panes: { library: true },
    });
  });

  it('takes opening the same place again as a new request', () => {
    openSourceAt({ sourceId, excerptId });
    const before = useDesk.getState().destination;
    openSourceAt({ sourceId, excerptId });
    expect(useDesk.getState().destination).toEqual(before);
    expect(useDesk.getState().destination).not.toBe(before);
  });

  it('always leaves one pane', () => {
    for (const pane of ['library', 'briefing', 'evidence'] as const) showPane(pane, false);
    expect(useDesk.getState().panes).toEqual({ library: false, briefing: false, evidence: true });
  });

  it('forgets what was open with the library it belonged to, and keeps the panes', () => {
    openSourceAt({ sourceId });
    showPane('evidence', false);
    clearDesk();
    expect(useDesk.getState()).toMatchObject({ openSourceId: null, query: '', panes: { evidence: false } });
  });
});
