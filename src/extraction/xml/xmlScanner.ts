import { attributeText, characterText, isXmlName, requireLegal } from './xmlCharacters.ts';

/** What a scanner meets, in the document's own names. */
export interface XmlEvents {
  /** `declares` says that there are declarations of namespaces among the attributes. */
  open(name: string, attributes: Readonly<Record<string, string>>, declares: boolean): void;
  /** The element that was opened last of those that are open. */
  close(): void;
  text(text: string): void;
}

/**
 * Whether a document is one for the scanner: XML 1.0 whose root element follows at once, as programs write it. What stands before the
 * root of others (document types, comments) needs a parser of all of XML.
 */
export const isPlainlyBegun = (start: string): boolean => PLAIN_START.test(start);

const PLAIN_START =
  /^(?:<\?xml[ \t\r\n]+version=(["'])1\.0\1(?:[ \t\r\n]+encoding=(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone=(["'])(?:yes|no)\3)?[ \t\r\n]*\?>)?[ \t\r\n]*<[A-Za-z]/;

/** Its mark is incomplete; the rest is to come. */
const INCOMPLETE = -1;
const NONE: Record<string, string> = Object.freeze(Object.create(null));

const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const LETTER_X = 0x78;

/**
 * What attributes are kept in. It inherits nothing, so that no name among them means anything else; and V8 is quick with such objects
 * only where a constructor makes them.
 */
const Attributes = class {} as new () => Record<string, string>;
Object.setPrototypeOf(Attributes.prototype, null);
Reflect.deleteProperty(Attributes.prototype, 'constructor');

/**
 * Reads the elements and texts of XML 1.0 (well-formed, or it throws) from text that comes in pieces; several times as fast as a
 * parser that goes character by character from state to state. Knows XML's own five entities only, and no document types.
 */
export class XmlScanner {
  readonly #events: XmlEvents;
  readonly #open: string[] = [];
  /** Names that have been found to be such. */
  readonly #names = new Map<string, string>();
  /** Of the tag that is being read, with whether namespaces are declared among them. */
  #attributes = NONE;
  #declares = false;
  #pending = '';
  /** Characters that must be pending before it is worth while to look again: no long mark is looked at for every piece. */
  #wanted = 0;
  #hasRoot = false;
  #isBegun = false;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  write(piece: string): void {
    this.#pending = this.#pending === '' ? piece : this.#pending + piece;
    if (this.#pending.length < this.#wanted) return;
    this.#pending = this.#pending.slice(this.#scan(this.#pending));
    this.#wanted = this.#pending.length * 2;
  }

  /** Throws when anything is left open. */
  end(): void {
    const rest = this.#pending.slice(this.#scan(this.#pending));
    this.#pending = '';
    if (rest.includes('<') || this.#open.length > 0 || !this.#hasRoot) throw new Error('the XML ends too early');
    requireSpace(rest);
  }

  /** How far what is there can be read. Text waits for the mark that ends it. */
  #scan(text: string): number {
    let at = this.#isBegun ? 0 : declarationLength(text);
    this.#isBegun = true;
    for (;;) {
      const mark = text.indexOf('<', at);
      if (mark < 0) return at;
      if (mark > at) this.#takeText(text.slice(at, mark));
      at = this.#takeMark(text, mark);
      if (at === INCOMPLETE) return mark;
    }
  }

  #takeText(text: string): void {
    if (this.#open.length === 0) requireSpace(text);
    else this.#events.text(characterText(text));
  }

  #takeMark(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#takeClose(text, at + 2);
      case BANG:
        return this.#takeSection(text, at);
      case QUESTION:
        return takeInstruction(text, at + 2);
      default:
        return this.#takeOpen(text, at + 1);
    }
  }

  #takeClose(text: string, from: number): number {
    const name = this.#open[this.#open.length - 1];
    if (name === undefined) throw new Error('an element is closed that is not open');
    const end = skipSpace(text, from + name.length);
    if (end >= text.length) return INCOMPLETE;
    if (!text.startsWith(name, from) || text.charCodeAt(end) !== GREATER) throw new Error(`${name} is not closed`);
    this.#open.pop();
    this.#events.close();
    return end + 1;
  }

  #takeOpen(text: string, from: number): number {
    let at = nameEnd(text, from);
    if (at >= text.length) return INCOMPLETE;
    const name = this.#nameOf(text.slice(from, at));
    this.#attributes = NONE;
    this.#declares = false;
    for (;;) {
      const before = at;
      at = skipSpace(text, at);
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        this.#enter(name);
        return at + 1;
      }
      if (code === SLASH) return this.#takeEmpty(name, text, at + 1);
      if (at >= text.length) return INCOMPLETE;
      if (before === at) throw new Error('no blank space before an attribute');
      at = this.#takeAttribute(text, at);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
  }

  #takeAttribute(text: string, from: number): number {
    const nameTo = nameEnd(text, from);
    const sign = skipSpace(text, nameTo);
    if (sign >= text.length) return INCOMPLETE;
    const name = this.#nameOf(text.slice(from, nameTo));
    if (text.charCodeAt(sign) !== EQUALS) throw new Error('an attribute has no value');
    const start = skipSpace(text, sign + 1);
    if (start >= text.length) return INCOMPLETE;
    const quote = text.charCodeAt(start);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Error('the value of an attribute is not quoted');
    const end = text.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    if (end < 0) return INCOMPLETE;
    if (this.#attributes === NONE) this.#attributes = new Attributes();
    else if (name in this.#attributes) throw new Error(`the attribute ${name} is there twice`);
    this.#attributes[name] = attributeText(text.slice(start + 1, end));
    if (name.charCodeAt(0) === LETTER_X && name.startsWith('xmlns')) this.#declares = true;
    return end + 1;
  }

  #takeEmpty(name: string, text: string, at: number): number {
    if (at >= text.length) return INCOMPLETE;
    if (text.charCodeAt(at) !== GREATER) throw new Error('a stroke in a tag ends nothing');
    this.#enter(name);
    this.#open.pop();
    this.#events.close();
    return at + 1;
  }

  #enter(name: string): void {
    if (this.#open.length === 0 && this.#hasRoot) throw new Error('there is a second root element');
    this.#hasRoot = true;
    this.#open.push(name);
    this.#events.open(name, this.#attributes, this.#declares);
  }

  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!isXmlName(text)) throw new Error('a name is not well-formed');
    this.#names.set(text, text);
    return text;
  }

  /** A comment, or characters that are taken as they stand. */
  #takeSection(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end < 0 || end + 2 >= text.length) return INCOMPLETE;
      if (text.charCodeAt(end + 2) !== GREATER) throw new Error('a comment has two hyphens in it');
      requireLegal(text.slice(at + 4, end));
      return end + 3;
    }
    if (text.startsWith(CDATA, at)) {
      if (this.#open.length === 0) throw new Error('text stands outside of the root element');
      const end = text.indexOf(']]>', at + CDATA.length);
      if (end < 0) return INCOMPLETE;
      const taken = requireLegal(text.slice(at + CDATA.length, end)).replace(/\r\n?/g, '\n');
      if (taken !== '') this.#events.text(taken);
      return end + 3;
    }
    const isCutOff = text.length - at < CDATA.length;
    const known = text.slice(at, at + CDATA.length);
    if (isCutOff && ('<!--'.startsWith(known) || CDATA.startsWith(known))) return INCOMPLETE;
    throw new Error('a declaration stands among the elements');
  }
}

const CDATA = '<![CDATA[';

function declarationLength(text: string): number {
  return text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0;
}

function takeInstruction(text: string, from: number): number {
  const end = text.indexOf('?>', from);
  if (end < 0) return INCOMPLETE;
  const [target = ''] = /^[^? \t\r\n]*/.exec(text.slice(from, end)) ?? [];
  if (!isXmlName(target) || target.toLowerCase() === 'xml') throw new Error('an instruction is not well-formed');
  requireLegal(text.slice(from, end));
  return end + 2;
}

function requireSpace(text: string): void {
  if (/[^ \t\r\n]/.test(text)) throw new Error('text stands outside of the root element');
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** 1 for what may stand in a name; what lies beyond ASCII is looked at when the name is whole. */
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) => (/[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0));

function nameEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    // At the end of the text this is NaN, which is neither.
    if (!(code >= 128) && IN_NAME[code] !== 1) return at;
    at += 1;
  }
}
