import { extname, resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';

/** Where `--out` has a Word file written: a file of another name would be opened as what it is not. Throws `input-invalid`. */
export function wordFilePath(out: string | undefined): string {
  if (out === undefined) throw new BriefingError('input-invalid', 'Name the file to write with --out FILE.');
  if (extname(out).toLowerCase() !== '.docx') {
    throw new BriefingError(
      'input-invalid',
      `“${out}” does not end in .docx, and what is written is a Word file. Nothing was written; name it with --out ${out.replace(/\.[^./\\]*$/, '')}.docx.`,
    );
  }
  return resolve(out);
}
