import { type ExportSettings, usualExportSettings } from '../../src/core/briefing/exportSettings.ts';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import type { ExportMaterial } from '../../src/core/exporting/exportMaterial.ts';
import { type ExportToRender, type RenderedExport, renderExport } from '../../src/core/exporting/renderExport.ts';
import type { Source } from '../../src/core/source/source.ts';
import type { PrintedBriefing } from './buildBriefing.ts';
import { bundledCsl } from './bundledCsl.ts';

export const noMaterial: ExportMaterial = {
  cited: [],
  consulted: [],
  excerpts: [],
  olderOriginals: [],
  claims: [],
  families: [],
  uncitedCopies: [],
};

/** A file whose citations are printed whole, with American dates. */
export const noneUnprinted: Pick<RenderedExport, 'unprinted' | 'locale'> = { unprinted: [], locale: 'en-US' };

/** What an export is made of: these sources cited, the usual settings, and whatever a test names. */
export function toRender(
  briefing: PrintedBriefing,
  cited: readonly Source[],
  settings: Partial<ExportSettings> = {},
  given: Partial<ExportToRender> = {},
): ExportToRender {
  return {
    briefing,
    settings: { ...usualExportSettings, ...settings },
    material: { ...noMaterial, cited: [...cited] },
    summary: null,
    images: new Map(),
    identifier: 'brf_0000000000000000',
    ...given,
  };
}

/** The Word file that window and terminal make of it. */
export async function renderWhole(input: ExportToRender): Promise<Uint8Array> {
  const newFormatter = () => createCitationFormatter(bundledCsl);
  return (await renderExport(input, newFormatter(), newFormatter)).bytes;
}
