import type { PackageParts } from '../packageParts.ts';
import { elementsOf, type XmlElement } from '../xmlTree.ts';

/** Fields are whole, and none makes Word ask whether it may update them. */
export function* findFieldFaults(parts: PackageParts): Generator<string> {
  for (const [name, root] of parts.xml) {
    if (!name.startsWith('word/')) continue;
    const elements = [...elementsOf(root)];
    if (elements.some(isDirty)) yield `${name}: a field is marked dirty.`;
    if (elements.some((element) => element.name === 'w:updateFields'))
      yield `${name}: updateFields makes Word ask on opening.`;
    yield* nestingFaults(name, elements);
  }
}

function isDirty({ attributes }: XmlElement): boolean {
  return ['1', 'true', 'on'].includes(attributes.get('w:dirty') ?? '');
}

function* nestingFaults(part: string, elements: readonly XmlElement[]): Generator<string> {
  let depth = 0;
  for (const { name, attributes } of elements) {
    if (name !== 'w:fldChar') continue;
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') depth++;
    else if (depth === 0) yield `${part}: a field has a ${type} and no beginning.`;
    else if (type === 'end') depth--;
  }
  if (depth > 0) yield `${part}: a field has no end.`;
}
