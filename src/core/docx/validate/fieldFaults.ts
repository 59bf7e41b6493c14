import type { PackageParts } from '../packageParts.ts';
import { elementsOf } from '../xmlTree.ts';

/** Fields are whole, and none makes Word ask whether it may update them. */
export function* findFieldFaults(parts: PackageParts): Generator<string> {
  for (const [name, root] of parts.xml) {
    if (!name.startsWith('word/')) continue;
    let depth = 0;
    for (const element of elementsOf(root)) {
      if (['1', 'true', 'on'].includes(element.attributes.get('w:dirty') ?? '')) yield `${name}: a field is marked dirty.`;
      if (element.name === 'w:updateFields') yield `${name}: updateFields makes Word ask on opening.`;
      if (element.name !== 'w:fldChar') continue;
      const type = element.attributes.get('w:fldCharType');
      if (type === 'begin') depth++;
      else if (depth === 0) yield `${name}: a field has a ${type} and no beginning.`;
      if (type === 'end') depth--;
    }
    if (depth > 0) yield `${name}: a field has no end.`;
  }
}
