import { type PackageParts, relationshipsOf, textPartsOf } from '../read/packageParts.ts';
import { elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** References from the text to styles, numberings and related parts, and ids that must be unique. */
export function* findReferenceFaults(parts: PackageParts): Generator<string> {
  const styles = styleIdsOf(parts.xml.get('word/styles.xml'));
  const numbering = parts.xml.get('word/numbering.xml');
  const numbers = idsOf(numbering, 'w:num', 'w:numId');
  yield* styleFaults(parts.xml.get('word/styles.xml'), styles);
  yield* numberingFaults(numbering);
  for (const [name, root] of textPartsOf(parts)) {
    const relationships = new Map(relationshipsOf(parts, name).map(({ id, type }) => [id, type]));
    yield* uniqueFaults(name, root, 'wp:docPr', 'id');
    for (const element of elementsOf(root)) {
      const value = element.attributes.get('w:val') ?? '';
      const kind = STYLE_KINDS[element.name];
      if (kind !== undefined && styles.get(value) !== kind)
        yield `${name}: uses the ${kind} style ${value}, which is not there.`;
      if (element.name === 'w:numId' && value !== '0' && !numbers.has(value)) {
        yield `${name}: uses the numbering ${value}, which is not there.`;
      }
      yield* relationshipUseFaults(name, element, relationships);
    }
  }
}

const STYLE_KINDS: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** What an element must be related to: headers to a header, images to an image. */
const RELATED_TYPES: Readonly<Record<string, string>> = {
  'w:headerReference': '/header',
  'w:footerReference': '/footer',
  'w:hyperlink': '/hyperlink',
  'a:blip': '/image',
};

function styleIdsOf(styles: XmlElement | undefined): ReadonlyMap<string, string> {
  const elements = (styles?.children ?? []).filter(({ name }) => name === 'w:style');
  return new Map(elements.map(({ attributes }) => [attributes.get('w:styleId') ?? '', attributes.get('w:type') ?? '']));
}

function* styleFaults(styles: XmlElement | undefined, ids: ReadonlyMap<string, string>): Generator<string> {
  if (styles === undefined) return;
  yield* uniqueFaults('word/styles.xml', styles, 'w:style', 'w:styleId');
  for (const { name, attributes } of elementsOf(styles)) {
    const value = attributes.get('w:val') ?? '';
    if (['w:basedOn', 'w:next', 'w:link'].includes(name) && !ids.has(value)) {
      yield `word/styles.xml: refers to the style ${value}, which is not there.`;
    }
  }
}

function* numberingFaults(numbering: XmlElement | undefined): Generator<string> {
  if (numbering === undefined) return;
  const part = 'word/numbering.xml';
  yield* uniqueFaults(part, numbering, 'w:num', 'w:numId');
  yield* uniqueFaults(part, numbering, 'w:abstractNum', 'w:abstractNumId');
  const abstracts = idsOf(numbering, 'w:abstractNum', 'w:abstractNumId');
  for (const element of numbering.children.filter(({ name }) => name === 'w:num')) {
    const used = element.children.find(({ name }) => name === 'w:abstractNumId')?.attributes.get('w:val') ?? '';
    if (!abstracts.has(used)) yield `${part}: a numbering is made from ${used}, which is not there.`;
  }
}

function* relationshipUseFaults(
  part: string,
  { name, attributes }: XmlElement,
  relationships: ReadonlyMap<string, string>,
): Generator<string> {
  for (const attribute of ['r:id', 'r:embed', 'r:link']) {
    const id = attributes.get(attribute);
    if (id === undefined) continue;
    const type = relationships.get(id);
    const wanted = RELATED_TYPES[name];
    if (type === undefined) yield `${part}: ${name} uses the relationship ${id}, which is not there.`;
    else if (wanted !== undefined && !type.endsWith(wanted))
      yield `${part}: ${name} is related to something else: ${type}.`;
  }
}

function idsOf(root: XmlElement | undefined, elementName: string, attribute: string): ReadonlySet<string> {
  return new Set(
    (root?.children ?? [])
      .filter(({ name }) => name === elementName)
      .map(({ attributes }) => attributes.get(attribute) ?? ''),
  );
}

function* uniqueFaults(part: string, root: XmlElement, elementName: string, attribute: string): Generator<string> {
  const seen = new Set<string>();
  for (const { name, attributes } of elementsOf(root)) {
    if (name !== elementName) continue;
    const id = attributes.get(attribute) ?? '';
    if (seen.has(id)) yield `${part}: two ${elementName} have the ${attribute} ${id}.`;
    seen.add(id);
  }
}
