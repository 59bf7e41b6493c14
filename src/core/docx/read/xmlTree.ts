import { SaxesParser } from 'saxes';

/** An element with the prefixes of this file's own table, whatever prefixes the document used. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own, without that of the elements in it. */
  readonly text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/**
 * Reads well-formed XML with namespaces.
 *
 * @throws an Error with the fault and its line, also for a character that XML 1.0 forbids and for a document type
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: OpenElement[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed');
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const key in tag.attributes) {
      const { uri, local, value } = tag.attributes[key] as (typeof tag.attributes)[string];
      attributes.set(prefixOf(uri) + local, value);
    }
    const element: OpenElement = { name: prefixOf(tag.uri) + tag.local, attributes, children: [], text: '' };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open[open.length - 1];
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [element] = root.children;
  if (element === undefined) throw new Error('there is no element');
  return element;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const lists = new WeakMap<XmlElement, readonly XmlElement[]>();

/** The element itself and all below it, in document order; listed once for an element that many checks ask about. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  const known = lists.get(element);
  if (known !== undefined) return known;
  const list: XmlElement[] = [];
  const add = (one: XmlElement): void => {
    list.push(one);
    for (const child of one.children) add(child);
  };
  add(element);
  lists.set(element, list);
  return list;
}

/** The elements in an element, all or those of a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const children = element?.children ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

/** The first element along a path of names below an element. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

function prefixOf(uri: string): string {
  return uri === '' ? '' : (PREFIXES[uri] ?? `${uri}|`);
}
