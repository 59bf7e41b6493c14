import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { canonicalPrefixes } from './namespaces.ts';

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
  const parser = new SaxesParser();
  const names = new NameScopes();
  let depth = 0;
  parser.on('doctype', () => {
    if (!limits.allowsDocumentType) throw new Error('a document type is declared');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.maxNesting) throw limits.tooDeep();
    names.enter(tag.attributes, depth);
    handler.open(names.elementName(tag.name), names.attributesOf(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    handler.close(names.elementName(tag.name));
    names.leave(depth);
    depth -= 1;
  });
  const takeText = (text: string) => handler.text?.(text);
  parser.on('text', takeText);
  parser.on('cdata', takeText);

  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= decoderFor(piece);
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
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

  enter(attributes: XmlAttributes, depth: number): void {
    let prefixes: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      prefixes ??= new Map(this.#scope.prefixes);
      const address = attributes[name] ?? '';
      prefixes.set(name.slice(6), canonicalPrefixes.get(address) ?? UNKNOWN);
    }
    if (!prefixes) return;
    // An unknown namespace under a prefix of its own is as good as usual: nobody asks for its names.
    const isUsual = [...prefixes].every(([prefix, meant]) => prefix === meant || meant === UNKNOWN);
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
