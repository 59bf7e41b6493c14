import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Block, CrossReference, Inline } from '../briefing/document.ts';
import { type BlockId, newId, type RandomBytes } from '../ids.ts';
import type { CitedWork } from './citedWork.ts';
import { collectProblems, type MarkdownProblem } from './markdownProblem.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { readBlocks } from './readBlocks.ts';
import { type MarkdownHeader, readHeader } from './readHeader.ts';
import type { FoundImage, Reading } from './reading.ts';
import { type ReadReference, settleReferences } from './settleReferences.ts';

export interface ReadBrief {
  readonly header: MarkdownHeader;
  /** With every id new. */
  readonly blocks: readonly Block[];
  /** Every key that is cited, with the line where it is first. In the order of the file. */
  readonly citedKeys: readonly { readonly key: string; readonly line: number }[];
  /** Every image that is shown, by its address as it is written, with the line where it is first. In the order of the file. */
  readonly images: readonly { readonly address: string; readonly line: number }[];
  /** In the order of the lines. With an error among them there is nothing to go on with. */
  readonly problems: readonly MarkdownProblem[];
}

interface ReadOptions {
  /** The work of the bibliography that a citation key names. Left out when there is no bibliography: who asks then says so. */
  readonly findWork?: ((key: string) => CitedWork | undefined) | undefined;
  /**
   * The image that an address names, or why it is not taken, as the end of a sentence that begins with the address. Undefined while its file is
   * not read yet: it is then left out. Left out altogether where images have no place.
   */
  readonly findImage?: ((address: string) => FoundImage | { readonly fault: string } | undefined) | undefined;
  readonly randomBytes: RandomBytes;
}

/**
 * Reads a brief in pandoc's Markdown: CommonMark with a YAML header, pipe tables, footnotes, citations, images, cross-references and typed punctuation.
 * Whatever a briefing cannot hold is named with its line, and its text kept. One thing pandoc does is left to the writer: no
 * blank is made unbreakable behind abbreviations.
 */
export function readMarkdown(file: string, options: ReadOptions): ReadBrief {
  try {
    return readWhole(file, options);
  } catch (error) {
    return tooDeep(error);
  }
}

function readWhole(file: string, { findWork, findImage, randomBytes }: ReadOptions): ReadBrief {
  const { report, problems } = collectProblems();
  const text = withLineFeeds(file);
  const root = parseMarkdown(text);
  const source = text.split('\n');
  const header = readHeader(root, source, report);
  const footnotes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  collectDefinitions(root, footnotes, definitions);
  const citedKeys = new Map<string, number>();
  const images = new Map<string, number>();
  const named = new Map<string, BlockId>();
  const references = new Map<Inline, ReadReference>();
  const idOf = (name: string): BlockId => {
    const id = named.get(name) ?? newId('blk', randomBytes);
    named.set(name, id);
    return id;
  };
  const reading: Reading = {
    source,
    hasBibliography: findWork !== undefined,
    findWork: (key) => findWork?.(key),
    language: header.fields.language ?? 'en',
    newId: (prefix) => newId(prefix, randomBytes),
    report,
    cite: (key, line) => {
      if (!citedKeys.has(key)) citedKeys.set(key, line);
    },
    findFootnote: (identifier) => {
      used.add(identifier);
      return footnotes.get(identifier);
    },
    findImage: (address, line, words) => {
      if (!images.has(address)) images.set(address, line);
      const found = findImage === undefined ? { fault: 'is left out' } : findImage(address);
      if (found !== undefined && !('fault' in found)) return found;
      const kept = words === '' ? '' : `; its words stay: “${words}”`;
      if (found !== undefined) report(line, `The image “${shortened(address)}” ${found.fault}${kept}.`);
      return undefined;
    },
    idOf,
    refer: (name, line, words) => {
      const reference: CrossReference = { kind: 'crossReference', target: idOf(name) };
      references.set(reference, { name, line, words });
      return reference;
    },
    findDefinition: (identifier) => definitions.get(identifier),
  };
  const blocks = settleReferences(readBlocks(root.children, reading), references, report);
  for (const [identifier, { label, position }] of footnotes) {
    if (used.has(identifier)) continue;
    report(
      position?.start.line ?? 1,
      `Nothing in the text points to the footnote [^${label ?? identifier}]; it is left out. Put its mark into the text or delete it.`,
    );
  }
  return {
    header,
    blocks,
    citedKeys: Array.from(citedKeys, ([key, line]) => ({ key, line })),
    images: Array.from(images, ([address, line]) => ({ address, line })),
    problems: problems(),
  };
}

/** What the header alone says, before the bibliography that it names is known. */
export function readMarkdownHeader(file: string): Pick<ReadBrief, 'header' | 'problems'> {
  const { report, problems } = collectProblems();
  const text = withLineFeeds(file);
  try {
    const header = readHeader(parseMarkdown(text), text.split('\n'), report);
    return { header, problems: problems() };
  } catch (error) {
    return tooDeep(error);
  }
}

/** Thousands of quotes within each other: the stack ends before they do. No brief that a person wrote is like that. */
function tooDeep(error: unknown): ReadBrief {
  if (!(error instanceof RangeError)) throw error;
  const message = 'Something in this file is nested too deeply to be read. Look for a line of many > or brackets.';
  return {
    header: { fields: {}, bibliography: [] },
    blocks: [],
    citedKeys: [],
    images: [],
    problems: [{ line: 1, severity: 'error', message }],
  };
}

/** An address can be a whole image. */
const shortened = (address: string): string => (address.length <= 120 ? address : `${address.slice(0, 119)}…`);

const withLineFeeds = (file: string): string => file.replace(/\r\n?/g, '\n');

/** The first text that stands for a name counts, as in CommonMark. */
function collectDefinitions(
  node: Nodes | Root,
  footnotes: Map<string, FootnoteDefinition>,
  definitions: Map<string, Definition>,
): void {
  if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, footnotes, definitions);
}
