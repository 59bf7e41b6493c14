import { z } from 'zod';
import type { CslItem } from '../../citation/cslItem.ts';
import { itemTypes } from '../../citation/style/cslVocabulary.ts';
import { BriefingError } from '../../errors.ts';
import { entryLines } from './cslJsonLines.ts';
import { readCslDate, readCslNames } from './cslJsonValues.ts';

/** A work of a bibliography. */
export interface CslEntry {
  /** By which it is cited. */
  readonly key: string;
  readonly item: CslItem;
  /** What stands in the file, unchanged, as JSON. */
  readonly json: string;
  /** Id of the source that it was exported from, when this program wrote it; not yet known to be one. */
  readonly exportedFrom: string | undefined;
}

interface CslJsonProblem {
  /** Of the file, from 1; where the entry begins. */
  readonly line: number;
  /** Of the work that it is about; absent when that has none. */
  readonly key?: string;
  /** The work is not among the entries. */
  readonly isLeftOut?: true;
  /** A sentence that names the work. */
  readonly message: string;
}

export interface Bibliography {
  readonly entries: readonly CslEntry[];
  readonly problems: readonly CslJsonProblem[];
}

/**
 * Reads a bibliography in CSL-JSON 1.0.2 as programs really write it: numbers as numbers, parts of dates as text, dates as
 * free text. What is wrong in one entry never keeps the next from being read. Throws `file-broken` when it is no JSON, or no
 * list of works.
 *
 * @param file its name, for what is said of it
 */
export function parseCslJson(text: string, file: string): Bibliography {
  const works = listOfWorks(parseJson(text, file), file);
  const lines = entryLines(text);
  const entries = new Map<string, CslEntry>();
  const problems: CslJsonProblem[] = [];
  for (const [index, work] of works.entries()) {
    const line = lines[index] ?? 1;
    const entry = readEntry(work, index, (message, key) =>
      problems.push({ line, message, ...(key === undefined ? { isLeftOut: true } : { key }) }),
    );
    if (entry === undefined) continue;
    if (entries.has(entry.key)) {
      const message = `The key “${entry.key}” stands here a second time; the first entry counts.`;
      problems.push({ line, message, key: entry.key, isLeftOut: true });
    } else entries.set(entry.key, entry);
  }
  return { entries: [...entries.values()], problems };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefingError(
      'file-broken',
      `${file} is no JSON: ${reason}. Export the bibliography again as CSL-JSON.`,
      { file },
    );
  }
}

/** The list itself, or as some programs wrap it. */
function listOfWorks(value: unknown, file: string): readonly unknown[] {
  const inner = typeof value === 'object' && value !== null && 'items' in value ? value.items : value;
  if (Array.isArray(inner)) return inner;
  throw new BriefingError('file-broken', `${file} holds no list of works. Export the bibliography as CSL-JSON.`, {
    file,
  });
}

const workSchema = z.record(z.string(), z.unknown());
const keySchema = z.union([z.string().refine((key) => key.trim() !== ''), z.number()]);

function readEntry(
  value: unknown,
  index: number,
  report: (message: string, key?: string) => void,
): CslEntry | undefined {
  const parsed = workSchema.safeParse(value);
  if (!parsed.success) {
    report(`Work ${index + 1} is no list of fields and is left out.`);
    return undefined;
  }
  const { id, type, custom, ...fields } = parsed.data;
  const known = keySchema.safeParse(id);
  if (!known.success) {
    report(`Work ${index + 1} has no id and is left out: it could not be cited.`);
    return undefined;
  }
  const key = String(known.data);
  const item: Record<string, unknown> = { id: key, type: typeOf(type, (what) => report(`“${key}” ${what}`, key)) };
  for (const [name, given] of Object.entries(fields)) {
    const read = readField(name, given, (what) => report(`“${key}”: ${what}`, key));
    if (read !== undefined) item[name] = read;
  }
  return { key, item: item as CslItem, json: JSON.stringify(value, null, 2), exportedFrom: exportedFrom(custom) };
}

/** Programs leave it empty, or write a word of their own, where they know of none. */
function typeOf(type: unknown, report: (what: string) => void): string {
  if (typeof type === 'string' && itemTypes.has(type)) return type;
  const isSaid = typeof type === 'string' && type.trim() !== '';
  report(
    isSaid
      ? `is of the type “${type}”, which CSL does not have; it is taken for a document.`
      : 'has no type; it is taken for a document.',
  );
  return 'document';
}

function exportedFrom(custom: unknown): string | undefined {
  const parsed = z.object({ briefdesk: z.string() }).safeParse(custom);
  return parsed.success ? parsed.data.briefdesk : undefined;
}

const DATES: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);
const NAMES: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer ' +
    'original-author performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
);

/** A field in the one form that the citation processor reads; undefined when nothing is left of it. */
function readField(name: string, value: unknown, report: (what: string) => void): unknown {
  if (value === null || value === '') return undefined;
  if (DATES.has(name)) return readCslDate(value, (what) => report(`${name}: ${what}`));
  if (NAMES.has(name)) return readCslNames(value, (what) => report(`${name}: ${what}`));
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return withoutMarkup(value, () => report(`${name}: formatting within it is left out.`));
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  report(`${name} is of no known form and left out.`);
  return undefined;
}

/** CSL-JSON has some HTML in texts, such as `<i>`; it would be printed as it stands. */
function withoutMarkup(text: string, onLoss: () => void): string {
  const plain = text.replace(/<\/?(?:i|b|su[bp]|sc|span)(?:\s[^<>]*)?>/gi, '');
  if (plain !== text && /<(?:i|b|su[bp]|sc)>|small-caps/i.test(text)) onLoss();
  return plain;
}
