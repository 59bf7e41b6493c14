import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { validatePackage } from '../core/docx/validatePackage.ts';
import { BriefingError } from '../core/errors.ts';
import type { CommandLine, ExitCode } from './command.ts';
import { printJson, printMessage, printResult } from './print.ts';

/** Checks a Word file, whoever made it: 0 where it is sound, else 1 with a line for each fault. */
export async function runValidate({ operands, json }: CommandLine): Promise<ExitCode> {
  const file = resolve(operands[0] ?? '');
  const bytes = await read(file);
  const faults = isZip(bytes) ? validatePackage(bytes) : [`It is no Word file: ${whatItIs(bytes)}`];
  if (json) printJson({ file, sound: faults.length === 0, faults });
  else {
    for (const fault of faults) printResult(`${file}: ${fault.replace(/\s+/g, ' ')}`);
    printMessage(faults.length === 0 ? 'Sound.' : `${faults.length} found.`);
  }
  return faults.length === 0 ? 0 : 1;
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefingError('file-unreadable', `${file} could not be read: ${reason}.`, { file, reason });
  }
}

/** Every zip file begins so, an empty one too (APPNOTE.TXT 4.3.7, 4.3.16). */
const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);

function whatItIs(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'it is empty.';
  // OLE 2, in which Word 97 to 2003 wrote, and in which an encrypted .docx is wrapped.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'it is of Word 97 to 2003, or encrypted. Save it as .docx without a password.';
  return 'a .docx is a zip package, and this file is none.';
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
