import { partialDateOf, personNameOf, publicationDateOf, sourceTypeOf } from '../../citation/cslFields.ts';
import type { CslItem } from '../../citation/cslItem.ts';
import { toCslItem } from '../../citation/cslItem.ts';
import { type FieldWithOrigin, fieldsWithOrigin, type MetadataOrigins } from '../../source/metadataOrigins.ts';
import {
  type OtherCsl,
  otherCslSchema,
  type Source,
  type SourceMetadata,
  sourceMetadataSchema,
} from '../../source/source.ts';
import { unknownMetadata } from '../../source/unknownMetadata.ts';
import { withoutUnseen } from '../metadata/cleanLine.ts';
import { parseLanguageTag } from '../metadata/languageTag.ts';
import type { CslEntry } from './cslJson.ts';

interface PlacedWork {
  readonly metadata: SourceMetadata;
  readonly origins: MetadataOrigins;
  /** What it says besides, or in finer terms: kept, and cited along with the metadata. */
  readonly otherCsl: OtherCsl;
  /** Names of what the entry says and a source has no field for. */
  readonly unplaced: readonly string[];
}

/** A work of a bibliography as the metadata of a source. */
export function metadataOfCsl({ key, item: written }: CslEntry): PlacedWork {
  // In all its values at once, whatever their form.
  const item = JSON.parse(withoutUnseen(JSON.stringify(written))) as CslItem;
  const unplaced: string[] = Object.keys(item).filter((name) => !PLACED.has(name));
  const type = sourceTypeOf(item.type);
  if (type !== item.type) unplaced.push(`type ${item.type}`);
  const text = (name: keyof CslItem): string => clip(textOf(item[name]));
  const dated = (name: 'issued' | 'accessed', read: (date: unknown) => string | undefined): string | null => {
    const date = read(item[name]);
    if (date === undefined && item[name] !== undefined) unplaced.push(name);
    return date ?? null;
  };
  const url = text('URL');
  const hasUrl = sourceMetadataSchema.shape.url.safeParse(url).success;
  if (!hasUrl) unplaced.push('URL');
  const language = parseLanguageTag(text('language'));
  if (language === undefined && text('language') !== '') unplaced.push('language');
  const hasKey = sourceMetadataSchema.shape.citationKey.safeParse(key).success;
  if (!hasKey) unplaced.push('id');
  const metadata: SourceMetadata = {
    ...unknownMetadata,
    type: type ?? 'document',
    title: text('title') || text('container-title') || key,
    authors: (item.author ?? []).slice(0, 200).map(personNameOf),
    editors: (item.editor ?? []).slice(0, 200).map(personNameOf),
    outlet: text('container-title'),
    publisher: text('publisher'),
    published: dated('issued', publicationDateOf),
    accessed: dated('accessed', partialDateOf),
    url: hasUrl ? url : '',
    language: language ?? '',
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page'),
    number: text('number'),
    doi: text('DOI'),
    citationKey: hasKey ? key : '',
  };
  return { metadata, origins: originsOf(metadata), otherCsl: otherThan(metadata, item), unplaced };
}

/** The entry's own names for the fields of a source. */
const NAMES_IN_CSL: Readonly<Partial<Record<FieldWithOrigin, string>>> = {
  authors: 'author',
  editors: 'editor',
  outlet: 'container-title',
  published: 'issued',
  url: 'URL',
  pages: 'page',
  doi: 'DOI',
  citationKey: 'id',
};

function originsOf(metadata: SourceMetadata): MetadataOrigins {
  const known = fieldsWithOrigin.filter((field) => (metadata[field]?.length ?? 0) > 0);
  return Object.fromEntries(
    known.map((field) => {
      const from = { kind: 'bibliography' as const, detail: NAMES_IN_CSL[field] ?? field };
      return [field, { from, alternatives: [] }];
    }),
  );
}

/** Variables without a field, and those that the field holds in coarser terms. */
function otherThan(metadata: SourceMetadata, item: CslItem): OtherCsl {
  const own = toCslItem({ id: '' as Source['id'], metadata });
  const isOther = ([name, value]: readonly [string, unknown]): boolean => {
    if (name === 'id' || name === 'citation-key' || name === 'custom') return false;
    // What a field holds may be taken away by a person, and must not come back from here.
    return own[name] === undefined || (FINER.has(name) && JSON.stringify(own[name]) !== JSON.stringify(value));
  };
  return otherCslSchema.parse(Object.fromEntries(Object.entries(item).filter(isOther)));
}

/** What `mergeOtherCsl` cites in the bibliography's terms as long as the field still says the same. */
const FINER: ReadonlySet<string> = new Set(['type', 'author', 'editor']);

/** What has a place, or stands in the source text. */
const PLACED: ReadonlySet<string> = new Set(
  (
    'id citation-key type title author editor container-title publisher issued accessed URL DOI language volume issue page number ' +
    'abstract note'
  ).split(' '),
);

const clip = (text: string): string => text.slice(0, 2000);

/** Entries are read with every plain field as text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * A source as a work of a bibliography, under the key given; `custom` lets our own export find its source again.
 *
 * @param original what it was imported from, when that was a bibliography: it may say more than the metadata
 */
export function cslOfSource(source: Source, key: string, original?: CslItem): Readonly<Record<string, unknown>> {
  const { id: _, ...fields } = toCslItem(source);
  // Sources of before editors had a field have none; whoever takes them away now leaves word of it in the origins.
  const hasEditors = source.metadata.editors.length > 0 || source.origins.editors !== undefined;
  const more = Object.entries(original ?? {}).filter(
    ([name]) => !METADATA_FIELDS.has(name) || (name === 'editor' && !hasEditors),
  );
  const type =
    original !== undefined && sourceTypeOf(original.type) === source.metadata.type ? original.type : fields.type;
  return { id: key, ...fields, type, ...Object.fromEntries(more), custom: { briefdesk: source.id } };
}

/** What a person may have corrected since, or taken away. */
const METADATA_FIELDS: ReadonlySet<string> = new Set(
  [...PLACED, 'custom'].filter((name) => name !== 'abstract' && name !== 'note'),
);
