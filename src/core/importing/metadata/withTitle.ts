import type { MetadataOrigin } from '../../source/metadataOrigins.ts';
import type { FoundMetadata } from '../extraction.ts';
import { cleanLine } from './cleanLine.ts';
import { valuesAgree } from './valuesAgree.ts';

/** What was found, with a title from the text or from beside it where nothing gives one, and as an alternative elsewhere. */
export function withTitle(found: FoundMetadata, title: string | undefined, from: MetadataOrigin): FoundMetadata {
  const text = cleanLine(title ?? '').slice(0, 2000);
  if (text === '') return found;
  const { metadata, origins } = found;
  const alternatives = origins.title?.alternatives ?? [];
  if (metadata.title === undefined) {
    return { metadata: { ...metadata, title: text }, origins: { ...origins, title: { from, alternatives } } };
  }
  const known = [metadata.title, ...alternatives.map(({ value }) => value)];
  if (known.some((value) => valuesAgree('title', value, text))) return found;
  const titleOrigin = { from: origins.title?.from ?? null, alternatives: [...alternatives, { value: text, from }] };
  return { metadata, origins: { ...origins, title: titleOrigin } };
}
