import { bundledCsl } from '../../core/citation/bundledCsl.ts';
import { chipLabel } from '../../core/citation/chipLabel.ts';
import type { CitationItem } from '../../core/citation/citation.ts';
import {
  type CitationFormatter,
  createCitationFormatter,
  type FormattedCitation,
} from '../../core/citation/citationFormatter.ts';
import { citationsAmong, type NoteMark } from '../../core/citation/citationMarks.ts';
import { formatBriefing } from '../../core/citation/formatBriefing.ts';
import { renderBriefing } from '../../core/docx/renderBriefing.ts';
import { BriefingError } from '../../core/errors.ts';
import type { CitationId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import type { Failure } from '../../shared/result.ts';
import type { EngineAnswer, EngineCitation, EngineKind, EngineRequest, EngineResponse } from './engineMessages.ts';

/**
 * The engine without its thread: answers requests one after the other, in the order in which they came. An export thus
 * waits for all formatting that was asked for before it.
 */
export function createEngineHandler(): (request: EngineRequest) => Promise<EngineResponse> {
  const engine = createEngine();
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const response = last.then(() => respond(engine, request));
    last = response;
    return response;
  };
}

async function respond(engine: Engine, request: EngineRequest): Promise<EngineResponse> {
  const { requestId } = request;
  try {
    return { requestId, ok: true, value: await engine(request) };
  } catch (error) {
    return { requestId, ok: false, error: failureOf(error) };
  }
}

type Engine = (request: EngineRequest) => EngineAnswer<EngineKind> | Promise<Uint8Array>;

function createEngine(): Engine {
  const formatter = createCitationFormatter(bundledCsl);
  const previewer = createCitationFormatter(bundledCsl);
  let style = { styleId: 'chicago-fullnote-bibliography', language: 'en' };
  let sources = new Map<string, Source>();

  const apply = (target: CitationFormatter): void => {
    target.setStyle(style.styleId, style.language);
    target.setSources([...sources.values()]);
  };
  const withLabel = (citation: FormattedCitation, items: readonly CitationItem[]): EngineCitation => ({
    ...citation,
    label: citation.noteNumber === null ? citation.plain : chipLabel(items, (id) => sources.get(id)?.metadata),
  });

  return (request) => {
    switch (request.kind) {
      case 'setSources':
        sources = new Map(request.input.sources.map((source) => [source.id, source]));
        return null;
      case 'putSources':
        for (const source of request.input.sources) sources.set(source.id, source);
        return null;
      case 'setStyle':
        // Whether there is such a style, the formatting finds out, whose answer somebody waits for.
        style = request.input;
        return null;
      case 'format': {
        const { marks } = request.input;
        apply(formatter);
        const clusters = citationsAmong(marks);
        const { citations, footnotes } = formatter.formatMarks(marks);
        return {
          citations: citations.map((citation, index) => withLabel(citation, clusters[index]?.items ?? [])),
          footnotes,
        };
      }
      case 'bibliography':
        return formatter.formatBibliography();
      case 'preview': {
        // By itself: the works of the open briefing would have to be told apart anew for every keystroke in a locator.
        apply(previewer);
        const { items } = request.input;
        const mark: NoteMark = { kind: 'citation', citation: { id: PREVIEW_ID, items: [...items] } };
        const [citation] = previewer.formatMarks([mark]).citations;
        if (citation === undefined) throw new Error('The preview of a citation came out empty.');
        return withLabel(citation, items);
      }
      case 'exportWord': {
        const { briefing, sources: cited } = request.input;
        // The formatter that was at work on this briefing has most of it ready; the result is that of a new one.
        return renderBriefing({ briefing, formatted: formatBriefing(briefing, cited, formatter) });
      }
    }
  };
}

const PREVIEW_ID = 'cit_preview' as CitationId;

function failureOf(error: unknown): Failure {
  if (error instanceof BriefingError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };
}
