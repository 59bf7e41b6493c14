import { stringify } from 'yaml';
import type { BriefingHeader } from '../briefing/briefing.ts';
import type { BriefingDocument, Footnote } from '../briefing/document.ts';
import { citationsInDocument } from '../citation/citationsInDocument.ts';
import { documentWordsFor } from '../docx/documentWords.ts';
import type { SourceId } from '../ids.ts';
import { countLostReferences, referenceNames } from './referenceNames.ts';
import { writeBody } from './writeBody.ts';
import { type Writing, writeInlines } from './writeInlines.ts';
import { hasMixedAlignment, hasSpans } from './writeTable.ts';

interface WriteOptions {
  /** The citation key of a source. */
  readonly keyOf: (sourceId: SourceId) => string;
  /** The name of the CSL-JSON file beside the brief; left out of the header when there is none. */
  readonly bibliography?: string | undefined;
  /** Where the file of an image lies, seen from the brief, by the hash of its bytes. */
  readonly fileOf: (image: string) => string;
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
  { keyOf, bibliography, fileOf }: WriteOptions,
): WrittenBrief {
  const footnotes: Footnote[] = [];
  const names = referenceNames(document.blocks, documentWordsFor(header.language).captions);
  const writing: Writing = {
    keyOf: ({ sourceId }) => keyOf(sourceId),
    addFootnote: (footnote) => `[^${footnotes.push(footnote)}]`,
    referenceTo: (target) => names.get(target),
    fileOf,
  };
  const blocks = writeBody(document.blocks, writing);
  const notes = footnotes.map((footnote, index) => {
    const text = writeInlines(footnote.inlines, 'line', writing) || '<!-- -->';
    return `[^${index + 1}]: ${text.replaceAll('\n', '\n    ')}`;
  });
  return {
    text: `${[writeHeader(header, bibliography), ...blocks, ...notes].join('\n\n')}\n`,
    losses: lossesOf(document, countLostReferences(document.blocks, names)),
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

function lossesOf(document: BriefingDocument, lostReferences: number): string[] {
  const items = citationsInDocument(document).flatMap((citation) => citation.items);
  const excerpts = items.filter(({ excerptId }) => excerptId !== undefined).length;
  const claims = items.filter(({ claimId }) => claimId !== undefined).length;
  const directions = document.blocks.filter((block) => 'direction' in block && block.direction !== undefined).length;
  const tables = document.blocks.filter((block) => block.kind === 'table' && hasMixedAlignment(block)).length;
  const spans = document.blocks.filter((block) => block.kind === 'table' && hasSpans(block)).length;
  return [
    ...(lostReferences > 0
      ? [
          `What a cross-reference leads to is not in the briefing (${lostReferences} ${plural(lostReferences, 'reference')}).`,
        ]
      : []),
    ...(spans > 0
      ? [
          `Merged cells are written as HTML: Briefdesk and websites read them, pandoc keeps the text of the cells alone (${spans} ${plural(spans, 'table')}).`,
        ]
      : []),
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
