import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xmlTree.ts';

/** A Word package taken apart: the names of its parts in the order of the file, and those that are XML as trees. */
export interface PackageParts {
  readonly names: readonly string[];
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** The others. */
  readonly binary: ReadonlyMap<string, Uint8Array>;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  /** The part that an internal target means, as a path from the package's root. */
  readonly targetPart: string;
}

/** Reads a package; what cannot be read becomes a fault in `faults`. */
export function readPackageParts(bytes: Uint8Array, faults: string[]): PackageParts {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    faults.push(`The file is not a readable zip package: ${messageOf(error)}.`);
    return { names: [], xml: new Map(), binary: new Map() };
  }
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  const xml = new Map<string, XmlElement>();
  const binary = new Map<string, Uint8Array>();
  for (const name of names) {
    const data = files[name] ?? new Uint8Array();
    if (!/\.(?:xml|rels)$/i.test(name)) {
      binary.set(name, data);
      continue;
    }
    try {
      xml.set(name, parseXml(strFromU8(data)));
    } catch (error) {
      faults.push(`${name}: not well-formed XML: ${messageOf(error)}.`);
    }
  }
  return { names, xml, binary };
}

/** The parts that hold text: the document, its notes, headers and footers. */
export function textPartsOf({ xml }: PackageParts): readonly (readonly [name: string, root: XmlElement])[] {
  return [...xml].filter(([name]) =>
    /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
  );
}

/** The relationships of a part (`''` for the package itself), in the order of the file. */
export function relationshipsOf(parts: PackageParts, part: string): readonly Relationship[] {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const tree = parts.xml.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return (tree?.children ?? []).map((element): Relationship => {
    const target = element.attributes.get('Target') ?? '';
    const external = element.attributes.get('TargetMode') === 'External';
    return {
      id: element.attributes.get('Id') ?? '',
      type: element.attributes.get('Type') ?? '',
      target,
      external,
      targetPart: external ? '' : resolvePart(folder, target),
    };
  });
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
