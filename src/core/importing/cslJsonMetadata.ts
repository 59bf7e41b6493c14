import type { CslItem, CslName } from '../citation/cslItem.ts';
import { toCslItem } from '../citation/cslItem.ts';
import { type PartialDate, partialDateSchema } from '../partialDate.ts';
import {
  type PersonName,
  type Source,
  type SourceMetadata,
  type SourceType,
  sourceMetadataSchema,
  sourceTypes,
} from '../source/source.ts';
import { unknownMetadata } from '../source/unknownMetadata.ts';
import type { CslEntry } from './cslJson.ts';
import { parseLanguageTag } from './languageTag.ts';

interface PlacedWork {
  readonly metadata: SourceMetadata;
  /** Names of what the entry says and a source has no place for. */
  readonly unplaced: readonly string[];
}

/** A work of a bibliography as the metadata of a source. */
export function metadataOfCsl({ key, item }: CslEntry): PlacedWork {
  const unplaced: string[] = Object.keys(item).filter((name) => !PLACED.has(name));
  const type = TYPES.get(item.type);
  if (type !== item.type) unplaced.push(`type ${item.type}`);
  const text = (name: keyof CslItem): string => clip(textOf(item[name]));
  const dated = (name: 'issued' | 'accessed'): PartialDate | null => {
    const date = dateOf(item[name]);
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
  return {
    metadata: {
      ...unknownMetadata,
      type: type ?? 'document',
      title: text('title') || text('container-title') || key,
      authors: (item.author ?? []).slice(0, 200).map(personOf),
      outlet: text('container-title'),
      publisher: text('publisher'),
      published: dated('issued'),
      accessed: dated('accessed'),
      url: hasUrl ? url : '',
      language: language ?? '',
      volume: text('volume'),
      issue: text('issue'),
      pages: text('page'),
      number: text('number'),
      doi: text('DOI'),
      citationKey: hasKey ? key : '',
    },
    unplaced,
  };
}

/** What has a place, or stands in the source text. */
const PLACED: ReadonlySet<string> = new Set(
  (
    'id citation-key type title author container-title publisher issued accessed URL DOI language volume issue page number ' +
    'abstract note'
  ).split(' '),
);

const TYPES: ReadonlyMap<string, SourceType> = new Map<string, SourceType>([
  ...sourceTypes.map((type) => [type, type] as const),
  ['article', 'article-journal'],
  ['paper-conference', 'article-journal'],
  ['review', 'article-journal'],
  ['review-book', 'article-journal'],
  ['post', 'webpage'],
  ['software', 'webpage'],
  ['dataset', 'webpage'],
  ['thesis', 'report'],
  ['standard', 'report'],
  ['pamphlet', 'report'],
  ['bill', 'legislation'],
  ['legal_case', 'legislation'],
  ['regulation', 'legislation'],
  ['treaty', 'legislation'],
  ['hearing', 'legislation'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['motion_picture', 'broadcast'],
  ['song', 'broadcast'],
]);

const clip = (text: string): string => text.slice(0, 2000);

/** Entries are read with every plain field as text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function personOf(name: CslName & { readonly suffix?: string; readonly 'dropping-particle'?: string }): PersonName {
  if (name.literal) return { literal: name.literal };
  const family = [name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return family === '' ? { literal: given } : { family, given };
}

/** A single day, month or year; a range, a season or a text has no place in a source. */
function dateOf(date: unknown): PartialDate | undefined {
  const parts = (date as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts'];
  const [only, ...others] = parts ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const [year = 0, ...rest] = only;
  const written = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return partialDateSchema.safeParse(written).success ? written : undefined;
}

/**
 * A source as a work of a bibliography, under the key given; `custom` lets our own export find its source again.
 *
 * @param original what it was imported from, when that was a bibliography: it may say more than the metadata
 */
export function cslOfSource(source: Source, key: string, original?: CslItem): Readonly<Record<string, unknown>> {
  const { id: _, ...fields } = toCslItem(source);
  const more = Object.entries(original ?? {}).filter(([name]) => !METADATA_FIELDS.has(name));
  const type =
    original !== undefined && TYPES.get(original.type) === source.metadata.type ? original.type : fields.type;
  return { id: key, ...fields, type, ...Object.fromEntries(more), custom: { briefdesk: source.id } };
}

/** What a person may have corrected since, or taken away. */
const METADATA_FIELDS: ReadonlySet<string> = new Set(
  [...PLACED, 'custom'].filter((name) => name !== 'abstract' && name !== 'note'),
);
