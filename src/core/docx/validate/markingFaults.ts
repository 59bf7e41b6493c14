import { markingSchema } from '../../marking/marking.ts';
import { type PackageParts, relationshipsOf } from '../read/packageParts.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xmlTree.ts';
import { customProperty } from './customProperty.ts';

const DOCUMENT = 'word/document.xml';
const KINDS = ['default', 'first', 'even'];
/** 12 points in halves (FIRST, Traffic Light Protocol 2.0). */
const LEAST_SIZE = 24;

/**
 * In a file whose properties name a TLP marking, every header and footer that a page can have shows it: the exact label, at the
 * right, in at least 12 points. A section that leaves one to the section before would show it only as long as a program takes it over.
 */
export function* findMarkingFaults(parts: PackageParts): Generator<string> {
  const marking = markingSchema.safeParse(customProperty(parts, 'Marking'));
  const root = parts.xml.get(DOCUMENT);
  if (!marking.success || root === undefined) return;
  const targets = new Map(relationshipsOf(parts, DOCUMENT).map(({ id, targetPart }) => [id, targetPart]));
  const used = new Set<string>();
  for (const [index, section] of elementsOf(root)
    .filter(({ name }) => name === 'w:sectPr')
    .entries()) {
    for (const wanted of ['header', 'footer'].flatMap((part) => KINDS.map((kind) => ({ part, kind })))) {
      const target = targets.get(referenceIn(section, wanted) ?? '');
      if (target !== undefined) used.add(target);
      else yield `${DOCUMENT}: section ${index + 1} has no ${wanted.kind} ${wanted.part} of its own.`;
    }
  }
  for (const target of used) {
    if (!showsLabel(parts.xml.get(target), marking.data))
      yield `${target}: does not show the marking ${marking.data} as it must be shown.`;
  }
}

function referenceIn(
  section: XmlElement,
  { part, kind }: { readonly part: string; readonly kind: string },
): string | undefined {
  return section.children
    .find(({ name, attributes }) => name === `w:${part}Reference` && attributes.get('w:type') === kind)
    ?.attributes.get('r:id');
}

function showsLabel(root: XmlElement | undefined, label: string): boolean {
  if (root === undefined) return false;
  return elementsOf(root).some((paragraph) => {
    if (paragraph.name !== 'w:p') return false;
    const properties = childOf(paragraph, 'w:pPr');
    const side = childOf(properties, 'w:jc')?.attributes.get('w:val');
    const runs = paragraph.children.filter(({ name }) => name === 'w:r');
    const text = runs.map((run) => childOf(run, 'w:t')?.text ?? '').join('');
    const isLarge = runs.every(
      (run) => Number(childOf(childOf(run, 'w:rPr'), 'w:sz')?.attributes.get('w:val')) >= LEAST_SIZE,
    );
    // In a right-to-left paragraph Word takes "right" for the left edge.
    return text === label && side === 'right' && childOf(properties, 'w:bidi') === undefined && isLarge;
  });
}
