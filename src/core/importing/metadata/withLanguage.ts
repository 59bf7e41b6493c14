import type { MetadataOrigins } from '../../source/metadataOrigins.ts';
import type { FoundMetadata } from '../extraction.ts';
import { valuesAgree } from './valuesAgree.ts';

/**
 * What was found, with the language that its text was judged to be in. Where that is not what the document declares, it was
 * told by the letters and words, and the declared one stays beside it; so does what they tell where the declared one counts.
 */
export function withLanguage(
  { metadata, origins }: FoundMetadata,
  judged: string | undefined,
  detected?: string,
): FoundMetadata {
  const declared = metadata.language;
  if (judged === declared) return { metadata, origins: withDetected(origins, judged, detected) };
  const { language: _, ...rest } = metadata;
  if (judged === undefined) return { metadata: rest, origins };
  const left = [
    ...(declared === undefined || !origins.language?.from ? [] : [{ value: declared, from: origins.language.from }]),
    ...(origins.language?.alternatives ?? []),
  ];
  const alternatives = left.filter(({ value }) => !valuesAgree('language', value, judged));
  return {
    metadata: { ...rest, language: judged },
    origins: { ...origins, language: { from: { kind: 'detected', detail: '' }, alternatives } },
  };
}

function withDetected(
  origins: MetadataOrigins,
  language: string | undefined,
  detected: string | undefined,
): MetadataOrigins {
  const known = origins.language;
  if (detected === undefined || language === undefined || !known || valuesAgree('language', language, detected)) {
    return origins;
  }
  const others = known.alternatives.filter(({ value }) => !valuesAgree('language', value, detected));
  const alternatives = [...others, { value: detected, from: { kind: 'detected' as const, detail: '' } }];
  return { ...origins, language: { from: known.from, alternatives } };
}
