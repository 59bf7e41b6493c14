import type { CslName } from '../../citation/cslItem.ts';
import { readRisDate } from './risDate.ts';
import type { RisField, RisRecord } from './risRecords.ts';
import { readRisRecords } from './risRecords.ts';
import { RIS_TYPES, variableOfRis } from './risVariables.ts';
import { unreadDate } from './unreadDate.ts';

/** A work as a bibliography of another format than CSL-JSON names it, put into CSL-JSON 1.0.2. */
export interface CslWork {
  /** By which the bibliography cites it; empty when it gives none. */
  readonly key: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** The entry as it stands in the file. */
  readonly raw: string;
  readonly attachments: readonly string[];
  /** Names of fields that CSL has no variable for. */
  readonly dropped: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads a RIS file as EndNote, Zotero, Mendeley, RefWorks, PubMed, JSTOR and others write it. */
export function parseRis(text: string): readonly CslWork[] {
  return readRisRecords(text).map(workOfRis);
}

/** One reference of RIS, or of a format whose fields were put under RIS's tags. */
export function workOfRis(record: RisRecord): CslWork {
  const risType = record.fields[0]?.value.toUpperCase() ?? '';
  const type = RIS_TYPES.get(risType);
  const reading: Reading = {
    item: { type: type ?? 'document' },
    dropped: new Set(),
    attachments: [],
    names: new Map(),
  };
  if (type === undefined) reading.dropped.add(`TY ${risType}`);
  for (const field of record.fields.slice(1))
    if (field.value !== '') place(field, reading, type ?? 'document', risType);
  joinPages(reading);
  const { issued, unread } = readRisDate(record.fields);
  const warnings: string[] =
    type === undefined ? [`Its type ${risType || '(none)'} is not known; it is taken for a document.`] : [];
  if (issued !== undefined) {
    reading.item['issued'] = issued;
    if (unread !== undefined) reading.dropped.add(`${unread.tag} ${unread.value}`);
  } else if (unread !== undefined) {
    reading.item['issued'] = { literal: unread.value };
    warnings.push(unreadDate(unread.tag, unread.value));
  }
  for (const [variable, names] of reading.names) reading.item[variable] = names;
  const key = record.fields.find(({ tag, value }) => tag === 'ID' && value !== '')?.value ?? '';
  return {
    key,
    item: reading.item,
    raw: record.raw,
    attachments: reading.attachments,
    dropped: [...reading.dropped],
    warnings,
  };
}

interface Reading {
  readonly item: Record<string, unknown>;
  readonly dropped: Set<string>;
  readonly attachments: string[];
  readonly names: Map<string, CslName[]>;
}

function place({ tag, value, isBody = false }: RisField, reading: Reading, type: string, risType: string): void {
  const { item, dropped, attachments, names } = reading;
  if (tag === 'ID' || tag === 'PY' || tag === 'Y1' || tag === 'DA') return;
  const found = variableOfRis(tag, value, type, risType);
  if (found === undefined) {
    dropped.add(tag);
    return;
  }
  switch (found.kind) {
    case 'name':
      names.set(found.variable, [
        ...(names.get(found.variable) ?? []),
        isBody ? { literal: value } : readRisName(value),
      ]);
      return;
    case 'attachment':
      attachments.push(value);
      return;
    case 'list':
      item[found.variable] = join(item[found.variable], value, found.joint);
      return;
    case 'date': {
      const { issued: date } = readRisDate([{ tag: 'DA', value }]);
      if (date === undefined) dropped.add(tag);
      else item[found.variable] = date;
      return;
    }
    case 'text':
      for (const variable of found.variables) {
        if (item[variable] === value) return;
        if (item[variable] === undefined) {
          item[variable] = found.value ?? value;
          return;
        }
      }
      dropped.add(tag);
  }
}

const join = (before: unknown, value: string, joint: string): string =>
  typeof before === 'string' ? `${before}${joint}${value}` : value.replaceAll('\n', joint);

/** `Family, Given, Suffix`; one without a comma, or with nothing behind it, is a body. */
function readRisName(value: string): CslName & { readonly suffix?: string } {
  const [family = '', given = '', ...rest] = value.split(',').map((part) => part.trim());
  if (given === '') return { literal: family };
  const suffix = rest.join(', ');
  return { family, given, ...(suffix === '' ? {} : { suffix }) };
}

/** First and last page stand in fields of their own. */
function joinPages({ item }: Reading): void {
  const { 'page-last': last, ...rest } = item;
  if (typeof last !== 'string') return;
  const first = rest['page'];
  delete item['page-last'];
  if (typeof first !== 'string') item['page'] = last;
  else if (first !== last && !/[-–]/.test(first)) item['page'] = `${first}-${last}`;
}
