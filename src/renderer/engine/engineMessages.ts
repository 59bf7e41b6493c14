import type { CitationItem } from '../../core/citation/citation.ts';
import type { BibliographyEntry, FormattedCitation } from '../../core/citation/citationFormatter.ts';
import type { NoteMark } from '../../core/citation/citationMarks.ts';
import type { LoadedStyle } from '../../core/citation/cslSource.ts';
import type { NumberedFootnote } from '../../core/citation/placeInNotes.ts';
import type { ExportToRender, RenderedExport } from '../../core/exporting/renderExport.ts';
import type { CitationId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import type { WordPreview } from '../../core/wordPreview/wordPreview.ts';
import type { Failure } from '../../shared/result.ts';

/** A citation of the open briefing as the editor shows it. */
export interface EngineCitation extends FormattedCitation {
  /** For the chip: the short forms in a style with notes, the citation itself in an author-date style. */
  readonly label: string;
}

/** All of the open briefing's citations, and the numbers of its footnotes. */
export interface EngineMarks {
  /** In reading order, those in footnotes included. */
  readonly citations: readonly EngineCitation[];
  readonly footnotes: readonly NumberedFootnote[];
}

interface Exchange<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** What the engine is asked and what it answers, by the kind of the request. */
interface EngineExchanges {
  /** Replaces all sources. */
  readonly setSources: Exchange<{ readonly sources: readonly Source[] }, null>;
  /** Adds sources, and replaces those it has by newer ones. */
  readonly putSources: Exchange<{ readonly sources: readonly Source[] }, null>;
  readonly setStyle: Exchange<{ readonly styleId: string; readonly language: string }, null>;
  /**
   * Everything of the open briefing that has to do with notes, in reading order. With `only` these citations and what is at hand are
   * formatted, and the others left out: those in sight need not wait for the rest.
   */
  readonly format: Exchange<
    { readonly marks: readonly NoteMark[]; readonly only?: readonly CitationId[] },
    EngineMarks
  >;
  /** The bibliography of the citations last formatted. */
  readonly bibliography: Exchange<object, readonly BibliographyEntry[]>;
  /** One citation by itself, as if it were the first of a briefing. */
  readonly preview: Exchange<{ readonly items: readonly CitationItem[] }, EngineCitation>;
  readonly exportWord: Exchange<ExportToRender, RenderedExport>;
  /** What a finished Word file holds, read back from its bytes. */
  readonly previewWord: Exchange<{ readonly bytes: Uint8Array }, WordPreview>;
}

export type EngineKind = keyof EngineExchanges;
export type EngineInput<Kind extends EngineKind> = EngineExchanges[Kind]['request'];
export type EngineAnswer<Kind extends EngineKind> = EngineExchanges[Kind]['answer'];

export type EngineRequest = {
  readonly [Kind in EngineKind]: { readonly requestId: number; readonly kind: Kind; readonly input: EngineInput<Kind> };
}[EngineKind];

export type EngineResponse =
  | { readonly requestId: number; readonly ok: true; readonly value: EngineAnswer<EngineKind> }
  | { readonly requestId: number; readonly ok: false; readonly error: Failure };

/** What the engine asks the window for: styles lie where the engine cannot read. */
export interface StyleQuestion {
  readonly styleQuestion: number;
  readonly styleId: string;
  /** BCP 47 tag of the briefing. */
  readonly language: string;
}

/** The window's answer to the question of that number. */
export type StyleAnswer = { readonly styleQuestion: number } & (
  | { readonly ok: true; readonly value: LoadedStyle }
  | { readonly ok: false; readonly error: Failure }
);
