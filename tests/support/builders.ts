import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Block } from '../../src/core/briefing/document.ts';
import { blockSchema } from '../../src/core/briefing/document.ts';
import { BriefingError, type ErrorCode } from '../../src/core/errors.ts';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import type { SourceId } from '../../src/core/ids.ts';
import type { SourceMetadata } from '../../src/core/source/source.ts';
import type { SourceBlock, SourcePage } from '../../src/core/source/sourceText.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import type { OperationInput } from '../../src/shared/contract.ts';
import type { TemporaryLibrary } from './temporaryLibrary.ts';

export function buildMetadata(given: Partial<SourceMetadata> = {}): SourceMetadata {
  return {
    ...unknownMetadata,
    type: 'article-newspaper',
    title: 'Talks resume in Cairo',
    authors: [{ family: 'Haddad', given: 'Leila' }],
    outlet: 'The Levant Courier',
    published: '2026-11-20',
    url: 'https://example.org/talks',
    language: 'en',
    ...given,
  };
}

/** The text of a source as extraction gives it: a paragraph for each line; pages of so many lines where asked for. */
function buildText(text: string, linesPerPage?: number): { text: string; blocks: SourceBlock[]; pages: SourcePage[] } {
  const lines = text.split('\n');
  const blocks: SourceBlock[] = [];
  const pages: { label: string; start: number; end: number }[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const end = start + line.length;
    const page = linesPerPage === undefined ? null : Math.floor(index / linesPerPage);
    blocks.push({ kind: 'paragraph', level: null, start, end, page });
    if (page !== null) {
      const known = pages[page];
      if (known) known.end = end;
      else pages.push({ label: String(page + 1), start, end });
    }
    start = end + 1;
  }
  return { text, blocks, pages };
}

/** What an import hands to `sources.add`. Different texts are different originals with addresses of their own, each of an import of its own. */
export function buildSource(
  given: Partial<SourceMetadata> = {},
  text = 'Officials said talks would resume on Sunday.',
  linesPerPage?: number,
): OperationInput<'sources.add'> {
  const sha256 = createHash('sha256')
    .update(JSON.stringify([given, text]))
    .digest('hex');
  return {
    importId: sha256,
    // A page with the address of another would be a version of it.
    metadata: buildMetadata({ url: `https://example.org/talks/${sha256.slice(0, 8)}`, ...given }),
    format: linesPerPage === undefined ? 'html' : 'pdf',
    sha256,
    size: text.length,
    fileName: 'talks.html',
    capturedAt: '2026-11-21T10:00:00.000Z',
    extractor: 'html',
    extractorVersion: 1,
    ...buildText(text, linesPerPage),
  };
}

export function addSource(library: TemporaryLibrary, ...given: Parameters<typeof buildSource>): SourceId {
  return library.call('sources.add', buildSource(...given)).id;
}

/** Takes the first place where the words stand in a source's text as an excerpt. */
export function takeExcerpt(library: TemporaryLibrary, sourceId: SourceId, exact: string): Excerpt {
  const { text, textId } = library.call('sourceTexts.whole', { sourceId });
  const start = text.indexOf(exact);
  return library.call('excerpts.create', { sourceId, textId, position: { start, end: start + exact.length }, exact });
}

/** An id that is spelt like one and known to nobody: the prefix and the letters, filled up with zeros. */
export function buildId(prefix: string, letters: string): string {
  return `${prefix}_${letters.padEnd(16, '0')}`;
}

export function buildParagraph(letters: string, text: string, cites: readonly object[] = []): Block {
  return blockSchema.parse({
    kind: 'paragraph',
    id: buildId('blk', letters),
    inlines: [
      ...(text === '' ? [] : [{ kind: 'text', text }]),
      ...(cites.length === 0 ? [] : [{ kind: 'citation', id: buildId('cit', letters), items: cites }]),
    ],
  });
}

/** Expects the work to fail with a code, in a sentence that names something; what it failed with. */
export function expectFailure(work: () => unknown, code: ErrorCode, naming = ''): BriefingError {
  try {
    work();
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    expect(error.code).toBe(code);
    expect(error.message).toContain(naming);
    return error;
  }
  throw new Error(`Expected ${code}, but nothing failed`);
}
