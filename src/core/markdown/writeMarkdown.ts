import { stringify } from 'yaml';
import type { BriefingHeader } from '../briefing/briefing.ts';
import type { Block, BriefingDocument, Footnote } from '../briefing/document.ts';
import { textOfBlock } from '../briefing/walkDocument.ts';
import { citationsInDocument } from '../citation/citationsInDocument.ts';
import { documentWordsFor } from '../docx/language/documentWords.ts';
import type { SourceId } from '../ids.ts';
import { namesListOfWorks } from './reading/worksHeading.ts';
import { EMPTY_COMMENT } from './syntax/emptyComment.ts';
import { hasMixedAlignment, hasSpans } from './tables/writeTable.ts';
import { entity } from './writing/escapeText.ts';
import { countLostReferences, referenceNames } from './writing/referenceNames.ts';
import { writeBody } from './writing/writeBody.ts';
import { type Writing, writeInlines } from './writing/writeInlines.ts';

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
    language: header.language,
    keyOf: ({ sourceId }) => keyOf(sourceId),
    addFootnote: (footnote) => `[^${footnotes.push(footnote)}]`,
    referenceTo: (target) => names.get(target),
    fileOf,
  };
  const blocks = meantAsHeading(writeBody(document.blocks, writing), document.blocks.at(-1), header.language);
  const notes = footnotes.map((footnote, index) => {
    const text = writeInlines(footnote.inlines, 'line', writing) || EMPTY_COMMENT;
    return `[^${index + 1}]: ${text.replaceAll('\n', '\n    ')}`;
  });
  return {
    text: `${[writeHeader(header, bibliography), ...blocks, ...notes].join('\n\n')}\n`,
    losses: lossesOf(document, countLostReferences(document.blocks, names)),
  };
}

/** The last heading of a brief, had it the name of the list of works, would be taken for the heading of that. */
function meantAsHeading(written: readonly string[], last: Block | undefined, language: string): readonly string[] {
  if (last?.kind !== 'heading' || !namesListOfWorks(textOfBlock(last), language)) return written;
  return written.map((text, index) =>
    index === written.length - 1
      ? text.replace(/^(#+ )(\p{L})/u, (_, mark: string, letter: string) => mark + entity(letter))
      : text,
  );
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
    // `csl` and `citation-style` name a file for pandoc, which goes no further without it.
    'csl-style': header.citationStyle,
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
