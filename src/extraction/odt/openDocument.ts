import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { parseXml, type XmlHandler } from '../xml/parseXml.ts';
import { reportPieces } from '../zip/reportPieces.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { readFormula } from './readFormula.ts';

/** An OpenDocument file: a package of parts, or all of them in one XML file (“flat”). */
export interface OpenDocumentFile {
  /** Reads the part that holds the text, the styles or the properties; a flat file is read whole each time. */
  read(part: 'content' | 'styles' | 'meta', handler: XmlHandler): void;
  /** A formula that the text names as an object of the package, written out in one line; undefined when it is something else. */
  formulaAt(href: string): string | undefined;
}

/** Opens an OpenDocument file. Throws `BriefingError` for one that is encrypted or made to stall, any other error for a broken one. */
export function openDocument(
  bytes: Uint8Array,
  fileName: string,
  reportProgress: (done: number, total: number) => void,
): OpenDocumentFile {
  const limits = { maxNesting: extractionLimits.maxNesting, tooDeep: () => fileProblems.tooDeep(fileName, PROGRAM) };
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage) {
    return {
      read: (_, handler) => parseXml(reportPieces(sliced(bytes), bytes.length, reportProgress), handler, limits),
      formulaAt: () => undefined,
    };
  }
  const zip = new ZipFile(bytes, {
    encrypted: () => fileProblems.encrypted(fileName, PROGRAM),
    unpacksTooFar: () => fileProblems.unpacksTooFar(fileName),
  });
  const readPart = (name: string, handler: XmlHandler) =>
    parseXml(reportPieces(zip.read(name), zip.sizeOf(name), reportProgress), handler, limits);
  if (isEncrypted(zip, readPart)) throw fileProblems.encrypted(fileName, PROGRAM);
  return {
    read(part, handler) {
      const name = `${part}.xml`;
      // Without styles or properties a file is whole all the same.
      if (part === 'content' || zip.has(name)) readPart(name, handler);
    },
    formulaAt: (href) =>
      readFormula(zip, `${href.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`, limits.tooDeep),
  };
}

const PROGRAM = 'LibreOffice';
const MANIFEST = 'META-INF/manifest.xml';

/** The parts are encrypted one by one, or as one part; the list of parts says so (ODF 1.3, part 2, section 4). */
function isEncrypted(zip: ZipFile, readPart: (name: string, handler: XmlHandler) => void): boolean {
  if (zip.has('encrypted-package')) return true;
  let encrypted = false;
  if (!zip.has(MANIFEST)) return false;
  readPart(MANIFEST, {
    open(name) {
      if (name === 'manifest:encryption-data') encrypted = true;
    },
    close: () => undefined,
  });
  return encrypted;
}

function* sliced(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

const SLICE = 64 * 1024;
