import { describe, expect, test } from 'vitest';
import type { CitationCluster, NoteMark } from '../../../src/core/citation/citationMarks.ts';
import type { RenderedExport } from '../../../src/core/exporting/renderExport.ts';
import type { FootnoteId } from '../../../src/core/ids.ts';
import { createEngineHandler } from '../../../src/renderer/engine/engineHandler.ts';
import type {
  EngineKind,
  EngineMarks,
  EngineRequest,
  EngineResponse,
} from '../../../src/renderer/engine/engineMessages.ts';
import { buildBriefing, paragraph } from '../../support/buildBriefing.ts';
import { toRender } from '../../support/buildExport.ts';
import { buildCluster, buildSource } from '../../support/buildSource.ts';
import { loadBundledStyle } from '../../support/bundledCsl.ts';
import { readDocx } from '../../support/readDocx.ts';

const roe = buildSource(1, {
  title: 'Talks stall',
  authors: [{ family: 'Roe', given: 'Jane' }],
  outlet: 'The Harbour Post',
  published: '2026-03-03',
});
const doe = buildSource(2, { title: 'Second round', authors: [{ family: 'Doe', given: 'John' }], published: '2026' });

/** Citations in the running text. */
const marksOf = (...clusters: CitationCluster[]): NoteMark[] =>
  clusters.map((citation) => ({ kind: 'citation', citation }));

/** Asks a new engine one thing after the other. */
function engine() {
  const handle = createEngineHandler(loadBundledStyle);
  let requestId = 0;
  return (kind: EngineKind, input: object): Promise<EngineResponse> =>
    handle({ requestId: ++requestId, kind, input } as EngineRequest);
}

async function value(response: Promise<EngineResponse>): Promise<unknown> {
  const answer = await response;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('the engine', () => {
  test('labels chips by short form in a style with notes, and by the citation in an author-date style', async () => {
    const ask = engine();
    void ask('setSources', { sources: [roe, doe] });
    const marks = marksOf(
      buildCluster(1, { source: 1, locator: { label: 'page', value: '4' } }),
      buildCluster(2, 1, 2),
    );
    expect(await value(ask('format', { marks }))).toMatchObject({
      citations: [
        {
          noteNumber: 1,
          label: 'Roe 2026, p. 4',
          plain: 'Jane Roe, “Talks Stall,” The Harbour Post, March 3, 2026, 4.',
        },
        { noteNumber: 2, label: 'Roe 2026; Doe 2026', plain: 'Roe, “Talks Stall”; John Doe, “Second Round,” 2026.' },
      ],
    });
    void ask('setStyle', { styleId: 'chicago-author-date', language: 'en' });
    expect(await value(ask('format', { marks }))).toMatchObject({
      citations: [
        { noteNumber: null, label: '(Roe 2026, 4)' },
        { noteNumber: null, label: '(Roe 2026; Doe 2026)' },
      ],
    });
  });

  test('counts footnotes together with the notes that citations make, and words the citations in them', async () => {
    const ask = engine();
    void ask('setSources', { sources: [roe, doe] });
    const id = 'ftn_aside00000000000' as FootnoteId;
    const footnote: NoteMark = { kind: 'footnote', id, citations: [buildCluster(2, 2)] };
    expect(await value(ask('format', { marks: [...marksOf(buildCluster(1, 1)), footnote] }))).toMatchObject({
      citations: [
        { noteNumber: 1, label: 'Roe 2026' },
        { noteNumber: 2, label: 'Doe 2026', plain: expect.stringContaining('John Doe, “Second Round,” 2026') },
      ],
      footnotes: [{ id, noteNumber: 2 }],
    });
  });

  test('a corrected source reaches every citation', async () => {
    const ask = engine();
    void ask('setSources', { sources: [roe, doe] });
    await ask('format', { marks: marksOf(buildCluster(1, 1)) });
    void ask('putSources', { sources: [{ ...roe, metadata: { ...roe.metadata, title: 'Talks resume' } }] });
    expect(await value(ask('format', { marks: marksOf(buildCluster(1, 1), buildCluster(2, 2)) }))).toMatchObject({
      citations: [
        { plain: expect.stringContaining('Talks Resume') },
        { plain: expect.stringContaining('Second Round') },
      ],
    });
    expect(await value(ask('bibliography', {}))).toHaveLength(2);
  });

  test('a preview shows the full note and leaves the document alone', async () => {
    const ask = engine();
    void ask('setSources', { sources: [roe, doe] });
    const marks = marksOf(buildCluster(1, 1), buildCluster(2, 1));
    const before = (await value(ask('format', { marks }))) as EngineMarks;
    expect(await value(ask('preview', { items: buildCluster(9, 1).items }))).toMatchObject({
      plain: 'Jane Roe, “Talks Stall,” The Harbour Post, March 3, 2026.',
      label: 'Roe 2026',
    });
    const after = (await value(ask('format', { marks }))) as EngineMarks;
    expect(after).toEqual(before);
    expect(after.citations[1]).toMatchObject({ plain: 'Roe.' });
  });

  test('an export has the style and sources it was given, and what follows those of the briefing that is open', async () => {
    const ask = engine();
    void ask('setSources', { sources: [roe] });
    void ask('format', { marks: marksOf(buildCluster(1, 1)) });
    const { id, items } = buildCluster(1, 2);
    const briefing = buildBriefing([paragraph('x', { kind: 'citation', id, items })], {
      citationStyle: 'chicago-author-date',
    });
    const { bytes } = (await value(ask('exportWord', toRender(briefing, [doe])))) as RenderedExport;
    expect(readDocx(bytes).paragraphs[0]?.text).toBe('x (Doe 2026)');
    expect(await value(ask('format', { marks: marksOf(buildCluster(1, 1)) }))).toMatchObject({
      citations: [{ noteNumber: 1 }],
    });
  });

  test('failures are data with their code, and the engine goes on', async () => {
    const ask = engine();
    expect(await ask('format', { marks: marksOf(buildCluster(1, 1)) })).toMatchObject({
      requestId: 1,
      ok: false,
      error: { code: 'citation-source-missing', details: { sourceId: 'src_0000000000000001' } },
    });
    void ask('setStyle', { styleId: 'none', language: 'en' });
    expect(await ask('format', { marks: marksOf() })).toMatchObject({ ok: false, error: { code: 'style-not-found' } });
    void ask('setStyle', { styleId: 'chicago-author-date', language: 'en' });
    void ask('setSources', { sources: [roe] });
    expect(await value(ask('format', { marks: marksOf(buildCluster(1, 1)) }))).toMatchObject({
      citations: [{ label: '(Roe 2026)' }],
    });
  });
});
