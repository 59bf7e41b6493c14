import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import type { SourceId } from '../../../src/core/ids.ts';
import type { Source } from '../../../src/core/source/source.ts';
import type { MarkAppearances } from '../../../src/renderer/editor/citations/renewMarks.ts';
import { createEngineClient } from '../../../src/renderer/engine/engineClient.ts';
import { factsOf } from '../../../src/renderer/features/briefing/draft/draftFacts.ts';
import { followCitations } from '../../../src/renderer/features/briefing/draft/followCitations.ts';
import { buildSource } from '../../support/buildSource.ts';
import { citationId, cite, footnote, footnoteId, paragraph, text } from '../../support/draft.ts';
import { InProcessWorker } from '../../support/inProcessWorker.ts';

const post = buildSource(1, { title: 'Ten alive', authors: [{ family: 'Amsel', given: 'Rina' }], published: '2026' });
const wire = buildSource(2, { title: 'Talks resume', authors: [], outlet: 'Northern Wire', published: '2026-11-17' });

const citing = (name: string, source: Pick<Source, 'id'>): Citation => cite(name, { sourceId: source.id }) as Citation;

function open(initial: readonly Inline[], library: readonly Source[], inSight: readonly string[] = []) {
  let cited = initial;
  let sources = library;
  const shown: MarkAppearances[] = [];
  const loadSources = vi.fn(async (ids: readonly SourceId[]) => sources.filter((source) => ids.includes(source.id)));
  const errors: unknown[] = [];
  const client = createEngineClient(() => new InProcessWorker());
  const formatBriefing = vi.spyOn(client, 'formatBriefing');
  const follower = followCitations({
    style: { citationStyle: 'chicago-fullnote-bibliography', language: 'en' },
    content: () => factsOf([paragraph('a', ...cited)]),
    loadSources,
    inSight: () => inSight.map(citationId),
    referenceWords: () => '',
    engine: client,
    show: (appearances) => shown.push(appearances),
    onError: (error) => errors.push(error),
  });
  const labels = () =>
    [...(shown.at(-1)?.citations.values() ?? [])].map(({ label, noteNumber }) => [noteNumber, label]);
  return {
    follower,
    loadSources,
    formatBriefing,
    errors,
    labels,
    shown,
    write(next: readonly Inline[]) {
      cited = next;
      follower.touch();
    },
    correct(next: readonly Source[]) {
      sources = next;
      follower.reloadSources();
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('citations that follow the text', () => {
  it('are shown with short form and note number in a style with notes', async () => {
    const { follower, labels } = open([citing('a', post), citing('b', wire)], [post, wire]);
    await follower.settle();
    expect(labels()).toEqual([
      [1, 'Amsel 2026'],
      [2, 'Northern Wire, 17 Nov 2026'],
    ]);
    expect(follower.store.getState().bibliography.map((entry) => entry.sourceId)).toEqual([post.id, wire.id]);
  });

  it('are shown first where one looks, then all of them', async () => {
    const { follower, labels, shown } = open([citing('a', post), citing('b', wire)], [post, wire], ['b']);
    follower.setStyle({ citationStyle: 'ieee', language: 'en' });
    await follower.settle();
    const worded = shown.map(({ citations }) => [...citations.values()].map(({ label }) => label));
    expect(worded.at(-2)).toEqual(['Amsel 2026', '[2]']);
    expect(labels().map(([, label]) => label)).toEqual(['[1]', '[2]']);
  });

  it('are shown as they will be printed in a style that cites in the text', async () => {
    const { follower, labels } = open([citing('a', post)], [post]);
    follower.setStyle({ citationStyle: 'chicago-author-date', language: 'en' });
    await follower.settle();
    expect(labels()).toEqual([[null, '(Amsel 2026)']]);
  });

  it('ask the engine only when a citation, a source or the style has changed', async () => {
    const { follower, formatBriefing, write } = open([citing('a', post)], [post]);
    await follower.settle();
    write([citing('a', post)]);
    await vi.advanceTimersByTimeAsync(500);
    await follower.settle();
    expect(formatBriefing).toHaveBeenCalledTimes(1);
    write([citing('b', post), citing('a', post)]);
    await follower.settle();
    expect(formatBriefing).toHaveBeenCalledTimes(2);
  });

  it('read each source once, also when it is cited again', async () => {
    const { follower, loadSources, write } = open([citing('a', post)], [post, wire]);
    await follower.settle();
    write([citing('a', post), citing('b', post), citing('c', wire)]);
    await follower.settle();
    expect(loadSources.mock.calls).toEqual([[[post.id]], [[wire.id]]]);
  });

  it('follow a source that is corrected', async () => {
    const { follower, labels, correct } = open([citing('a', post)], [post]);
    await follower.settle();
    correct([{ ...post, metadata: { ...post.metadata, published: '2025' } }]);
    await follower.settle();
    expect(labels()).toEqual([[1, 'Amsel 2025']]);
  });

  it('are marked when their source is not in the library, while the others are formatted', async () => {
    const { follower, shown, errors } = open([citing('a', post), citing('b', wire)], [wire]);
    await follower.settle();
    expect(shown.at(-1)?.citations.get(citationId('a'))).toMatchObject({ isBroken: true, noteNumber: null });
    expect(shown.at(-1)?.citations.get(citationId('b'))).toMatchObject({ isBroken: false, noteNumber: 1 });
    expect(follower.store.getState().missing).toEqual(new Set([post.id]));
    expect(errors).toEqual([]);
  });

  it('have their short form before the library has answered', () => {
    const { follower } = open([], [post]);
    follower.introduce(post.id, post.metadata);
    expect(follower.labelOf(citing('a', post))).toBe('Amsel 2026');
  });
});

describe('footnotes that follow the text', () => {
  const aside = footnote('aside', text('Compare '), citing('b', wire), text('.'));

  it('are counted in one series with the notes that citations make, and name what they say', async () => {
    const { follower, shown, labels } = open([citing('a', post), aside, citing('c', wire)], [post, wire]);
    await follower.settle();
    expect(shown.at(-1)?.footnotes.get(footnoteId('aside'))).toEqual({
      number: 2,
      words: 'Compare Northern Wire, 17 Nov 2026.',
      isBroken: false,
    });
    // A citation in the footnote bears no number of its own.
    expect(labels()).toEqual([
      [1, 'Amsel 2026'],
      [null, 'Northern Wire, 17 Nov 2026'],
      [3, 'Northern Wire, 17 Nov 2026'],
    ]);
    expect(follower.store.getState().bibliography.map((entry) => entry.sourceId)).toEqual([post.id, wire.id]);
  });

  it('are counted by themselves in a style that cites in the text', async () => {
    const { follower, shown } = open([citing('a', post), aside], [post, wire]);
    follower.setStyle({ citationStyle: 'chicago-author-date', language: 'en' });
    await follower.settle();
    expect(shown.at(-1)?.footnotes.get(footnoteId('aside'))?.number).toBe(1);
  });

  it('are marked and still counted when a source cited in them is not in the library', async () => {
    const { follower, shown } = open([citing('a', post), aside], [post]);
    await follower.settle();
    expect(shown.at(-1)?.footnotes.get(footnoteId('aside'))).toMatchObject({ number: 2, isBroken: true });
    expect(shown.at(-1)?.citations.get(citationId('b'))).toMatchObject({ isBroken: true });
    expect(follower.store.getState().missing).toEqual(new Set([wire.id]));
  });
});
