import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { BriefingDocument, Inline } from '../../../src/core/briefing/document.ts';
import { inlinesOf } from '../../../src/core/briefing/walkDocument.ts';
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

/** A full stop gives way to that of the style beside a citation, or moves behind it. */
const withoutStops = (word: string) => word.replace(/^\.|\.”?$/g, '');

function footnotesOf(document: BriefingDocument) {
  return document.blocks.flatMap(inlinesOf).filter((inline) => inline.kind === 'footnote');
}

function wordsOf(inlines: readonly Inline[]): readonly string[] {
  const runs = inlines.flatMap((inline) => (inline.kind === 'link' ? inline.children : [inline]));
  return runs.flatMap((run) => (run.kind === 'text' ? run.text.split(/\s/) : []));
}

describe('generated briefings with every construct', () => {
  test('are sound by our own validator, keep every letter, and give the same file again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBriefing, async ({ briefing, sources }) => {
        const bytes = await exportBytes(briefing, sources);
        expect(validatePackage(bytes)).toEqual([]);
        expect(Buffer.compare(bytes, await exportBytes(briefing, sources))).toBe(0);
        const docx = readDocx(bytes);
        const printed = letters(docx.paragraphs.map(({ text }) => text).join(''));
        const inText = wordsOf(briefing.document.blocks.flatMap(inlinesOf));
        for (const word of inText.map(letters)) expect(printed).toContain(withoutStops(word));
        const notes = letters([...docx.footnotes.values()].join(''));
        const inNotes = footnotesOf(briefing.document).flatMap(({ inlines }) => wordsOf(inlines));
        for (const word of inNotes.map(letters)) expect(notes).toContain(withoutStops(word));
        expect(docx.tables.map(({ rows }) => rows.map((row) => row.length))).toEqual(
          briefing.document.blocks.flatMap((block) =>
            block.kind === 'table' ? [block.rows.map(({ cells }) => cells.length)] : [],
          ),
        );
      }),
      { numRuns: long ? 500 : 50, seed: 2026 },
    );
  }, 600_000);

  test('are valid by the schemas of ECMA-376', async ({ skip }) => {
    skip(!hasSchemaValidator, 'needs ../shared/ooxml/validate.py, xmllint and python3');
    const written = await write('schema', long ? 500 : 50);
    expect(await schemaFaults(written.map(({ name }) => path.join(folder, `${name}.docx`)))).toBe('');
  }, 1_800_000);

  test('are printed by LibreOffice, with their marking twice on every page', async ({ skip }) => {
    skip(!hasLibreOffice, 'needs soffice and pdftotext');
    const written = await write('print', long ? 50 : 5);
    const texts = printedTexts(
      folder,
      written.map(({ name }) => name),
    );
    for (const { name, marking } of written) {
      const pages = (texts.get(name) ?? '').split('\f').slice(0, -1);
      expect(pages.length, name).toBeGreaterThan(0);
      if (marking === null) continue;
      for (const page of pages) expect(page.split(marking).length - 1, name).toBeGreaterThanOrEqual(2);
    }
  }, 600_000);
});

async function write(prefix: string, count: number): Promise<readonly { name: string; marking: string | null }[]> {
  const written: { name: string; marking: string | null }[] = [];
  const samples = fc.sample(arbitraryBriefing, { numRuns: count, seed: 77 });
  for (const [index, { briefing, sources }] of samples.entries()) {
    const name = `${prefix}-${index}`;
    writeFileSync(path.join(folder, `${name}.docx`), await exportBytes(briefing, sources));
    written.push({ name, marking: briefing.header.marking });
  }
  return written;
}
