import type { Reliability } from '../../../core/grading/sourceGrade.ts';
import { splitPersonName } from '../../../core/importing/bylines/byline.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import {
  type PersonName,
  type SourceMetadata,
  type SourceType,
  sourceMetadataSchema,
} from '../../../core/source/source.ts';
import { type ReadDate, readTypedDate, readTypedPublicationDate } from '../../ui/readTypedDate.ts';
import { dateWords } from '../../words/dateWords.ts';
import { sourceWords } from '../../words/sourceWords.ts';

/** The text fields of the form; those for dates hold what was typed, right or wrong. */
const textFields = [
  'title',
  'outlet',
  'agency',
  'publisher',
  'published',
  'updated',
  'accessed',
  'dateline',
  'url',
  'language',
  'volume',
  'issue',
  'pages',
  'number',
  'doi',
  'citationKey',
] as const;
export type TextFieldName = (typeof textFields)[number];

const dateFields = ['published', 'updated', 'accessed'] as const;

export const isDateField = (name: string): name is (typeof dateFields)[number] =>
  dateFields.some((field) => field === name);

/** How a field for a date is read: of publication it may be a stretch of time. */
export const readDateField = (name: (typeof dateFields)[number], typed: string): ReadDate =>
  name === 'published' ? readTypedPublicationDate(typed) : readTypedDate(typed);

/** What cannot be taken for a date stays, for the schema to refuse it. */
function keptDate(name: (typeof dateFields)[number], typed: string): string | null {
  const { date, fault } = readDateField(name, typed);
  return fault === undefined ? date : typed;
}

export interface NameRow {
  /** Tells rows apart while they are edited. */
  readonly key: number;
  readonly kind: 'person' | 'organisation';
  readonly family: string;
  readonly given: string;
  /** The organisation's one name. */
  readonly literal: string;
}

/** A source's metadata as they stand in the form. */
export interface MetadataForm extends Readonly<Record<TextFieldName, string>> {
  readonly type: SourceType;
  readonly authors: readonly NameRow[];
  readonly editors: readonly NameRow[];
  readonly reliability: Reliability | null;
  readonly marking: Marking | null;
}

type FieldOfForm = TextFieldName | 'authors' | 'editors';
export type MetadataErrors = Readonly<Partial<Record<FieldOfForm, string>>>;

export function formOf(metadata: SourceMetadata): MetadataForm {
  return {
    ...metadata,
    published: metadata.published ?? '',
    updated: metadata.updated ?? '',
    accessed: metadata.accessed ?? '',
    authors: rowsOf(metadata.authors),
    editors: rowsOf(metadata.editors),
  };
}

/** The metadata of a form, or what is wrong with it by field. White space around values and empty author rows are dropped. */
export function parseMetadataForm(
  form: MetadataForm,
): { readonly ok: true; readonly metadata: SourceMetadata } | { readonly ok: false; readonly errors: MetadataErrors } {
  const trimmed = Object.fromEntries(textFields.map((name) => [name, form[name].trim()])) as Record<
    TextFieldName,
    string
  >;
  const parsed = sourceMetadataSchema.safeParse({
    ...trimmed,
    type: form.type,
    ...Object.fromEntries(dateFields.map((name) => [name, keptDate(name, trimmed[name])])),
    authors: namesOf(form.authors),
    editors: namesOf(form.editors),
    reliability: form.reliability,
    marking: form.marking,
  });
  if (parsed.success) return { ok: true, metadata: parsed.data };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as FieldOfForm))];
  return { ok: false, errors: Object.fromEntries(names.map((name) => [name, wordsFor(name, form)])) };
}

/** Names as rows of the form, and back; rows without a name are dropped. */
export const rowsOf = (names: readonly PersonName[]): readonly NameRow[] => names.map(rowOf);
export const namesOf = (rows: readonly NameRow[]): PersonName[] => rows.flatMap(nameOf);

let lastKey = 0;

/** An empty row for one more name. */
export function emptyRow(kind: NameRow['kind']): NameRow {
  lastKey += 1;
  return { key: lastKey, kind, family: '', given: '', literal: '' };
}

/** A person as an organisation and the other way round, with the same words; turned back unchanged, it is what it was. */
export function turnedRow(row: NameRow): NameRow {
  const name = wholeName(row);
  if (row.kind === 'person') return { ...row, kind: 'organisation', literal: name };
  const literal = row.literal.trim().replace(/\s+/g, ' ');
  return { ...row, kind: 'person', ...(literal === name ? {} : splitPersonName(literal)) };
}

const wholeName = ({ given, family }: NameRow): string => `${given} ${family}`.trim().replace(/\s+/g, ' ');

function rowOf(name: PersonName): NameRow {
  return 'literal' in name
    ? { ...emptyRow('organisation'), literal: name.literal }
    : { ...emptyRow('person'), ...name };
}

function nameOf({ kind, family, given, literal }: NameRow): readonly PersonName[] {
  if (kind === 'organisation') return literal.trim() === '' ? [] : [{ literal: literal.trim() }];
  if (family.trim() === '' && given.trim() === '') return [];
  return [{ family: family.trim(), given: given.trim() }];
}

function wordsFor(name: FieldOfForm, form: MetadataForm): string {
  if (name === 'authors' || name === 'editors') return sourceWords.nameMissing;
  if (isDateField(name)) return readDateField(name, form[name]).fault ?? dateWords.wrong;
  if (name === 'citationKey' && form.citationKey.trim().length <= 200) return sourceWords.citationKeyWrong;
  return name === 'url' && !/^https?:\/\//i.test(form.url.trim()) ? sourceWords.urlWrong : sourceWords.tooLong;
}
