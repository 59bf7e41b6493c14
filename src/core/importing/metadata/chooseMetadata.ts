import type {
  Alternative,
  FieldOrigin,
  FieldWithOrigin,
  FoundValue,
  OriginKind,
} from '../../source/metadataOrigins.ts';
import type { PersonName } from '../../source/personName.ts';
import type { ExtractedMetadata, FoundMetadata } from '../extraction.ts';
import { addsNothing } from './valuesAgree.ts';

/** A value that was found for a field, and where. */
export interface Finding extends Alternative {
  readonly field: FieldWithOrigin;
  /** Not so for what may well mean something else: it is offered to the person, but never entered for them. */
  readonly isSure: boolean;
}

type ValueOf<Field extends FieldWithOrigin> = Field extends 'authors' | 'editors' ? readonly PersonName[] : string;

/**
 * One value as a list of findings: none when there is no value. `detail` names the place as the document does. An address,
 * a date or a language is to be parsed before; a text is taken as it is.
 */
export function finding<Field extends FieldWithOrigin>(
  field: Field,
  value: ValueOf<Field> | undefined,
  kind: OriginKind,
  detail = '',
): readonly Finding[] {
  if (value === undefined || value.length === 0) return [];
  const found: FoundValue = typeof value === 'string' ? value.slice(0, 4000) : [...(value as readonly PersonName[])];
  return [{ field, value: found, from: { kind, detail: detail.slice(0, 200) }, isSure: true }];
}

/** The same, to be offered and not entered. */
export const unsure = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) => ({ ...one, isSure: false }));

/**
 * Of each field the first value that is sure, with where it comes from; others that do not agree with it stay beside it as
 * alternatives, each once. A field for which nothing is sure stays unknown.
 */
export function chooseMetadata(findings: readonly Finding[]): FoundMetadata {
  const metadata: Partial<Record<FieldWithOrigin, FoundValue>> = {};
  const origins: Partial<Record<FieldWithOrigin, FieldOrigin>> = {};
  for (const field of new Set(findings.map((one) => one.field))) {
    const all = findings.filter((one) => one.field === field);
    const chosen = all.find(({ isSure }) => isSure);
    if (chosen !== undefined) metadata[field] = chosen.value;
    origins[field] = { from: chosen?.from ?? null, alternatives: alternativesTo(chosen, all) };
  }
  // Callers give each field a value of its type; the importer checks all of them against the schema once more.
  return { metadata: metadata as ExtractedMetadata, origins };
}

const MAX_ALTERNATIVES = 5;

function alternativesTo(chosen: Finding | undefined, all: readonly Finding[]): Alternative[] {
  const kept: Finding[] = [];
  for (const one of all) {
    const isNew = [...(chosen === undefined ? [] : [chosen]), ...kept].every(
      ({ value }) => !addsNothing(one.field, value, one.value),
    );
    if (isNew && kept.length < MAX_ALTERNATIVES) kept.push(one);
  }
  return kept.map(({ value, from }) => ({ value, from }));
}
