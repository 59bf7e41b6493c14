/** One reference of a RIS file: its fields in their order, `TY` first, and its lines as they stand there. */
export interface RisRecord {
  readonly fields: readonly RisField[];
  readonly raw: string;
}

export interface RisField {
  /** Two characters, such as `TY`. */
  readonly tag: string;
  readonly value: string;
  /** It is the name of a body, with the commas that it has. */
  readonly isBody?: boolean;
}

/**
 * Splits a RIS file into its references. Programs differ: one space before the dash or two, lines that go on without a tag, a
 * reference that ends without `ER`, lines of a provider before the first. What stands outside references belongs to none.
 */
export function readRisRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let fields: RisField[] | undefined;
  let raw = '';
  const close = () => {
    if (fields) records.push({ fields, raw: raw.trimEnd() });
    fields = undefined;
  };
  for (const [whole = '', line = ''] of text.replace(/^\uFEFF/, '').matchAll(LINE)) {
    const [, tag, value = ''] = FIELD.exec(line) ?? [];
    if (tag === 'TY') {
      close();
      fields = [];
      raw = '';
    }
    if (fields === undefined) continue;
    raw += whole;
    if (tag === 'ER') close();
    else if (tag === undefined) continueLast(fields, line.trim());
    else fields.push({ tag, value: value.trim() });
  }
  close();
  return records;
}

const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/g;
const FIELD = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

/** A line without a tag goes on with the value before it; in long texts it begins a paragraph. */
function continueLast(fields: RisField[], text: string): void {
  const last = fields.at(-1);
  if (last === undefined || text === '') return;
  const joint = LONG_TEXTS.has(last.tag) ? '\n' : ' ';
  const value = last.value === '' ? text : `${last.value}${joint}${text}`;
  fields.splice(-1, 1, { tag: last.tag, value });
}

const LONG_TEXTS: ReadonlySet<string> = new Set(['AB', 'N1', 'N2', 'KW']);
