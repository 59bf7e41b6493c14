import { makeSourceAnnex } from '../annex/makeSourceAnnex.ts';
import { makeSourceSummary } from '../annex/makeSourceSummary.ts';
import { summaryBlocks } from '../annex/summaryBlocks.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Block } from '../briefing/document.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import type { CitationFormatter } from '../citation/citationFormatter.ts';
import { formatBriefing } from '../citation/formatBriefing.ts';
import type { ImageFile } from '../docx/blocks/renderImage.ts';
import { renderBriefing } from '../docx/renderBriefing.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import { listWorks } from './listWorks.ts';
import { findUnprinted, type UnprintedCitation } from './unprintedPlaces.ts';

export interface ExportToRender {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  readonly settings: ExportSettings;
  readonly material: ExportMaterial;
  /** The source summary statement as the analyst left it; null: as it is proposed now. */
  readonly summary: string | null;
  /** By the SHA-256 that the blocks name them by. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** By what the briefing is recognised, for the properties of the file. */
  readonly identifier: string;
}

export interface RenderedExport {
  /** Of the Word file. */
  readonly bytes: Uint8Array;
  readonly unprinted: readonly UnprintedCitation[];
  /** The CSL locale of its citations and dates, such as `en-GB`. */
  readonly locale: string;
}

/**
 * The Word file of a briefing with all that its settings ask for. Window and terminal both make it here, so that the same library gives
 * the same bytes.
 *
 * @param formatter a new one, or one that was at work on this briefing before and so is faster; the result is the same
 * @param newFormatter makes one for what is listed and not cited
 */
export async function renderExport(
  { briefing, settings, material, summary, images, identifier }: ExportToRender,
  formatter: CitationFormatter,
  newFormatter: () => CitationFormatter,
): Promise<RenderedExport> {
  const formatted = formatBriefing(briefing, material.cited, formatter);
  const appendices: { readonly title: string; readonly blocks: readonly Block[] }[] = [];
  if (settings.sourceAnnex) {
    const { title, blocks } = makeSourceAnnex(briefing, material, formatted.locale);
    appendices.push({ title, blocks });
  }
  const bytes = await renderBriefing({
    briefing,
    formatted,
    settings,
    images,
    identifier,
    summary: settings.sourceSummary
      ? summaryBlocks(summary ?? makeSourceSummary(briefing, material, formatted.locale), briefing.header.language)
      : [],
    appendices,
    works: listWorks({ briefing, formatted, settings, material, newFormatter }),
  });
  return { bytes, unprinted: findUnprinted(formatted.citations), locale: formatted.locale };
}
