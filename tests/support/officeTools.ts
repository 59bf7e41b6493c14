import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Tools that look at Word files from outside. A clone may lack any of them; tests then say so and are skipped. */
const validator = fileURLToPath(new URL('../../../shared/ooxml/validate.py', import.meta.url));
const manyAtOnce = fileURLToPath(new URL('./validateMany.py', import.meta.url));

export const hasSchemaValidator = existsSync(validator) && runs('xmllint', '--version') && runs('python3', '--version');
export const hasPandoc = runs('pandoc', '--version');
export const hasLibreOffice = runs('soffice', '--version') && runs('pdftotext', '-v');

/** Checks Word files against the ECMA-376 schemas; the report of what is wrong, empty when all are valid. */
export function schemaFaults(files: readonly string[]): Promise<string> {
  if (files.length === 0) return Promise.resolve('');
  return new Promise((resolve) => {
    execFile('python3', [manyAtOnce, validator, ...files], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve(error === null ? '' : `${error.message}\n${stdout}${stderr}`);
    });
  });
}

/** Lets LibreOffice make PDFs of Word files in a folder, and returns their text by file name without ending. */
export function printedTexts(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const files = names.map((name) => `${folder}/${name}.docx`);
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    {
      encoding: 'utf8',
      timeout: 300_000,
    },
  );
  return new Map(
    names.map((name) => {
      const { status, stdout } = spawnSync('pdftotext', ['-layout', `${folder}/${name}.pdf`, '-'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      return [name, status === 0 ? stdout : 'not converted'];
    }),
  );
}

function runs(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
}
