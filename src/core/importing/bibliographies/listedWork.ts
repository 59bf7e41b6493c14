import type { CslItem } from '../../citation/cslItem.ts';
import type { ListedWork } from '../container.ts';
import type { BibliographyFormat } from '../extraction.ts';
import { metadataOfCsl } from './cslJsonMetadata.ts';
import { CSL_TEXT_VERSION, textOfCsl } from './cslJsonText.ts';
import type { CslWork } from './ris.ts';

/** A work of a bibliography, ready to become a source. */
export function listedWork(work: CslWork, format: BibliographyFormat, exportedFrom?: string): ListedWork {
  const { key, raw, attachments, dropped, warnings } = work;
  const item = { id: key, ...work.item } as CslItem;
  const entry = { key, item, json: raw, exportedFrom };
  const { metadata, origins, otherCsl } = metadataOfCsl(entry);
  const { text, blocks } = textOfCsl(entry);
  return {
    kind: 'work',
    key,
    format,
    raw,
    metadata,
    origins,
    otherCsl,
    text,
    blocks,
    extractorVersion: CSL_TEXT_VERSION,
    ...(exportedFrom === undefined ? {} : { exportedFrom }),
    attachments,
    dropped,
    warnings,
  };
}
