import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtractedSource } from '../../src/core/importing/extraction.ts';
import { extractEpub } from '../../src/extraction/epub/extractEpub.ts';
import type { ExtractionInput } from '../../src/extraction/extractionInput.ts';
import { extractOdt } from '../../src/extraction/odt/extractOdt.ts';
import { extractRtf } from '../../src/extraction/rtf/extractRtf.ts';
import { extractionContext } from '../support/extractionContext.ts';
import { hasLibreOffice, hasPandoc } from '../support/officeTools.ts';

/*
 * What other programs read in the same files. Marks of notes, numbers of lists and small digits are written differently by each,
 * so that words of letters are compared, all of them.
 */
const folder = join(import.meta.dirname, '../fixtures/import');
const read = (extract: (input: ExtractionInput) => ExtractedSource, name: string) =>
  extract({ bytes: new Uint8Array(readFileSync(join(folder, name))), fileName: name, context: extractionContext }).text;
/** Words of three letters and more: shorter ones may be numbers of lists. */
const words = (text: string): string[] => text.normalize('NFC').match(/\p{L}{3,}/gu) ?? [];

/** Words that another program finds, and we do not as often: text boxes and some tables are in ours alone. */
function missing(theirs: string, ours: string): readonly string[] {
  const left = words(ours);
  return words(theirs).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.skipIf(!hasPandoc)('beside pandoc (skipped where pandoc is not installed)', () => {
  it.each([
    ['odt', 'odt/libreoffice.odt', extractOdt],
    ['odt', 'odt/pandoc.odt', extractOdt],
    ['epub', 'epub/pandoc.epub', extractEpub],
  ] as const)('finds every word of the %s file %s', (format, name, extract) => {
    const { stdout } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', join(folder, name)], {
      encoding: 'utf8',
    });
    // It takes no heed of changes and hidden text.
    const theirs = stdout.replace('that nobody sees', '').replace('sixty', '');
    const ours = read(extract, name);
    expect(missing(theirs, ours)).toEqual([]);
  });
});

describe.skipIf(!hasLibreOffice)('beside LibreOffice (skipped where it is not installed)', () => {
  let output = '';
  beforeAll(() => {
    output = mkdtempSync(join(tmpdir(), 'briefdesk-office-'));
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  it.each([
    ['rtf/pandoc.rtf', extractRtf],
    ['rtf/libreoffice.rtf', extractRtf],
    ['odt/pandoc.odt', extractOdt],
  ] as const)('finds every word of %s', (name, extract) => {
    const profile = `-env:UserInstallation=file://${output}/profile`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      output,
      join(folder, name),
    ]);
    const file = join(output, `${name.replace(/^.*\/|\.\w+$/g, '')}.txt`);
    const theirs = readFileSync(file, 'utf8').replace('sixty', '').replace('that nobody sees', '');
    rmSync(file);
    const ours = read(extract, name);
    expect(missing(theirs, ours)).toEqual([]);
  });
});
