import type { CitationItem } from '../../src/core/citation/citation.ts';
import type { CitationCluster, NoteMark } from '../../src/core/citation/citationMarks.ts';
import type { CitationId, FootnoteId, SourceId, SourceTextId } from '../../src/core/ids.ts';
import type { Source, SourceMetadata } from '../../src/core/source/source.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';

export const sourceId = (number: number): SourceId => `src_${String(number).padStart(16, '0')}` as SourceId;
export const citationId = (number: number): CitationId => `cit_${String(number).padStart(16, '0')}` as CitationId;
export const footnoteId = (number: number): FootnoteId => `ftn_${String(number).padStart(16, '0')}` as FootnoteId;

/** A source with the given number and metadata; the rest is a plain article of which nothing is known. */
export function buildSource(number: number, metadata: Partial<SourceMetadata> = {}): Source {
  return {
    id: sourceId(number),
    metadata: { ...unknownMetadata, type: 'article-newspaper', language: 'en', ...metadata },
    origins: {},
    otherCsl: {},
    format: 'html',
    sha256: 'a'.repeat(64),
    size: 1,
    fileName: 'article.html',
    version: 1,
    textId: 'txt_0000000000000000' as SourceTextId,
    notices: [],
    textLength: 1,
    pageCount: null,
    capturedAt: null,
    importedAt: '2026-03-07T09:00:00.000Z',
  };
}

/** A citation with the given number; an item is a source's number, or that with what CSL lets a writer add. */
export function buildCluster(
  number: number,
  ...items: (number | (Omit<CitationItem, 'sourceId'> & { source: number }))[]
): CitationCluster {
  return {
    id: citationId(number),
    items: items.map((item) => {
      if (typeof item === 'number') return { sourceId: sourceId(item) };
      const { source, ...added } = item;
      return { sourceId: sourceId(source), ...added };
    }),
  };
}

/** Citations of the running text as the formatter takes them. */
export const asMarks = (clusters: readonly CitationCluster[]): readonly NoteMark[] =>
  clusters.map((citation) => ({ kind: 'citation', citation }));
