import type { SourceBlock, SourcePage } from '../source/sourceText.ts';
import type { ExtractedSource, ExtractionOutcome } from './extraction.ts';

/** An outcome as it crosses from the extraction process: with blocks and pages as one JSON text. */
export type PackedOutcome =
  | { readonly ok: true; readonly extracted: Omit<ExtractedSource, 'blocks' | 'pages'> & { readonly layout: string } }
  | Extract<ExtractionOutcome, { readonly ok: false }>;

interface Layout {
  readonly blocks: readonly SourceBlock[];
  readonly pages: readonly SourcePage[];
}

/** A message of tens of thousands of objects would hold up the event loop that receives it, and again the one it is passed on by. */
export function packOutcome(outcome: ExtractionOutcome): PackedOutcome {
  if (!outcome.ok) return outcome;
  const { blocks, pages, ...rest } = outcome.extracted;
  return { ok: true, extracted: { ...rest, layout: JSON.stringify({ blocks, pages }) } };
}

/** The outcome again. Its layout is parsed when its blocks or pages are first asked for. */
export function unpackOutcome(outcome: PackedOutcome): ExtractionOutcome {
  // One that failed, and those of test processes that pack nothing.
  if (!outcome.ok || typeof outcome.extracted.layout !== 'string') return outcome as ExtractionOutcome;
  const { extracted } = outcome;
  let parsed: Layout | undefined;
  const layout = (): Layout => {
    parsed ??= JSON.parse(extracted.layout) as Layout;
    return parsed;
  };
  return {
    ok: true,
    extracted: {
      ...extracted,
      get blocks() {
        return layout().blocks;
      },
      get pages() {
        return layout().pages;
      },
    },
  };
}
