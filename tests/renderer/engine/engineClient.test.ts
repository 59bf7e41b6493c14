import { describe, expect, test, vi } from 'vitest';
import type { NoteMark } from '../../../src/core/citation/citationMarks.ts';
import { createEngineClient, type EngineThread } from '../../../src/renderer/engine/engineClient.ts';
import { createEngineHandler } from '../../../src/renderer/engine/engineHandler.ts';
import type {
  EngineMarks,
  EngineRequest,
  EngineResponse,
  StyleAnswer,
  StyleQuestion,
} from '../../../src/renderer/engine/engineMessages.ts';
import { createStyleQuestions } from '../../../src/renderer/engine/styleQuestions.ts';
import { buildBriefing, paragraph } from '../../support/buildBriefing.ts';
import { toRender } from '../../support/buildExport.ts';
import { buildCluster, buildSource, citationId } from '../../support/buildSource.ts';
import { loadBundledStyle } from '../../support/bundledCsl.ts';

const roe = buildSource(1, { title: 'Talks stall', authors: [{ family: 'Roe', given: 'Jane' }], published: '2026' });

/** A citation in the running text of this number, of the source of that number. */
const mark = (id: number, source: number): NoteMark => ({ kind: 'citation', citation: buildCluster(id, source) });

/** A worker in this process, which can be made to fail as one does. */
class FakeThread implements EngineThread {
  readonly requests: EngineRequest[] = [];
  terminated = false;
  readonly #handle = createEngineHandler(loadBundledStyle);
  #onMessage: (event: { readonly data: EngineResponse }) => void = () => {};
  #onError: (event: { readonly message?: string }) => void = () => {};

  postMessage(request: EngineRequest | StyleAnswer): void {
    if ('styleQuestion' in request) return;
    this.requests.push(request);
    void this.#handle(structuredClone(request)).then((response) => {
      if (!this.terminated) this.#onMessage({ data: structuredClone(response) });
    });
  }

  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.#onMessage = listener;
    if (type === 'error') this.#onError = listener;
  }

  fail(message: string): void {
    this.#onError({ message });
  }

  terminate(): void {
    this.terminated = true;
  }

  kinds(): string[] {
    return this.requests.map(({ kind }) => kind);
  }
}

function setUp() {
  const threads: FakeThread[] = [];
  const client = createEngineClient(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread;
  });
  return { client, threads };
}

