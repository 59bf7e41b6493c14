import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { toWordText } from '../../../src/core/docx/wordText.ts';
import { arbitraryBriefing } from '../../support/arbitraryBriefing.ts';
import { exportBytes } from '../../support/buildBriefing.ts';
import { hasLibreOffice, hasSchemaValidator, printedTexts, schemaFaults } from '../../support/officeTools.ts';
import { readDocx } from '../../support/readDocx.ts';

const long = Boolean(process.env['BRIEFDESK_LONG']);
const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without spaces, which are set anew around citations, and without what cannot be printed. */
const letters = (text: string) => toWordText(text).replace(/\s+/g, '');

describe('generated briefings with every construct', () => {
  test('are sound by our own validator, keep every letter, and give the same file again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBriefing, async ({ briefing, sources }) => {
        const bytes = await exportBytes(briefing, sources);
        expect(validatePackage(bytes)).toEqual([]);
        expect(Buffer.compare(bytes, await exportBytes(briefing, sources))).toBe(0);
        const printed = letters(
          readDocx(bytes)
            .paragraphs.map(({ text }) => text)
            .join(''),
        );
        const words = briefing.document.blocks.flatMap((block) => textOfBlock(block).split(/\s/)).map(letters);
        for (const word of words) expect(printed).toContain(word);
      }),
      { numRuns: long ? 500 : 50, seed: 2026 },
    );
  });

  test.skipIf(!hasSchemaValidator)(
    'are valid by the schemas of ECMA-376 (skipped without ../shared/ooxml and xmllint)',
    async () => {
      const files = await write('schema', long ? 500 : 50);
      expect(schemaFaults(files.map((name) => path.join(folder, `${name}.docx`)))).toBe('');
    },
  );

  test.skipIf(!hasLibreOffice)(
    'are printed by LibreOffice with their marking and page numbers (skipped without soffice)',
    async () => {
      const names = await write('print', long ? 50 : 5);
      for (const text of printedTexts(folder, names).values()) {
        expect(text).not.toBe('not converted');
        expect(text.trim()).not.toBe('');
      }
    },
  );
});

async function write(prefix: string, count: number): Promise<readonly string[]> {
  const briefings = fc.sample(arbitraryBriefing, { numRuns: count, seed: 77 });
  const names: string[] = [];
  for (const [index, { briefing, sources }] of briefings.entries()) {
    const name = `${prefix}-${index}`;
    writeFileSync(path.join(folder, `${name}.docx`), await exportBytes(briefing, sources));
    names.push(name);
  }
  return names;
}
