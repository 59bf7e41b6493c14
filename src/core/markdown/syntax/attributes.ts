/** What stands in braces behind a heading, an image, a bracketed span or the mark of a div: `{#id .class key="value"}`. */
export interface Attributes {
  readonly id?: string | undefined;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const ENTRY = String.raw`#[^\s{}"'=]+|\.[\p{L}_-][\w:.-]*|[\p{L}_:][\p{L}\p{N}_:.-]*=(?:${QUOTED}|[^\s"'{}]+)|-`;
const WHOLE = new RegExp(String.raw`^\{\s*(?:(?:${ENTRY})(?:\s+|(?=\})))+\}$`, 'u');

/** Whether text in braces is attributes, of which there is at least one. */
export function areAttributes(text: string): boolean {
  return WHOLE.test(text);
}

export function parseAttributes(text: string): Attributes {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | undefined;
  for (const [entry] of text.slice(1, -1).matchAll(new RegExp(ENTRY, 'gu'))) {
    if (entry.startsWith('#')) id = entry.slice(1);
    else if (entry.startsWith('.')) classes.push(entry.slice(1));
    else if (entry === '-') classes.push('unnumbered');
    else {
      const end = entry.indexOf('=');
      values.set(entry.slice(0, end), unquote(entry.slice(end + 1)));
    }
  }
  return { id, classes, values };
}

/** Nothing when there is nothing to say. */
export function formatAttributes({ id, classes, values }: Attributes): string {
  const entries = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((one) => `.${one}`),
    ...Array.from(values, ([key, value]) => `${key}=${/^[\w%]+$/.test(value) ? value : quote(value)}`),
  ];
  return entries.length === 0 ? '' : `{${entries.join(' ')}}`;
}

/** As pandoc reads a quoted value: a backslash takes the meaning from punctuation, and entities are read. */
function unquote(value: string): string {
  if (!/^["']/.test(value)) return value;
  return value
    .slice(1, -1)
    .replace(/\\([!-/:-@[-`{-~])|&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});|&(amp|lt|gt|quot|apos|nbsp);/g, (...found) => {
      const [whole, escaped, decimal, hexadecimal, name] = found as (string | undefined)[];
      if (escaped !== undefined) return escaped;
      if (name !== undefined) return NAMED[name] ?? '';
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (whole ?? '');
    });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Blanks other than the space are entities: a reader of Markdown may take them for the end of a line. */
function quote(value: string): string {
  const escaped = value
    .replace(/["\\&]/g, '\\$&')
    .replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, (blank) => `&#${blank.charCodeAt(0)};`);
  return `"${escaped}"`;
}
