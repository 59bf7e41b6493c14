import type {
  Alternative,
  FieldOrigin,
  FieldWithOrigin,
  FoundValue,
  MetadataOrigin,
} from '../../../core/source/metadataOrigins.ts';
import { type Source, type SourceMetadata, sourceTypes } from '../../../core/source/source.ts';
import { originWords } from '../../words/originWords.ts';
import { formatOrigin } from './formatOrigin.ts';
import { type MetadataForm, namesOf, rowsOf } from './metadataForm.ts';

/** What stands below a field of the form: where its value comes from, and the other values that were found. */
export interface PresentOrigin {
  readonly words: string;
  readonly alternatives: readonly Alternative[];
}

/** The origin of what stands in the form now, as it will be once it is saved. */
export function presentOrigin(
  { metadata, origins }: Pick<Source, 'metadata' | 'origins'>,
  form: MetadataForm,
  field: FieldWithOrigin,
): PresentOrigin {
  const noted = origins[field];
  const saved = plain(metadata[field]);
  const typed = plain(valueInForm(form, field));
  const offered = [...savedAsAlternative(metadata[field], noted?.from), ...(noted?.alternatives ?? [])];
  const alternatives = offered.filter(({ value }) => plain(value) !== typed);
  if (typed === saved) return { words: savedWords(saved, noted), alternatives };
  const chosen = noted?.alternatives.find(({ value }) => plain(value) === typed);
  const words = chosen ? originWords.willBeChosen(formatOrigin(chosen.from)) : originWords.willBeEntered;
  return { words, alternatives };
}

/** A form with a value that was found put into a field. */
export function withValue(form: MetadataForm, field: FieldWithOrigin, value: FoundValue): MetadataForm {
  if (typeof value !== 'string') {
    return field === 'authors' || field === 'editors' ? { ...form, [field]: rowsOf(value) } : form;
  }
  if (field !== 'type') return { ...form, [field]: value };
  const type = sourceTypes.find((one) => one === value);
  return type === undefined ? form : { ...form, type };
}

function savedWords(saved: string, noted: FieldOrigin | undefined): string {
  if (saved === plain('')) return noted?.from?.kind === 'person' ? emptied(noted.from) : '';
  return noted?.from ? formatOrigin(noted.from) : originWords.notNoted;
}

const emptied = (origin: MetadataOrigin): string =>
  formatOrigin(origin).replace(originWords.from.person(''), originWords.emptied);

/** So that what was saved can be had back after a look at another. */
function savedAsAlternative(
  value: SourceMetadata[FieldWithOrigin],
  from: MetadataOrigin | null | undefined,
): readonly Alternative[] {
  return value === null || value.length === 0 || !from ? [] : [{ value, from }];
}

function valueInForm(form: MetadataForm, field: FieldWithOrigin): SourceMetadata[FieldWithOrigin] {
  if (field === 'authors' || field === 'editors') return namesOf(form[field]);
  const value = form[field];
  return value === null ? '' : value.trim();
}

/** Unknown is the same whether it is null, empty or no names. */
const plain = (value: SourceMetadata[FieldWithOrigin]): string =>
  JSON.stringify(value === null || value.length === 0 ? '' : value);
