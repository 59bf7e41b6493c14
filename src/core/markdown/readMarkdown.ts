import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Block, CrossReference, Inline } from '../briefing/document.ts';
import { unsaidHeader } from '../briefing/unsaidHeader.ts';
import { type BlockId, newId, type RandomBytes, type SourceId } from '../ids.ts';
import { clipped } from '../text/clipped.ts';
import { collectProblems, type MarkdownProblem, type ReportProblem } from './markdownProblem.ts';
import { headingLabels } from './reading/headingLabels.ts';
import { readBlocks } from './reading/readBlocks.ts';
import { type MarkdownHeader, readHeader } from './reading/readHeader.ts';
import type { FoundImage, Reading } from './reading/reading.ts';
import { type ReadReference, settleReferences } from './reading/settleReferences.ts';
import { withoutWorksHeading } from './reading/worksHeading.ts';
import { parseMarkdown } from './syntax/parseMarkdown.ts';

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
  readonly findWork?: ((key: string) => SourceId | undefined) | undefined;
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
export function readMarkdown(file: string | ParsedBrief, options: ReadOptions): ReadBrief {
  try {
    return readWhole(typeof file === 'string' ? parseBrief(file) : file, options);
  } catch (error) {
    return tooDeep(error);
  }
}

/** A brief to be read more than once: it is parsed once, which takes longer than all the rest of reading. */
export interface ParsedBrief {
  /** Its lines end with line feeds. */
  readonly text: string;
  readonly root: () => Root;
}

/** Nothing is parsed before the brief is read, so that reading alone meets what cannot be parsed. */
export function parseBrief(file: string): ParsedBrief {
  const text = file.replace(/\r\n?/g, '\n');
  let parsed: Root | undefined;
  return {
    text,
    root: () => {
      parsed ??= parseMarkdown(text);
      return parsed;
    },
  };
}

function readWhole(brief: ParsedBrief, { findWork, findImage, randomBytes }: ReadOptions): ReadBrief {
  const { report, problems } = collectProblems();
  const root = brief.root();
  const source = brief.text.split('\n');
  const header = readHeader(root, source, report);
  const footnotes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  const usedDefinitions = new Set<string>();
  collectDefinitions(root, footnotes, definitions, report);
  const citedKeys = new Map<string, number>();
  const images = new Map<string, number>();
  const named = new Map<string, BlockId>();
  let examples = 0;
  const references = new Map<Inline, ReadReference>();
  const headings = headingLabels(root);
  const idOf = (name: string): BlockId => {
    const id = named.get(name) ?? newId('blk', randomBytes);
    named.set(name, id);
    return id;
  };
  const reading: Reading = {
    source,
    language: header.fields.language ?? unsaidHeader.language,
    hasBibliography: findWork !== undefined,
    findWork: (key) => findWork?.(key),
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
    findHeading: (label, line) => {
      const name = headings.names.get(label);
      if (headings.repeated.has(label))
        report(line, `More than one heading is called “${label}”; the cross-reference leads to the first.`);
      return name;
    },
    givenName: (heading) => headings.given.get(heading),
    countExamples: (added) => {
      examples += added;
      return examples - added + 1;
    },
    findDefinition: (identifier) => {
      usedDefinitions.add(identifier);
      return definitions.get(identifier);
    },
  };
  const read = readBlocks(root.children, reading);
  const isCiting = Array.from(citedKeys.keys()).some((key) => findWork?.(key) !== undefined);
  const body = isCiting ? withoutWorksHeading(read, root.children, header.fields.language ?? 'en', report) : read;
  const blocks = settleReferences(body, references, report);
  for (const [identifier, { label, position }] of footnotes) {
    if (used.has(identifier)) continue;
    report(
      position?.start.line ?? 1,
      `Nothing in the text points to the footnote [^${label ?? identifier}]; it is left out. Put its mark into the text or delete it.`,
    );
  }
  for (const [identifier, { url, position }] of definitions) {
    if (!usedDefinitions.has(identifier))
      report(position?.start.line ?? 1, `Nothing in the text uses the address “${shortened(url)}”; it is left out.`);
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
export function readMarkdownHeader(file: string | ParsedBrief): Pick<ReadBrief, 'header' | 'problems'> {
  const { report, problems } = collectProblems();
  const { text, root } = typeof file === 'string' ? parseBrief(file) : file;
  try {
    const header = readHeader(root(), text.split('\n'), report);
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
const shortened = (address: string): string => clipped(address, 120);

/** The first text that stands for a name counts, as in CommonMark; another one is named. */
function collectDefinitions(
  node: Nodes | Root,
  footnotes: Map<string, FootnoteDefinition>,
  definitions: Map<string, Definition>,
  report: ReportProblem,
): void {
  const collect = <Node extends FootnoteDefinition | Definition>(one: Node, known: Map<string, Node>): void => {
    if (!known.has(one.identifier)) known.set(one.identifier, one);
    else
      report(
        one.position?.start.line ?? 1,
        `[${one.type === 'definition' ? '' : '^'}${one.label ?? one.identifier}] was said before; this one is left out.`,
      );
  };
  if (node.type === 'footnoteDefinition') collect(node, footnotes);
  if (node.type === 'definition') collect(node, definitions);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, footnotes, definitions, report);
}
