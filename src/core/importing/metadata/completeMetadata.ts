import {
  type FieldOrigin,
  type FieldWithOrigin,
  fieldsWithOrigin,
  type MetadataOrigin,
  type MetadataOrigins,
} from '../../source/metadataOrigins.ts';
import type { SourceMetadata } from '../../source/source.ts';
import { unknownMetadata } from '../../source/unknownMetadata.ts';
import type { ExtractedMetadata } from '../extraction.ts';
import { withoutUnseen } from './cleanLine.ts';

/** What is known of a document besides what it says of itself. */
interface Surroundings {
  /** The file's name. */
  readonly name: string;
  /** Given by the person, so it goes before what the document says. */
  readonly title?: string | undefined;
  /** When they gave it, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * The metadata of a new source, and where each value comes from. What the document does not say stays unknown; only the
 * title falls back to something: the file's name.
 */
export function completeMetadata(
  found: { readonly metadata: ExtractedMetadata; readonly origins?: MetadataOrigins | undefined },
  { name, title, at }: Surroundings,
): { readonly metadata: SourceMetadata; readonly origins: MetadataOrigins } {
  const stem = withoutUnseen(name.replace(/\.[^.]+$/, '')) || name;
  const metadata = { ...unknownMetadata, ...found.metadata, title: title || found.metadata.title || stem };
  const origins: Partial<Record<FieldWithOrigin, FieldOrigin>> = {};
  for (const field of fieldsWithOrigin) {
    const noted = found.origins?.[field];
    const isKnown = found.metadata[field as keyof ExtractedMetadata] !== undefined;
    if (noted !== undefined) origins[field] = noted;
    else if (isKnown) origins[field] = from({ kind: 'document', detail: '' });
  }
  if (title) origins.title = { ...from({ kind: 'person', detail: '', at }), alternatives: offered(found, origins) };
  else if (!found.metadata.title) {
    origins.title = { ...from({ kind: 'file-name', detail: '' }), alternatives: origins.title?.alternatives ?? [] };
  }
  return { metadata, origins };
}

const from = (origin: MetadataOrigin): FieldOrigin => ({ from: origin, alternatives: [] });

/** The title that the document gives itself stays at hand beside the person's. */
function offered({ metadata }: { readonly metadata: ExtractedMetadata }, { title }: MetadataOrigins) {
  const others = title?.alternatives ?? [];
  return metadata.title && title?.from ? [{ value: metadata.title, from: title.from }, ...others] : others;
}
