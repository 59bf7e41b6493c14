import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { canonicalPrefixes } from './namespaces.ts';
import { isPlainlyBegun, type XmlEvents, XmlScanner } from './xmlScanner.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Follows a document element by element. Names have the usual prefixes (`w:p`), whatever prefixes the document uses. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

interface XmlLimits {
  readonly maxNesting: number;
  readonly tooDeep: () => Error;
  /** Whether a document type may be declared. Its own entities are not read either way: the parser knows only XML's five. */
  readonly allowsDocumentType?: boolean;
}

/**
 * Reads XML from pieces of bytes (UTF-8 or UTF-16, as office files may be) without building a tree. Throws when it is not
 * well-formed, nests too deep, or declares a document type: those have no use in office files but for attacks by entities.
 */
export function parseXml(pieces: Iterable<Uint8Array>, handler: XmlHandler, limits: XmlLimits): void {
  const events = new NamedEvents(handler, limits);
  let parser: XmlParser | undefined;
  for (const text of decode(pieces)) {
    if (text === '') continue;
    parser ??= isPlainlyBegun(text) ? new XmlScanner(events) : createFullParser(events, limits);
    parser.write(text);
  }
  (parser ?? createFullParser(events, limits)).end();
}

interface XmlParser {
  write(text: string): void;
  end(): void;
}

/** A parser of all of XML, for the few documents that the scanner leaves to it. */
function createFullParser(events: XmlEvents, { allowsDocumentType }: XmlLimits): XmlParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    if (!allowsDocumentType) throw new Error('a document type is declared');
  });
  parser.on('opentag', ({ name, attributes }) =>
    events.open(
      name,
      attributes,
      Object.keys(attributes).some((key) => key.startsWith('xmlns')),
    ),
  );
  parser.on('closetag', () => events.close());
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  return { write: (text) => void parser.write(text), end: () => void parser.close() };
}

/** Hands elements on under their usual names, and sees to it that they do not nest too deep. */
class NamedEvents implements XmlEvents {
  readonly #handler: XmlHandler;
  readonly #limits: XmlLimits;
  readonly #scopes = new NameScopes();
  /** Names of the elements that are open. */
  readonly #open: string[] = [];

  constructor(handler: XmlHandler, limits: XmlLimits) {
    this.#handler = handler;
    this.#limits = limits;
  }

  open(name: string, attributes: XmlAttributes, declares: boolean): void {
    const depth = this.#open.length + 1;
    if (depth > this.#limits.maxNesting) throw this.#limits.tooDeep();
    if (declares) this.#scopes.enter(attributes, depth);
    const known = this.#scopes.elementName(name);
    this.#open.push(known);
    this.#handler.open(known, this.#scopes.attributesOf(attributes));
  }

  close(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    this.#handler.close(name);
    this.#scopes.leave(this.#open.length + 1);
  }

  text(text: string): void {
    this.#handler.text?.(text);
  }
}

/** Most parts come in one piece, which is decoded several times as fast as one that others may follow. */
function* decode(pieces: Iterable<Uint8Array>): Generator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array | undefined;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    if (held !== undefined) {
      decoder ??= decoderFor(held);
      yield decoder.decode(held, { stream: true });
    }
    held = piece;
  }
  if (held !== undefined) yield (decoder ?? decoderFor(held)).decode(held);
}

function decoderFor(start: Uint8Array): TextDecoder {
  const isBigEndian = start[0] === 0xfe && start[1] === 0xff;
  const isLittleEndian = start[0] === 0xff && start[1] === 0xfe;
  const encoding = isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/**
 * Which prefix stands for which namespace at the present place. Nearly all documents use the usual prefixes; then names are
 * handed on as they stand, which is what makes this quick.
 */
class NameScopes {
  #scopes: Scope[] = [{ depth: 0, prefixes: new Map([['xml', 'xml']]), names: new Map(), isUsual: true }];

  /** Into an element that declares namespaces among its attributes. */
  enter(attributes: XmlAttributes, depth: number): void {
    const prefixes = new Map(this.#scope.prefixes);
    for (const name in attributes) {
      if (name.startsWith('xmlns'))
        prefixes.set(name.slice(6), canonicalPrefixes.get(attributes[name] ?? '') ?? UNKNOWN);
    }
    // An unknown namespace under a prefix of its own is as good as usual: nobody asks for its names.
    // Nor does a default namespace matter: an attribute without a prefix has none.
    const isUsual = [...prefixes].every(([prefix, meant]) => prefix === meant || prefix === '' || meant === UNKNOWN);
    this.#scopes.push({ depth, prefixes, names: new Map(), isUsual });
  }

  leave(depth: number): void {
    if (this.#scope.depth === depth) this.#scopes.pop();
  }

  elementName(name: string): string {
    const { names, prefixes } = this.#scope;
    let known = names.get(name);
    if (known === undefined) {
      const colon = name.indexOf(':');
      known = `${prefixes.get(name.slice(0, Math.max(0, colon))) ?? UNKNOWN}:${name.slice(colon + 1)}`;
      names.set(name, known);
    }
    return known;
  }

  attributesOf(attributes: XmlAttributes): XmlAttributes {
    if (this.#scope.isUsual) return attributes;
    const { prefixes } = this.#scope;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => {
        const colon = name.indexOf(':');
        // An attribute without a prefix has no namespace (Namespaces in XML 1.0, section 6.2).
        if (colon < 0) return [name, value];
        return [`${prefixes.get(name.slice(0, colon)) ?? UNKNOWN}:${name.slice(colon + 1)}`, value];
      }),
    );
  }

  get #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1] as Scope;
  }
}

interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Element names already told. */
  readonly names: Map<string, string>;
  readonly isUsual: boolean;
}

const UNKNOWN = '?';
