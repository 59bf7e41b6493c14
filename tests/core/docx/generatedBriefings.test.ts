import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { BriefingDocument, Inline, TableBlock } from '../../../src/core/briefing/document.ts';
import { inlinesOf } from '../../../src/core/briefing/walkDocument.ts';
import { createCitationFormatter } from '../../../src/core/citation/citationFormatter.ts';
import { formatBriefing } from '../../../src/core/citation/formatBriefing.ts';
import { renderBriefing } from '../../../src/core/docx/renderBriefing.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import { toWordText } from '../../../src/core/docx/write/wordText.ts';
import { type ArbitraryWordFile, arbitraryWordFile } from '../../support/arbitraryWordFile.ts';
import { exportBytes } from '../../support/buildBriefing.ts';
import { bundledCsl } from '../../support/bundledCsl.ts';
import { hasLibreOffice, hasSchemaValidator, printedTexts, schemaFaults } from '../../support/officeTools.ts';
import { type DocxElement, findAll, readDocx } from '../../support/readDocx.ts';
import { isLongRun } from '../../support/seeded.ts';

const count = isLongRun ? 500 : 50;
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
        write({ briefing, sources, more }, bytes);
        expect(validatePackage(bytes)).toEqual([]);
        const again = await renderBriefing({ briefing, formatted: formatBriefing(briefing, sources, atWork), ...more });
        expect(Buffer.compare(bytes, again)).toBe(0);
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
      { numRuns: count, seed: 2026 },
    );
  }, 3_600_000);

  test('are valid by the schemas of ECMA-376', async ({ skip }) => {
    skip(!hasSchemaValidator, 'needs ../shared/ooxml/validate.py, xmllint and python3');
    const files = await writtenFiles(count);
    expect(await schemaFaults(files.map(({ name }) => path.join(folder, `${name}.docx`)))).toBe('');
  }, 1_800_000);

  test('are printed by LibreOffice, with their marking twice on every page', async ({ skip }) => {
    skip(!hasLibreOffice, 'needs soffice and pdftotext');
    const files = await writtenFiles(count / 10);
    const texts = printedTexts(
      folder,
      files.map(({ name }) => name),
    );
    for (const { name, marking, notes } of files) {
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

/** The files of the first test: the others look at these very ones. */
const written: WrittenFile[] = [];
/** One that has formatted other briefings before: what it formats next is as if it had not. */
const atWork = createCitationFormatter(bundledCsl);

function write({ briefing, more }: ArbitraryWordFile, bytes: Uint8Array): void {
  const name = `briefing-${written.length}`;
  writeFileSync(path.join(folder, `${name}.docx`), bytes);
  written.push({ name, marking: briefing.header.marking, notes: more.settings.notes });
}

/** So many of them; made where the first test was not run. */
async function writtenFiles(wanted: number): Promise<readonly WrittenFile[]> {
  const missing = Math.max(0, wanted - written.length);
  for (const made of missing === 0 ? [] : fc.sample(arbitraryWordFile, { numRuns: missing, seed: 2026 })) {
    write(made, await exportBytes(made.briefing, made.sources, made.more));
  }
  return written.slice(0, wanted);
}
