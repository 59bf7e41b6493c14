import { stringify } from 'yaml';
import type { BriefingHeader } from '../briefing/briefing.ts';
import type { BriefingDocument, Footnote } from '../briefing/document.ts';
import { citationsInDocument } from '../citation/citationsInDocument.ts';
import type { SourceId } from '../ids.ts';
import { hasMixedAlignment, writeBlock } from './writeBlocks.ts';
import { type Writing, writeInlines } from './writeInlines.ts';

interface WriteOptions {
  /** The citation key of a source. */
  readonly keyOf: (sourceId: SourceId) => string;
  /** The name of the CSL-JSON file beside the brief; left out of the header when there is none. */
  readonly bibliography?: string | undefined;
}

export interface WrittenBrief {
  readonly text: string;
  /** Sentences about what Markdown cannot hold. */
  readonly losses: readonly string[];
}

/**
 * Writes a briefing as pandoc's Markdown with a YAML header. Reading it again gives the same document, but for ids, the links
 * of citations to excerpts and claims, directions set by hand, and the alignment of single cells: these are named.
 */
export function writeMarkdown(
  { header, document }: { readonly header: BriefingHeader; readonly document: BriefingDocument },
  { keyOf, bibliography }: WriteOptions,
): WrittenBrief {
  const footnotes: Footnote[] = [];
  const writing: Writing = {
    keyOf: ({ sourceId }) => keyOf(sourceId),
    addFootnote: (footnote) => `[^${footnotes.push(footnote)}]`,
  };
  const blocks = document.blocks.map((block) => writeBlock(block, writing));
  const notes = footnotes.map((footnote, index) => {
    const text = writeInlines(footnote.inlines, 'line', writing) || '<!-- -->';
    return `[^${index + 1}]: ${text.replaceAll('\n', '\n    ')}`;
  });
  return {
    text: `${[writeHeader(header, bibliography), ...blocks, ...notes].join('\n\n')}\n`,
    losses: lossesOf(document),
  };
}

function writeHeader(header: BriefingHeader, bibliography: string | undefined): string {
  const entries = Object.entries({
    title: header.title,
    author: header.author,
    date: header.date,
    'cut-off': header.informationCutOff,
    marking: header.marking,
    audience: header.audience,
    lang: header.language,
    'citation-style': header.citationStyle,
    bibliography,
  }).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return `---\n${stringify(Object.fromEntries(entries), { lineWidth: 0 })}---`;
}

function lossesOf(document: BriefingDocument): string[] {
  const items = citationsInDocument(document).flatMap((citation) => citation.items);
  const excerpts = items.filter(({ excerptId }) => excerptId !== undefined).length;
  const claims = items.filter(({ claimId }) => claimId !== undefined).length;
  const directions = document.blocks.filter(({ direction }) => direction !== undefined).length;
  const tables = document.blocks.filter((block) => block.kind === 'table' && hasMixedAlignment(block)).length;
  return [
    ...(excerpts > 0
      ? [`Which passage is cited is not in the file (${excerpts} ${plural(excerpts, 'citation')}).`]
      : []),
    ...(claims > 0 ? [`Which claim is cited is not in the file (${claims} ${plural(claims, 'citation')}).`] : []),
    ...(directions > 0
      ? [`Text directions set by hand are not in the file (${directions} ${plural(directions, 'block')}).`]
      : []),
    ...(tables > 0
      ? [`Alignment is kept for whole columns, not for single cells (${tables} ${plural(tables, 'table')}).`]
      : []),
  ];
}

const plural = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
