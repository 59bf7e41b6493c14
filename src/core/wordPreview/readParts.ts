import { readPackageParts, relationshipsOf } from '../docx/read/packageParts.ts';
import { childOf, type XmlElement } from '../docx/read/xmlTree.ts';

/** The parts of a Word file of ours by their names. */
export interface WordParts {
  /** Undefined where there is no such part. */
  readonly tree: (name: string) => XmlElement | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** The parts that another one names, by the ids that it names them by. */
  readonly related: (name: string) => ReadonlyMap<string, string>;
}

/** Takes a package apart that was found sound: it is only for files that this program has just made. */
export function readParts(file: Uint8Array): WordParts {
  const faults: string[] = [];
  const parts = readPackageParts(file, faults);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(fault);
  return {
    tree: (name) => parts.xml.get(name),
    bytes: (name) => parts.binary.get(name),
    related: (name) => new Map(relationshipsOf(parts, name).map(({ id, targetPart }) => [id, targetPart])),
  };
}

/** The value of a property such as `<w:jc w:val="center"/>`; undefined where it is not there. */
export function settingOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes.get('w:val');
}

/** Whether a property such as `<w:b/>` is on. */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean {
  const property = childOf(element, ...path);
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes.get('w:val') ?? '1');
}
