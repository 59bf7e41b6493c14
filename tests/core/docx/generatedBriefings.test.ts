import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { BriefingDocument, Inline, TableBlock } from '../../../src/core/briefing/document.ts';
import { inlinesOf } from '../../../src/core/briefing/walkDocument.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { toWordText } from '../../../src/core/docx/wordText.ts';
import { arbitraryWordFile } from '../../support/arbitraryWordFile.ts';
import { exportBytes } from '../../support/buildBriefing.ts';
import { hasLibreOffice, hasSchemaValidator, printedTexts, schemaFaults } from '../../support/officeTools.ts';
import { type DocxElement, findAll, readDocx } from '../../support/readDocx.ts';

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

/** Rows and columns of a table of the file, and of a block: the fields that cells of its first row and column cover. */
const sizeOf = (table: DocxElement) => [findAll(table, 'w:tr').length, findAll(table, 'w:gridCol').length];
const sizeOfGrid = ({ rows }: TableBlock) => [
  rows.length,
  (rows[0]?.cells ?? []).reduce((sum, { columns }) => sum + (columns ?? 1), 0),
];

describe('generated briefings with every construct', () => {
  test('are sound by our own validator, keep every letter, and give the same file again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWordFile, async ({ briefing, sources, more }) => {
        const bytes = await exportBytes(briefing, sources, more);
        expect(validatePackage(bytes)).toEqual([]);
        expect(Buffer.compare(bytes, await exportBytes(briefing, sources, more))).toBe(0);
        const docx = readDocx(bytes);
        const printed = letters(docx.paragraphs.map(({ text }) => text).join(''));
        const inText = wordsOf(briefing.document.blocks.flatMap(inlinesOf));
        for (const word of inText.map(letters)) expect(printed).toContain(withoutStops(word));
        const notes = letters([...docx.footnotes.values(), ...docx.endnotes.values()].join(''));
        const inNotes = footnotesOf(briefing.document).flatMap(({ inlines }) => wordsOf(inlines));
        for (const word of inNotes.map(letters)) expect(notes).toContain(withoutStops(word));
        const inOrder = [
          more.summary,
          briefing.document.blocks,
          ...(more.appendices ?? []).map(({ blocks }) => blocks),
        ];
        expect(docx.tables.map(({ element }) => sizeOf(element))).toEqual(
          inOrder.flatMap((blocks) =>
            (blocks ?? []).flatMap((block) => (block.kind === 'table' ? [sizeOfGrid(block)] : [])),
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
    for (const { name, marking, notes } of written) {
      const pages = (texts.get(name) ?? '').split('\f').slice(0, -1);
      expect(pages.length, name).toBeGreaterThan(0);
      // LibreOffice 7 prints endnotes on pages of its own making, which have no header; Word does not.
      if (marking === null || notes === 'endnotes') continue;
      for (const page of pages) expect(page.split(marking).length - 1, name).toBeGreaterThanOrEqual(2);
    }
  }, 600_000);
});

interface WrittenFile {
  readonly name: string;
  readonly marking: string | null;
  readonly notes: 'footnotes' | 'endnotes';
}

async function write(prefix: string, count: number): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  const samples = fc.sample(arbitraryWordFile, { numRuns: count, seed: 77 });
  for (const [index, { briefing, sources, more }] of samples.entries()) {
    const name = `${prefix}-${index}`;
    writeFileSync(path.join(folder, `${name}.docx`), await exportBytes(briefing, sources, more));
    written.push({ name, marking: briefing.header.marking, notes: more.settings.notes });
  }
  return written;
}
