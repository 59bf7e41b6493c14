import { SaxesParser } from 'saxes';

/** An element with the prefixes of this file's own table, whatever prefixes the document used. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/**
 * Reads well-formed XML with namespaces; text is left out.
 *
 * @throws an Error with the fault and its line, also for a character that XML 1.0 forbids and for a document type
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: { children: XmlElement[] } = { children: [] };
  const open: { children: XmlElement[] }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed');
  });
  parser.on('opentag', (tag) => {
    const children: XmlElement[] = [];
    const attributes = new Map(
      Object.values(tag.attributes).map(({ uri, local, value }) => [`${prefixOf(uri)}${local}`, value]),
    );
    open[open.length - 1]?.children.push({ name: `${prefixOf(tag.uri)}${tag.local}`, attributes, children });
    open.push({ children });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [element] = root.children;
  if (element === undefined) throw new Error('there is no element');
  return element;
}

/** The element itself and all below it, in document order. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

function prefixOf(uri: string): string {
  return uri === '' ? '' : (PREFIXES[uri] ?? `${uri}|`);
}
