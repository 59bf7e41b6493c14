import { type PackageParts, relationshipsOf, textPartsOf } from '../read/packageParts.ts';
import { childOf, elementsOf } from '../read/xmlTree.ts';

/** Images: of a size, with bytes that are what their name says; Word shows a red cross in the place of others. */
export function* findDrawingFaults(parts: PackageParts): Generator<string> {
  for (const [part, root] of textPartsOf(parts)) {
    const related = relationshipsOf(parts, part).filter(({ type }) => type.endsWith('/image'));
    for (const { targetPart } of related) {
      const bytes = parts.binary.get(targetPart);
      if (bytes !== undefined && !isWhatItsNameSays(targetPart, bytes)) yield `${targetPart}: is no such image.`;
    }
    for (const element of elementsOf(root)) {
      if (element.name !== 'wp:inline' && element.name !== 'wp:anchor') continue;
      const extent = childOf(element, 'wp:extent')?.attributes;
      const isSized = Number(extent?.get('cx')) > 0 && Number(extent?.get('cy')) > 0;
      if (!isSized) yield `${part}: a drawing has no size.`;
      if (childOf(element, 'wp:docPr') === undefined) yield `${part}: a drawing has no properties.`;
    }
  }
}

/** The bytes that files of a kind begin with. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  jpg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
};

function isWhatItsNameSays(name: string, bytes: Uint8Array): boolean {
  const beginning = BEGINNINGS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? [];
  return beginning.every((byte, index) => bytes[index] === byte);
}
