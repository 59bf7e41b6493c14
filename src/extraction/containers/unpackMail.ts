import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArchivedFile,
  type ContainerRequest,
  MAX_ATTACHED,
  type RefusedEntry,
} from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { EnclosedFile } from '../eml/messageBody.ts';
import { readMessage } from '../eml/readMessage.ts';
import type { ExtractionContext } from '../extractionInput.ts';
import { decodeBody, mediaType } from '../mhtml/readMime.ts';
import { openUntrustedFile } from '../openUntrustedFile.ts';
import { attachedName } from './attachedName.ts';

/**
 * Writes the files that are attached to a mail, messages that it passes on among them, into a folder under numbers: a name that
 * leads elsewhere is a name and nothing more. Throws `BriefingError` for the mail as a whole.
 */
export function unpackMail(
  { path, fileName, target }: Pick<ContainerRequest, 'path' | 'fileName' | 'target'>,
  context: ExtractionContext,
): readonly (ArchivedFile | RefusedEntry)[] {
  const { enclosed } = readMessage({ bytes: readBytes(path, fileName), fileName, context }).body;
  if (enclosed.length > MAX_ATTACHED) throw containerProblems.tooManyAttached(fileName, enclosed.length);
  const names = new Set<string>();
  return enclosed.map((file, number) => {
    context.reportProgress(number, enclosed.length);
    const name = attachedName(file, number, names);
    return write(file, name, number, join(target, String(number)));
  });
}

function readBytes(path: string, fileName: string): Uint8Array {
  const file = openUntrustedFile(path, fileName);
  try {
    if (file.size > extractionLimits.maxBytes) throw fileProblems.tooLarge(fileName, file.size);
    return file.read(file.size);
  } finally {
    file.close();
  }
}

function write({ part }: EnclosedFile, name: string, number: number, path: string): ArchivedFile | RefusedEntry {
  const bytes = decodeBody(part);
  const isElsewhere = mediaType(part) === 'message/external-body';
  if (isElsewhere || bytes.length === 0) {
    const { code, message } = isElsewhere ? containerProblems.notInMail(name) : fileProblems.empty(name);
    return { kind: 'refused', name, code, message };
  }
  writeFileSync(path, bytes, { flag: 'wx' });
  // When it was attached is not known; the mail says when it was sent.
  const file = { kind: 'file', name, number, modifiedAt: null } as const;
  return part.isComplete ? file : { ...file, remark: CUT_OFF };
}

const CUT_OFF = 'The mail that it is attached to is cut off: its end may be missing.';
