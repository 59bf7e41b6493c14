import type { CitationItem } from '../../core/citation/citation.ts';
import type { BibliographyEntry } from '../../core/citation/citationFormatter.ts';
import type { NoteMark } from '../../core/citation/citationMarks.ts';
import { BriefingError } from '../../core/errors.ts';
import type { ExportToRender, RenderedExport } from '../../core/exporting/renderExport.ts';
import type { CitationId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import type { WordPreview } from '../../core/wordPreview/wordPreview.ts';
import { call } from '../bridge/call.ts';
import { engineFailure } from './engineFailure.ts';
import type { LoadStyle } from './engineHandler.ts';
import type {
  EngineAnswer,
  EngineCitation,
  EngineInput,
  EngineKind,
  EngineMarks,
  EngineRequest,
  EngineResponse,
  StyleAnswer,
  StyleQuestion,
} from './engineMessages.ts';

/** The citation and Word engine as the window calls it. Every failure is a `BriefingError`. */
export interface EngineClient {
  /** Replaces all sources that may be cited; only those that are need be given. */
  setSources(sources: readonly Source[]): void;
  /** Adds sources, and replaces those given before by corrected ones. */
  putSources(sources: readonly Source[]): void;
  /** @param language BCP 47 tag of the briefing */
  setStyle(styleId: string, language: string): void;
  /**
   * Formats every citation of the open briefing and numbers its footnotes; marks in reading order. Null when the answer came too late: something else was
   * asked, or style or sources changed, before it was there. While a request is under way only the latest one waits.
   *
   * @param inSight citations that are shown before all others are ready; the others are missing from what is shown then
   */
  formatBriefing(marks: readonly NoteMark[], inSight?: InSight): Promise<EngineMarks | null>;
  /** The bibliography of the citations last formatted. */
  formatBibliography(): Promise<readonly BibliographyEntry[]>;
  /** One citation by itself, as if it were the first of a briefing: for the card under a chip that is being edited. */
  preview(items: readonly CitationItem[]): Promise<EngineCitation>;
  /** The finished Word file, made after everything asked before. */
  exportWord(toRender: ExportToRender): Promise<RenderedExport>;
  /** What a finished Word file holds, for whoever shows it. */
  previewWord(bytes: Uint8Array): Promise<WordPreview>;
  /** Ends the worker; what is still asked fails. */
  dispose(): void;
}

/** Citations that somebody looks at, and who shows them as soon as they are formatted. */
interface InSight {
  readonly ids: readonly CitationId[];
  readonly show: (marks: EngineMarks) => void;
}

/** The part of `Worker` that the client uses; tests bring one that runs in process. */
export interface EngineThread {
  postMessage(request: EngineRequest | StyleAnswer): void;
  addEventListener(type: 'message', listener: (event: { readonly data: EngineResponse | StyleQuestion }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** @param loadStyle where the engine's styles come from */
export function createEngineClient(
  startThread: () => EngineThread = startWorker,
  loadStyle: LoadStyle = (styleId, language) => call('styles.load', { styleId, language }),
): EngineClient {
  const waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
  >();
  let thread: EngineThread | null = null;
  let lastRequestId = 0;
  /** Counts what makes an answer under way worthless. */
  let generation = 0;
  let formatting: Promise<unknown> | null = null;
  /** Kept to set up a new worker after one that failed. */
  const sources = new Map<string, Source>();
  let style: EngineInput<'setStyle'> | null = null;
  let disposed = false;

  const post = <Kind extends EngineKind>(
    to: EngineThread,
    kind: Kind,
    input: EngineInput<Kind>,
  ): Promise<EngineAnswer<Kind>> =>
    new Promise((resolve, reject) => {
      const requestId = ++lastRequestId;
      waiting.set(requestId, { resolve, reject });
      to.postMessage({ requestId, kind, input } as EngineRequest);
    });

  const failAll = (message: string): void => {
    const error = new BriefingError('internal', message);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    thread?.terminate();
    thread = null;
  };

  const start = (): EngineThread => {
    const started = startThread();
    started.addEventListener('message', ({ data }) => {
      if ('styleQuestion' in data) {
        void answerFor(data).then((answer) => started.postMessage(answer));
        return;
      }
      const asker = waiting.get(data.requestId);
      waiting.delete(data.requestId);
      if (data.ok) asker?.resolve(data.value as never);
      else asker?.reject(new BriefingError(data.error.code, data.error.message, data.error.details));
    });
    const onFailure = ({ message = 'unknown reason' }: { readonly message?: string }): void => {
      // A worker that was replaced already has nobody waiting.
      if (thread !== started) return;
      failAll(`The citation engine stopped: ${message}. It starts again with the next citation.`);
    };
    started.addEventListener('error', onFailure);
    started.addEventListener('messageerror', onFailure);
    if (style !== null) announce(post(started, 'setStyle', style));
    if (sources.size > 0) announce(post(started, 'setSources', { sources: [...sources.values()] }));
    return started;
  };

  const answerFor = async ({ styleQuestion, styleId, language }: StyleQuestion): Promise<StyleAnswer> => {
    try {
      return { styleQuestion, ok: true, value: await loadStyle(styleId, language) };
    } catch (error) {
      return { styleQuestion, ok: false, error: engineFailure(error) };
    }
  };

  const ask = <Kind extends EngineKind>(kind: Kind, input: EngineInput<Kind>): Promise<EngineAnswer<Kind>> => {
    if (disposed) return Promise.reject(new BriefingError('internal', CLOSED));
    thread ??= start();
    return post(thread, kind, input);
  };

  /** Passes on what was just noted; a worker that only starts now is told all of it anyway. */
  const tell = <Kind extends EngineKind>(kind: Kind, input: EngineInput<Kind>): void => {
    if (thread !== null) announce(post(thread, kind, input));
  };

  return {
    setSources(newSources) {
      generation++;
      sources.clear();
      for (const source of newSources) sources.set(source.id, source);
      tell('setSources', { sources: newSources });
    },
    putSources(newSources) {
      generation++;
      for (const source of newSources) sources.set(source.id, source);
      tell('putSources', { sources: newSources });
    },
    setStyle(styleId, language) {
      generation++;
      style = { styleId, language };
      tell('setStyle', style);
    },
    async formatBriefing(marks, inSight) {
      const asked = ++generation;
      // The worker answers in order: asking again for every key would let the answers fall behind the typing.
      while (formatting !== null) {
        await formatting;
        if (asked !== generation) return null;
      }
      if (inSight !== undefined) {
        void ask('format', { marks, only: inSight.ids }).then((first) => {
          if (asked === generation) inSight.show(first);
        }, ignore);
      }
      const answer = ask('format', { marks });
      formatting = answer.then(ignore, ignore).then(() => {
        formatting = null;
      });
      try {
        const formatted = await answer;
        return asked === generation ? formatted : null;
      } catch (error) {
        if (asked !== generation) return null;
        throw error;
      }
    },
    formatBibliography: () => ask('bibliography', {}),
    preview: (items) => ask('preview', { items }),
    exportWord: (toRender) => ask('exportWord', toRender),
    previewWord: (bytes) => ask('previewWord', { bytes }),
    dispose() {
      disposed = true;
      failAll(CLOSED);
    },
  };
}

const CLOSED = 'The citation engine was closed.';

/** For requests whose failure the next formatting reports: a style that is not there, a worker that stopped. */
function announce(request: Promise<unknown>): void {
  request.catch(ignore);
}

function ignore(): void {}

function startWorker(): EngineThread {
  return new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module' });
}
