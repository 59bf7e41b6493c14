import { createRequire } from 'node:module';
import type { CitationCluster, NoteMark } from '../../src/core/citation/citationMarks.ts';
import { compareForBibliography } from '../../src/core/citation/collation.ts';
import { toCslItem } from '../../src/core/citation/cslItem.ts';
import { cslLocaleFor } from '../../src/core/citation/cslLocale.ts';
import { parseMarkup, toProcessorText } from '../../src/core/citation/cslMarkup.ts';
import { plainTextOf } from '../../src/core/citation/formattedRun.ts';
import { describesSources } from '../../src/core/citation/sourceDescriptor.ts';
import type { Source } from '../../src/core/source/source.ts';
import { bundledCsl } from './bundledCsl.ts';

/** The very module that `cslEngine.ts` works with; it has no types of its own. */
const CSL = createRequire(import.meta.url)('citeproc') as {
  readonly Engine: new (system: object, style: unknown, locale: string, force: boolean) => Processor;
};

interface Processor {
  readonly opt: { readonly xclass: string; readonly development_extensions: Record<string, boolean> };
  setOutputFormat(name: string): void;
  rebuildProcessorState(citations: readonly object[], format: string): readonly (readonly [string, number, string])[];
  makeBibliography(): [unknown, readonly string[]] | false;
}

/**
 * What the citation processor itself prints for a document, by its own bookkeeping of positions: slow, and the standard that
 * ours is measured by. Importing `cslEngine.ts` has registered the output format. In a style with notes a prefix is given a
 * capital where it begins a note, and a citation in the middle of a footnote's sentence is asked for without the full stop.
 * Works of which one has words before it stand as they are written.
 */
export function processorsOwnOutput(
  styleId: string,
  language: string,
  sources: readonly Source[],
  marks: readonly NoteMark[],
): { readonly citations: readonly string[]; readonly bibliography: readonly string[] } {
  const works = new Map(
    sources.map((source) => [
      source.id as string,
      escaped(toCslItem(source, { describes: describesSources(styleId) })),
    ]),
  );
  const processor = new CSL.Engine(
    {
      retrieveLocale: (tag: string) => JSON.parse(JSON.stringify(bundledCsl.findLocale(tag))),
      retrieveItem: (id: string) => works.get(id),
      stringCompare: compareForBibliography,
    },
    JSON.parse(JSON.stringify(bundledCsl.findStyle(styleId))),
    cslLocaleFor(language, bundledCsl.findStyle(styleId)),
    true,
  );
  Object.assign(processor.opt.development_extensions, { locator_label_parse: false, wrap_url_and_doi: true });
  const inNotes = processor.opt.xclass === 'note';
  const citations = marks.flatMap((mark, index) => {
    const noteIndex = inNotes ? index + 1 : 0;
    if (mark.kind === 'citation') return [processorCitation(mark.citation, noteIndex, inNotes, true)];
    return mark.citations.map((cluster) =>
      processorCitation(cluster, noteIndex, inNotes && cluster.opens === true, !inNotes || cluster.closes === true),
    );
  });
  processor.setOutputFormat('briefdesk');
  const printed = processor.rebuildProcessorState(citations, 'briefdesk');
  return {
    citations: printed.map(([, , output]) => textOf(output)),
    bibliography: bibliographyOf(processor),
  };
}

function processorCitation({ id, items }: CitationCluster, noteIndex: number, opens: boolean, closes: boolean): object {
  return {
    citationID: id,
    properties: {
      noteIndex,
      unsorted: items.some(({ prefix }) => prefix),
      ...(closes ? {} : { 'suppress-trailing-punctuation': true }),
    },
    citationItems: items.map(({ sourceId, locator, prefix, suffix, suppressAuthor }, index) => ({
      id: sourceId,
      ...(locator ? { locator: toProcessorText(locator.value), label: locator.label } : {}),
      ...(prefix ? { prefix: `${toProcessorText(opens && index === 0 ? withCapital(prefix) : prefix)} ` } : {}),
      ...(suffix ? { suffix: ` ${toProcessorText(suffix)}` } : {}),
      ...(suppressAuthor ? { 'suppress-author': true } : {}),
    })),
  };
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Blank lines between the parts of an entry, and blanks at its end, are no part of what is printed. */
function bibliographyOf(processor: Processor): readonly string[] {
  processor.setOutputFormat('briefdesk');
  const made = processor.makeBibliography();
  return made === false ? [] : made[1].map((entry) => textOf(entry).replace(/\n+/g, '\n').replace(/^\n/, '').trimEnd());
}

function textOf(output: string): string {
  return plainTextOf(parseMarkup(output));
}

function escaped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part) => (typeof part === 'string' ? toProcessorText(part) : part));
}
