import type { PackageParts } from '../read/packageParts.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** Sections: the last one's properties end the body, each has a page with room for text, and no part of a page twice. */
export function* findSectionFaults(parts: PackageParts): Generator<string> {
  const part = 'word/document.xml';
  const body = childOf(parts.xml.get(part), 'w:body');
  if (body === undefined) return;
  if (body.children.at(-1)?.name !== 'w:sectPr') yield `${part}: the properties of its last section do not end it.`;
  let number = 0;
  for (const section of elementsOf(body)) {
    if (section.name !== 'w:sectPr') continue;
    number += 1;
    yield* pageFaults(`${part}: section ${number}`, section);
  }
}

function* pageFaults(place: string, section: XmlElement): Generator<string> {
  const size = childOf(section, 'w:pgSz')?.attributes;
  const margin = childOf(section, 'w:pgMar')?.attributes;
  const room = (whole: string, ...sides: string[]): number =>
    sides.reduce((rest, side) => rest - Math.abs(Number(margin?.get(`w:${side}`))), Number(size?.get(`w:${whole}`)));
  if (size === undefined) yield `${place} has no size of its pages.`;
  if (margin === undefined) yield `${place} has no margins.`;
  const isRoomy = room('w', 'left', 'right') > 0 && room('h', 'top', 'bottom') > 0;
  if (size !== undefined && margin !== undefined && !isRoomy) yield `${place} has pages without room for text.`;
  const lies = size?.get('w:orient') === 'landscape';
  if (lies && Number(size?.get('w:w')) < Number(size?.get('w:h'))) yield `${place} lies on pages that stand.`;
  const seen = new Set<string>();
  for (const { name, attributes } of section.children) {
    if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
    const kind = `${name} ${attributes.get('w:type')}`;
    if (seen.has(kind)) yield `${place} has two of ${kind}.`;
    seen.add(kind);
  }
}
