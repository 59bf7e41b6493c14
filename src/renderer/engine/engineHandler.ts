import { chipLabel } from '../../core/citation/chipLabel.ts';
import type { CitationItem } from '../../core/citation/citation.ts';
import {
  type CitationFormatter,
  createCitationFormatter,
  type FormattedCitation,
} from '../../core/citation/citationFormatter.ts';
import { citationsAmong, type NoteMark } from '../../core/citation/citationMarks.ts';
import { createCslStore, type LoadedStyle } from '../../core/citation/cslSource.ts';
import { renderExport } from '../../core/exporting/renderExport.ts';
import type { CitationId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import { readWordPreview } from '../../core/wordPreview/readWordPreview.ts';
import { engineFailure } from './engineFailure.ts';
import type { EngineAnswer, EngineCitation, EngineKind, EngineRequest, EngineResponse } from './engineMessages.ts';

/** A style with what formatting by it in a language (BCP 47) asks for. Rejects with `style-not-found`. */
export type LoadStyle = (styleId: string, language: string) => Promise<LoadedStyle>;

/**
 * The engine without its thread: answers requests one after the other, in the order in which they came. An export thus
 * waits for all formatting that was asked for before it.
 */
export function createEngineHandler(loadStyle: LoadStyle): (request: EngineRequest) => Promise<EngineResponse> {
  const engine = createEngine(loadStyle);
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
    return { requestId, ok: false, error: engineFailure(error) };
  }
}

type Engine = (request: EngineRequest) => Promise<EngineAnswer<EngineKind>>;

function createEngine(loadStyle: LoadStyle): Engine {
  const csl = createCslStore();
  /** What is in the store: styles and languages. */
  const loaded = new Set<string>();
  const formatter = createCitationFormatter(csl);
  const previewer = createCitationFormatter(csl);
  let style = { styleId: 'chicago-fullnote-bibliography', language: 'en' };
  let sources = new Map<string, Source>();

  const load = async (styleId: string, language: string): Promise<void> => {
    const key = `${styleId} ${language}`;
    if (loaded.has(key)) return;
    csl.put(styleId, await loadStyle(styleId, language));
    loaded.add(key);
  };
  const apply = async (target: CitationFormatter): Promise<void> => {
    await load(style.styleId, style.language);
    target.setStyle(style.styleId, style.language);
    target.setSources([...sources.values()]);
  };
  const withLabel = (citation: FormattedCitation, items: readonly CitationItem[]): EngineCitation => ({
    ...citation,
    label: citation.noteNumber === null ? citation.plain : chipLabel(items, (id) => sources.get(id)?.metadata),
  });

  return async (request) => {
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
        // One that was added to the library may have been replaced by another of its name.
        for (const key of loaded) if (key.startsWith(`${style.styleId} `)) loaded.delete(key);
        return null;
      case 'format': {
        const { marks, only } = request.input;
        await apply(formatter);
        const items = new Map(citationsAmong(marks).map((cluster) => [cluster.id, cluster.items]));
        const { citations, footnotes } = formatter.formatMarks(marks, only && new Set(only));
        return {
          citations: citations.map((citation) => withLabel(citation, items.get(citation.id) ?? [])),
          footnotes,
        };
      }
      case 'bibliography':
        return formatter.formatBibliography();
      case 'preview': {
        // By itself: the works of the open briefing would have to be told apart anew for every keystroke in a locator.
        await apply(previewer);
        const { items } = request.input;
        const mark: NoteMark = { kind: 'citation', citation: { id: PREVIEW_ID, items: [...items] } };
        const [citation] = previewer.formatMarks([mark]).citations;
        if (citation === undefined) throw new Error('The preview of a citation came out empty.');
        return withLabel(citation, items);
      }
      case 'exportWord': {
        const { header } = request.input.briefing;
        await load(header.citationStyle, header.language);
        // The formatter that was at work on this briefing has most of it ready; the result is that of a new one.
        return renderExport(request.input, formatter, () => createCitationFormatter(csl));
      }
      case 'previewWord':
        return readWordPreview(request.input.bytes);
    }
  };
}

const PREVIEW_ID = 'cit_preview' as CitationId;
