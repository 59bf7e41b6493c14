import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ExtractedSource,
  type ExtractionOutcome,
  extractionEngineFlags,
} from '../../src/core/importing/extraction.ts';
import { sourceMetadataSchema } from '../../src/core/source/source.ts';
import { sourceBlockSchema, sourcePageSchema } from '../../src/core/source/sourceText.ts';
import { buildExtraction, type RunningExtraction, startExtraction } from '../support/builtExtraction.ts';

const fixtures = join(import.meta.dirname, '../fixtures/import');

describe('the bundled extraction process', () => {
  let extraction: RunningExtraction;
  let entry = '';
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'briefdesk-extraction-'));
    entry = await buildExtraction();
    extraction = await startExtraction(entry, [...extractionEngineFlags]);
  });

  afterAll(async () => {
    await extraction.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  const extracted = (outcome: ExtractionOutcome): ExtractedSource => {
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.extracted;
  };

  it('says that it is ready before it is asked anything', () => {
    expect(extraction.messages[0]).toEqual({ kind: 'ready' });
  });

  /** Of readers whose text has changed since the first. */
  const versions: ReadonlyMap<string, number> = new Map([
    ['html', 2],
    ['mhtml', 2],
    ['epub', 2],
    ['eml', 2],
    ['pdf', 2],
  ]);

  it.each([
    ['html/harbour-post.html', 'html', 'two fewer than it had reported'],
    ['html/hof-news-he.html', 'html', 'משרד החוץ מסר'],
    ['html/haigang-zh.html', 'html', '外交部星期日表示'],
    ['pdf/ngo-report.pdf', 'pdf', 'Upper Valley\t1,120'],
    ['pdf/notice-zh.pdf', 'pdf', '外交部发言人'],
    ['docx/libreoffice.docx', 'docx', 'Inspectors counted forty-eight containers¹'],
    ['mhtml/harbour-post.mhtml', 'mhtml', 'two fewer than it had reported'],
    ['mhtml/hof-news-he.mhtml', 'mhtml', 'משרד החוץ מסר'],
    ['odt/libreoffice.odt', 'odt', 'Inspectors counted forty-eight containers¹'],
    ['docx/libreoffice.fodt', 'odt', 'Inspectors counted forty-eight containers¹'],
    ['odt/pandoc.odt', 'odt', 'The convoy arrived¹ on Sunday'],
    ['rtf/libreoffice.rtf', 'rtf', 'Inspectors counted forty-eight containers¹'],
    ['rtf/pandoc.rtf', 'rtf', 'The convoy arrived¹ on Sunday'],
    ['epub/pandoc.epub', 'epub', 'The convoy arrived¹ on Sunday'],
  ])('reads %s, and what it answers is what the library stores', async (name, format, words) => {
    const source = extracted(await extraction.extract(join(fixtures, name)));
    expect(source).toMatchObject({ format, extractor: format, extractorVersion: versions.get(format) ?? 1 });
    expect(source.text).toContain(words);
    for (const block of source.blocks) sourceBlockSchema.parse(block);
    for (const page of source.pages) sourcePageSchema.parse(page);
    sourceMetadataSchema.partial().parse(source.metadata);
  });

  it('finds the character maps of Chinese fonts beside its bundle', async () => {
    const { minimalPdf } = await import('../support/minimalPdf.ts');
    const hex = Buffer.from('外交部仍有四十八人', 'utf16le').swap16().toString('hex');
    const fonts = `/C1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`;
    const path = file('cmap.pdf', minimalPdf({ fonts, pages: [{ content: `BT /C1 12 Tf 72 700 Td <${hex}> Tj ET` }] }));
    expect(extracted(await extraction.extract(path)).text).toBe('外交部仍有四十八人');
  });

  it('reads plain text in the encoding it comes in', async () => {
    const source = extracted(await extraction.extract(file('notes.txt', '\ufeffFirst line.\r\n\r\nSecond line.')));
    expect(source).toMatchObject({ format: 'text', text: 'First line.\nSecond line.', pages: [], warnings: [] });
  });

  it('reads Markdown by its name', async () => {
    const source = extracted(await extraction.extract(file('notes.md', '# Title\n\nWords[^1].\n\n[^1]: Note.')));
    expect(source).toMatchObject({ format: 'markdown', text: 'Title\nWords¹.\n¹ Note.' });
    for (const block of source.blocks) sourceBlockSchema.parse(block);
  });

  it.each([
    ['empty.txt', '', 'file-empty'],
    ['blank.txt', ' \n\n\t', 'file-no-text'],
    ['blank.html', '<html><body><script>x</script></body></html>', 'file-no-text'],
    ['memo.docx', 'PK\x03\x04[Content_Types].xml', 'file-broken'],
    ['figures.xlsx', 'PK\x03\x04[Content_Types].xml', 'file-format-unsupported'],
    ['locked.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-encrypted'],
    ['broken.pdf', '%PDF-1.7\nnothing of use', 'file-broken'],
  ])('refuses %s with the reason and the name that the person knows', async (name, content, code) => {
    const outcome = await extraction.extract(file('0123456789abcdef', content), name);
    expect(outcome).toMatchObject({ ok: false, code, message: expect.stringContaining(`“${name}”`) });
  });

  it('refuses what is no file, and what is not there', async () => {
    mkdirSync(join(folder, 'a folder'));
    expect(await extraction.extract(join(folder, 'a folder'))).toMatchObject({ code: 'file-not-regular' });
    expect(await extraction.extract('/dev/zero')).toMatchObject({ code: 'file-not-regular' });
    expect(await extraction.extract(join(folder, 'gone.txt'))).toMatchObject({ code: 'file-not-found' });
  });

  it('gives a sign of life for every page of a PDF', async () => {
    const before = extraction.messages.length;
    await extraction.extract(join(fixtures, 'pdf/ngo-report.pdf'));
    const progress = extraction.messages
      .slice(before)
      .flatMap((message) => (message.kind === 'progress' ? [`${message.done}/${message.total}`] : []));
    expect(progress).toEqual(['0/1', '0/1', '1/3', '2/3', '3/3']);
  });

  it('answers requests one after the other, each by its number', async () => {
    const paths = ['one', 'two', 'three'].map((word) => file(`${word}.txt`, word));
    const outcomes = await Promise.all(paths.map((path) => extraction.extract(path)));
    expect(outcomes.map((outcome) => extracted(outcome).text)).toEqual(['one', 'two', 'three']);
  });

  it('does not change the file it reads', async () => {
    const path = file('same.html', readFileSync(join(fixtures, 'html/harbour-post.html')));
    await extraction.extract(path);
    expect(readFileSync(path).equals(readFileSync(join(fixtures, 'html/harbour-post.html')))).toBe(true);
  });

  it('ends when it is told to, and when its host is gone', async () => {
    const stopped = await startExtraction(entry);
    await stopped.stop();
    expect(stopped.child.exitCode).toBe(0);

    const orphan = await startExtraction(entry);
    const ended = new Promise((resolve) => orphan.child.once('exit', resolve));
    orphan.child.disconnect();
    expect(await ended).toBe(0);
  });
});
