/** The text between two tags as it is meant: entities resolved, line ends one sign. Throws for what XML 1.0 does not allow. */
export function characterText(text: string): string {
  if (!ODD_IN_TEXT.test(text)) return text;
  if (requireLegal(text).includes(']]>')) throw new Error('the end of a section stands in the text');
  return withEntities(text.replace(/\r\n?/g, '\n'));
}

/** The value of an attribute as it is meant: each sign of blank space a space (XML 1.0, section 3.3.3). */
export function attributeText(value: string): string {
  if (!ODD_IN_VALUE.test(value)) return value;
  if (requireLegal(value).includes('<')) throw new Error('a tag begins within an attribute');
  return withEntities(value.replace(/\r\n|[\t\n\r]/g, ' '));
}

/** The text itself, when all of its characters may stand in XML 1.0 (section 2.2). */
export function requireLegal(text: string): string {
  if (ILLEGAL.test(text)) throw new Error('a character is there that XML does not allow');
  return text;
}

/** Names with colons among them: which namespaces their prefixes stand for is another matter. */
export const isXmlName = (text: string): boolean => NAME.test(text);

/** Whatever makes a second look necessary: `&`, `]`, `<`, controls; halves of longer characters stand for all of these. */
const ODD_IN_TEXT = /[^\t\n -%'-\\^-\ud7ff\ue000-\ufffd]/;
const ODD_IN_VALUE = /[^ -%'-;=-\ud7ff\ue000-\ufffd]/;
const ILLEGAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** XML 1.0, fifth edition, section 2.3. */
const NAME_START =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*$`, 'u');

const withEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&([^&;]*)(;?)/g, (_, name: string, end: string) => entity(name, end)) : text;

function entity(name: string, end: string): string {
  const code = /^#x[0-9a-f]+$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#[0-9]+$/.test(name)
      ? Number(name.slice(1))
      : Number.NaN;
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(name);
  if (end === '' || character === undefined) throw new Error('an entity is not known');
  return requireLegal(character);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