describe('the engine client', () => {
  test('starts its worker with the first call only', async () => {
    const start = vi.fn(() => new FakeThread());
    const client = createEngineClient(start);
    expect(start).not.toHaveBeenCalled();
    client.setSources([roe]);
    client.setStyle('chicago-author-date', 'en');
    expect(await client.formatBriefing([mark(1, 1)])).toMatchObject({ citations: [{ label: '(Roe 2026)' }] });
    expect(start).toHaveBeenCalledOnce();
  });

  test('an answer that was overtaken is null, and only the latest of waiting requests is asked', async () => {
    const { client, threads } = setUp();
    client.setSources([roe]);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((count) => client.formatBriefing(Array.from({ length: count }, (_, index) => mark(index, 1)))),
    );
    expect(answers.map((answer) => answer?.citations.length ?? null)).toEqual([null, null, null, 4]);
    expect(threads[0]?.kinds().filter((kind) => kind === 'format')).toHaveLength(2);
  });

  test('an answer from before a change of style or source is null', async () => {
    const { client } = setUp();
    client.setSources([roe]);
    const early = client.formatBriefing([mark(1, 1)]);
    client.setStyle('chicago-author-date', 'en');
    const late = client.formatBriefing([mark(1, 1)]);
    client.putSources([{ ...roe, metadata: { ...roe.metadata, published: '2025' } }]);
    expect(await early).toBeNull();
    expect(await late).toBeNull();
    expect(await client.formatBriefing([mark(1, 1)])).toMatchObject({ citations: [{ label: '(Roe 2025)' }] });
  });

  test('citations in sight are shown before all are ready, and not when they came too late', async () => {
    const { client } = setUp();
    client.setSources([roe]);
    const shown: (readonly string[])[] = [];
    const inSight = (...ids: number[]) => ({
      ids: ids.map(citationId),
      show: ({ citations }: EngineMarks) => void shown.push(citations.map(({ id }) => id)),
    });
    const marks = [mark(1, 1), mark(2, 1), mark(3, 1)];
    expect((await client.formatBriefing(marks, inSight(2)))?.citations).toHaveLength(3);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain(citationId(2));
    expect(shown[0]).not.toContain(citationId(1));
    client.setStyle('ieee', 'en');
    const early = client.formatBriefing(marks, inSight(1));
    client.setStyle('apa', 'en');
    expect(await early).toBeNull();
    expect(shown).toHaveLength(1);
  });

  test('a failure is a BriefingError with its code', async () => {
    const { client } = setUp();
    await expect(client.formatBriefing([mark(1, 7)])).rejects.toMatchObject({
      name: 'BriefingError',
      code: 'citation-source-missing',
    });
    client.setStyle('none', 'en');
    await expect(client.formatBriefing([])).rejects.toMatchObject({ code: 'style-not-found' });
    await expect(client.preview(buildCluster(1, 7).items)).rejects.toMatchObject({ code: 'style-not-found' });
  });

  test('an export comes after everything asked before it', async () => {
    const { client, threads } = setUp();
    client.setSources([roe]);
    const formatted = client.formatBriefing([mark(1, 1)]);
    const { id, items } = buildCluster(1, 1);
    const { bytes } = await client.exportWord(
      toRender(buildBriefing([paragraph('x', { kind: 'citation', id, items })]), [roe]),
    );
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
    expect((await formatted)?.citations).toHaveLength(1);
    expect(threads[0]?.kinds()).toEqual(['setSources', 'format', 'exportWord']);
  });

  test('after a failed worker the next call starts one with the same style and sources', async () => {
    const { client, threads } = setUp();
    client.setSources([roe]);
    client.setStyle('chicago-author-date', 'en');
    const lost = client.preview(buildCluster(1, 1).items);
    threads[0]?.fail('out of memory');
    await expect(lost).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('out of memory') });
    expect(threads[0]?.terminated).toBe(true);
    expect(await client.formatBriefing([mark(1, 1)])).toMatchObject({ citations: [{ label: '(Roe 2026)' }] });
    expect(threads).toHaveLength(2);
  });

  test('once closed it answers nothing', async () => {
    const { client, threads } = setUp();
    const pending = client.preview(buildCluster(1, 1).items);
    client.dispose();
    await expect(pending).rejects.toMatchObject({ code: 'internal' });
    await expect(client.formatBibliography()).rejects.toMatchObject({ code: 'internal' });
    expect(threads).toHaveLength(1);
  });

  test('hands the worker the styles that it asks for, and its failure to find one', async () => {
    const loadStyle = vi.fn(loadBundledStyle);
    const client = createEngineClient(() => new AskingThread(), loadStyle);
    client.setSources([roe]);
    client.setStyle('apa', 'de-AT');
    expect(await client.formatBriefing([mark(1, 1)])).toMatchObject({ citations: [{ label: '(Roe, 2026)' }] });
    client.setStyle('no-such-style', 'en');
    await expect(client.formatBriefing([mark(1, 1)])).rejects.toMatchObject({ code: 'style-not-found' });
    expect(loadStyle.mock.calls).toEqual([
      ['apa', 'de-AT'],
      ['no-such-style', 'en'],
    ]);
  });
});

/** A worker that asks for its styles, as the real one does. */
class AskingThread implements EngineThread {
  #onMessage: Parameters<EngineThread['addEventListener']>[1] | null = null;
  readonly #questions = createStyleQuestions((question) => this.#answer(question));
  readonly #handle = createEngineHandler(this.#questions.loadStyle);

  postMessage(message: EngineRequest | StyleAnswer): void {
    if ('styleQuestion' in message) this.#questions.settle(structuredClone(message));
    else void this.#handle(structuredClone(message)).then((response) => this.#answer(response));
  }

  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.#onMessage = listener;
  }

  terminate(): void {
    this.#onMessage = null;
  }

  #answer(data: EngineResponse | StyleQuestion): void {
    (this.#onMessage as ((event: { readonly data: unknown }) => void) | null)?.({ data: structuredClone(data) });
  }
}
