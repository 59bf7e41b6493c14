import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { parseXml, type XmlHandler } from '../xml/parseXml.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { type PackageDocument, readPackageDocument } from './packageDocument.ts';

/** An EPUB file: its package document, and its parts by path. */
export interface BookPackage extends PackageDocument {
  has(path: string): boolean;
  /** The bytes of a part. Throws when it is not there or damaged. */
  bytes(path: string): Uint8Array;
  readXml(path: string, handler: XmlHandler): void;
}

/** Opens an EPUB file. Throws `BriefingError` for one that is protected or made to stall, any other error for a broken one. */
export function openBook(bytes: Uint8Array, fileName: string): BookPackage {
  const zip = new ZipFile(bytes, {
    encrypted: () => fileProblems.encrypted(fileName, 'an e-book program'),
    unpacksTooFar: () => fileProblems.unpacksTooFar(fileName),
  });
  const limits = {
    maxNesting: extractionLimits.maxNesting,
    tooDeep: () => fileProblems.tooDeep(fileName, 'an e-book program'),
    // Books of the second version declare a document type; what it would bring in from outside is never read.
    allowsDocumentType: true,
  };
  const readXml = (path: string, handler: XmlHandler) => parseXml(zip.read(path), handler, limits);
  const packagePath = findPackageDocument(readXml);
  const document = readPackageDocument(packagePath, readXml);
  const locked = zip.has(ENCRYPTION) ? lockedParts(readXml) : new Set<string>();
  if (document.spine.some(({ path }) => locked.has(path.toLowerCase()))) throw fileProblems.protectedBook(fileName);
  return {
    ...document,
    has: (path) => zip.has(path),
    bytes: (path) => Buffer.concat([...zip.read(path)]),
    readXml,
  };
}

const ENCRYPTION = 'META-INF/encryption.xml';

function findPackageDocument(readXml: (path: string, handler: XmlHandler) => void): string {
  let path: string | undefined;
  readXml('META-INF/container.xml', {
    open(name, attributes) {
      if (name === 'ocf:rootfile') path ??= attributes['full-path'];
    },
    close: () => undefined,
  });
  if (path === undefined) throw new Error('the container names no package document');
  return path;
}

/** Parts that need a key. Fonts may be scrambled without one, which hides no text. */
function lockedParts(readXml: (path: string, handler: XmlHandler) => void): ReadonlySet<string> {
  const locked = new Set<string>();
  let isFont = false;
  readXml(ENCRYPTION, {
    open(name, attributes) {
      if (name === 'enc:EncryptedData') isFont = false;
      else if (name === 'enc:EncryptionMethod') isFont ||= FONT_METHODS.test(attributes['Algorithm'] ?? '');
      else if (name === 'enc:CipherReference' && !isFont) locked.add(decodeURI(attributes['URI'] ?? '').toLowerCase());
    },
    close: () => undefined,
  });
  return locked;
}

const FONT_METHODS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
