import type { Reliability } from '../../../core/grading/sourceGrade.ts';
import { splitPersonName } from '../../../core/importing/byline.ts';
import type { Marking } from '../../../core/marking/marking.ts';
import {
  type PersonName,
  type SourceMetadata,
  type SourceType,
  sourceMetadataSchema,
} from '../../../core/source/source.ts';
import { sourceWords } from '../../words/sourceWords.ts';

/** The text fields of the form; those for dates hold what was typed, right or wrong. */
const textFields = [
  'title',
  'outlet',
  'publisher',
  'published',
  'accessed',
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

export interface AuthorRow {
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
  readonly authors: readonly AuthorRow[];
  readonly reliability: Reliability | null;
  readonly marking: Marking | null;
}

export type MetadataErrors = Readonly<Partial<Record<TextFieldName | 'authors', string>>>;

export function formOf(metadata: SourceMetadata): MetadataForm {
  return {
    ...metadata,
    published: metadata.published ?? '',
    accessed: metadata.accessed ?? '',
    authors: metadata.authors.map(rowOf),
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
    published: trimmed.published === '' ? null : trimmed.published,
    accessed: trimmed.accessed === '' ? null : trimmed.accessed,
    authors: form.authors.flatMap(nameOf),
    reliability: form.reliability,
    marking: form.marking,
  });
  if (parsed.success) return { ok: true, metadata: parsed.data };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as TextFieldName | 'authors'))];
  return { ok: false, errors: Object.fromEntries(names.map((name) => [name, wordsFor(name, form)])) };
}

let lastKey = 0;

/** An empty row for one more author. */
export function emptyRow(kind: AuthorRow['kind']): AuthorRow {
  lastKey += 1;
  return { key: lastKey, kind, family: '', given: '', literal: '' };
}

/** A person as an organisation and the other way round, with the same words; turned back unchanged, it is what it was. */
export function turnedRow(row: AuthorRow): AuthorRow {
  const name = wholeName(row);
  if (row.kind === 'person') return { ...row, kind: 'organisation', literal: name };
  const literal = row.literal.trim().replace(/\s+/g, ' ');
  return { ...row, kind: 'person', ...(literal === name ? {} : splitPersonName(literal)) };
}

const wholeName = ({ given, family }: AuthorRow): string => `${given} ${family}`.trim().replace(/\s+/g, ' ');

function rowOf(name: PersonName): AuthorRow {
  return 'literal' in name
    ? { ...emptyRow('organisation'), literal: name.literal }
    : { ...emptyRow('person'), ...name };
}

function nameOf({ kind, family, given, literal }: AuthorRow): readonly PersonName[] {
  if (kind === 'organisation') return literal.trim() === '' ? [] : [{ literal: literal.trim() }];
  if (family.trim() === '' && given.trim() === '') return [];
  return [{ family: family.trim(), given: given.trim() }];
}

function wordsFor(name: TextFieldName | 'authors', form: MetadataForm): string {
  if (name === 'authors') return sourceWords.nameMissing;
  if (name === 'published' || name === 'accessed') return sourceWords.dateWrong;
  if (name === 'citationKey' && form.citationKey.trim().length <= 200) return sourceWords.citationKeyWrong;
  return name === 'url' && !/^https?:\/\//i.test(form.url.trim()) ? sourceWords.urlWrong : sourceWords.tooLong;
}
