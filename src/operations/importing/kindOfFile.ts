import { open } from 'node:fs/promises';
import type { ContainerFormat } from '../../core/importing/container.ts';
import { detectContainer } from '../../core/importing/formats/detectContainer.ts';
import { detectFormat, FORMAT_HEAD_BYTES } from '../../core/importing/formats/detectFormat.ts';
import type { FileToImport } from './prepareFile.ts';

/** What is to be done with a file: opened as a container, read as a mail that may have others attached, or read as a document. */
type FileKind = ContainerFormat | 'document';

/** A document also where it cannot be looked at: importing it says why. Text that was pasted is prose, whatever it looks like. */
export async function kindOfFile({
  path,
  name,
  isText,
}: Pick<FileToImport, 'path' | 'name' | 'isText'>): Promise<FileKind> {
  if (isText) return 'document';
  try {
    const handle = await open(path, 'r');
    try {
      const bytes = new Uint8Array(FORMAT_HEAD_BYTES);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      const head = bytes.subarray(0, bytesRead);
      const container = detectContainer(head, name);
      if (container !== undefined || bytesRead === 0 || isPacked(head)) return container ?? 'document';
      const detected = detectFormat(head, name);
      return 'format' in detected && detected.format === 'eml' ? 'eml' : 'document';
    } finally {
      await handle.close();
    }
  } catch {
    return 'document';
  }
}

/** A ZIP file, as most office files are: no mail, and to be looked into only once. */
const isPacked = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;
