import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { parseXml, type XmlHandler } from '../xml/parseXml.ts';
import { reportPieces } from '../zip/reportPieces.ts';
import { ZipFile } from '../zip/zipFile.ts';

/** Where a part points: to another part, or (external) to an address that is only ever named, never opened. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type, such as `footnotes`; the same in transitional and strict files. */
  readonly type: string;
  /** Name of a part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file as the package of parts it is (Open Packaging Conventions), read one part at a time. */
export interface WordPackage {
  /** Name of the part with the text. */
  readonly main: string;
  /** Of the main part. */
  readonly relationships: readonly Relationship[];
  /** Of the package: where its properties are. */
  readonly ownRelationships: readonly Relationship[];
  relationshipsOf(part: string): readonly Relationship[];
  /** Reads a part from start to end; false when it is not there. Throws when it is damaged. */
  read(part: string, handler: XmlHandler): boolean;
}

/** Opens a Word file. Throws `BriefingError` for one that is encrypted or made to stall, any other error for a broken one. */
export function openWordPackage(
  bytes: Uint8Array,
  fileName: string,
  reportProgress: (done: number, total: number) => void,
): WordPackage {
  const zip = new ZipFile(bytes, {
    encrypted: () => fileProblems.encrypted(fileName, PROGRAM),
    unpacksTooFar: () => fileProblems.unpacksTooFar(fileName),
  });
  const limits = {
    maxNesting: extractionLimits.maxNesting,
    tooDeep: () => fileProblems.tooDeep(fileName, PROGRAM),
  };
  const read = (part: string, handler: XmlHandler): boolean => {
    if (!zip.has(part)) return false;
    parseXml(reportPieces(zip.read(part), zip.sizeOf(part), reportProgress), handler, limits);
    return true;
  };
  const relationshipsOf = (part: string) => readRelationships(part, read);
  const ownRelationships = relationshipsOf('');
  const main = ownRelationships.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
  if (main === undefined) throw new Error('the package names no main part');
  return { main, relationships: relationshipsOf(main), ownRelationships, relationshipsOf, read };
}

const PROGRAM = 'Word or LibreOffice';

function readRelationships(part: string, read: WordPackage['read']): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relationships: Relationship[] = [];
  read(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== 'rel:Relationship') return;
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      relationships.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : partName(target, folder),
        isExternal,
      });
    },
    close: () => undefined,
  });
  return relationships;
}

/** A target is relative to the folder of the part that names it, or absolute; none leads out of the package. */
function partName(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
