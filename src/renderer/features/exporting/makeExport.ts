import type { Block } from '../../../core/briefing/document.ts';
import type { ExportSettings } from '../../../core/briefing/exportSettings.ts';
import type { ImageFile } from '../../../core/docx/blocks/renderImage.ts';
import { type ExportFinding, exportFindings } from '../../../core/exporting/exportFindings.ts';
import type { ExportMaterial } from '../../../core/exporting/exportMaterial.ts';
import type { DriftedCitation } from '../../../shared/contract/driftedCitation.ts';
import type { ExportChoicesKept } from '../../../shared/contract/exportOperations.ts';
import { call } from '../../bridge/call.ts';
import type { DraftToExport, StoredDraft } from '../../desk/draftToExport.ts';

/** A Word file that is made and not written yet. */
export interface MadeExport {
  readonly stored: StoredDraft;
  readonly material: ExportMaterial;
  readonly findings: readonly ExportFinding[];
  readonly drifted: readonly DriftedCitation[];
  readonly bytes: Uint8Array;
  /** The CSL locale of its citations and dates. */
  readonly locale: string;
}

/** Saves the draft and makes its Word file in memory. Null where no file may be made, which the person has been told. */
export async function makeExport(
  draft: DraftToExport,
  settings: ExportSettings,
  summary: ExportChoicesKept['summary'],
): Promise<MadeExport | null> {
  const stored = await draft.takeStored();
  if (stored === null) return null;
  const { briefingId } = draft;
  const [material, drifted, images] = await Promise.all([
    call('exports.gather', { briefingId, settings }),
    call('exports.findDrift', { briefingId }),
    readImages(stored.document.blocks),
  ]);
  const rendered = await draft.engine.exportWord({
    briefing: { header: stored.header, document: stored.document },
    settings,
    material,
    summary: summary?.text ?? null,
    images,
    identifier: briefingId,
  });
  const { bytes, locale } = rendered;
  const findings = exportFindings(stored, settings, material, summary, rendered);
  return { stored, material, findings, drifted, bytes, locale };
}

async function readImages(blocks: readonly Block[]): Promise<ReadonlyMap<string, ImageFile>> {
  const hashes = new Set(blocks.flatMap((block) => (block.kind === 'image' ? block.image : [])));
  if (hashes.size === 0) return new Map();
  const images = await call('images.read', { images: [...hashes] });
  return new Map(images.map(({ image, bytes, type }) => [image, { bytes, type }]));
}
