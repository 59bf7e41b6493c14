import { type PackageParts, textPartsOf } from '../read/packageParts.ts';
import { elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** Fields are whole and lie within each other, and none makes Word ask whether it may update them. */
export function* findFieldFaults(parts: PackageParts): Generator<string> {
  for (const [name, root] of parts.xml) {
    if (!name.startsWith('word/')) continue;
    const elements = elementsOf(root);
    if (elements.some(isDirty)) yield `${name}: a field is marked dirty.`;
    if (elements.some((element) => element.name === 'w:updateFields'))
      yield `${name}: updateFields makes Word ask on opening.`;
  }
  for (const [name, root] of textPartsOf(parts)) yield* nestingFaults(name, elementsOf(root));
}

function isDirty({ attributes }: XmlElement): boolean {
  return ['1', 'true', 'on'].includes(attributes.get('w:dirty') ?? '');
}

function* nestingFaults(part: string, elements: readonly XmlElement[]): Generator<string> {
  /** The fields that are open, the innermost last; true: its result has begun. */
  const open: boolean[] = [];
  for (const { name, attributes } of elements) {
    if (name === 'w:instrText' && open.at(-1) !== false) yield `${part}: a field's code stands outside of it.`;
    if (name !== 'w:fldChar') continue;
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') open.push(false);
    else if (open.length === 0) yield `${part}: a field has a ${type} and no beginning.`;
    else if (type === 'end') open.pop();
    else if (open.at(-1)) yield `${part}: a field is separated twice.`;
    else open[open.length - 1] = true;
  }
  if (open.length > 0) yield `${part}: a field has no end.`;
}
