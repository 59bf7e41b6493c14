import { createRequire } from 'node:module';
import { bundledCsl } from './bundledCsl.ts';
import { type CslFixture, documentOf, styleOfFixture } from './cslFixtures.ts';
import { shownHtml } from './shownText.ts';

const CSL = createRequire(import.meta.url)('citeproc') as {
  readonly Engine: new (system: object, style: unknown, locale?: string) => Processor;
};

interface Processor {
  readonly opt: { readonly development_extensions: Record<string, boolean> };
  updateItems(ids: readonly string[]): void;
  makeCitationCluster(items: readonly object[]): string;
  makeBibliography(
    section?: object,
  ): [{ readonly bibstart: string; readonly bibend: string }, readonly string[]] | false;
  rebuildProcessorState(citations: readonly object[], format: string): readonly (readonly [string, number, string])[];
  processCitationCluster(
    citation: object,
    before: unknown,
    after: unknown,
  ): [unknown, readonly (readonly [number, string, string])[]];
}

/** By which of the processor's own calls citations are formatted: one by one as they are inserted, or all of a document. */
export type ProcessorCalls = 'step by step' | 'rebuilt';

/** What the processor makes of a fixture through its own calls, as a reader sees it. */
export function runProcessorItself(fixture: CslFixture, calls: ProcessorCalls): string {
  return shownHtml(runCalls(fixture, calls));
}

function runCalls(fixture: CslFixture, calls: ProcessorCalls): string {
  const { mode, works, steps, itemLists, bibEntries, bibSection } = fixture;
  const byId = new Map(works.map((work) => [work.id, work]));
  const processor = new CSL.Engine(
    {
      retrieveLocale: (tag: string) =>
        JSON.parse(JSON.stringify(bundledCsl.findLocale(tag) ?? bundledCsl.findLocale('en-US'))),
      retrieveItem: (id: string) => byId.get(String(id)),
    },
    copyOf(styleOfFixture(fixture)),
  );
  processor.opt.development_extensions['wrap_url_and_doi'] = false;
  if (bibEntries) for (const ids of bibEntries) processor.updateItems(ids.map(String));
  else if (!steps) processor.updateItems(works.map(({ id }) => id));
  if (mode === 'bibliography') {
    // Copies: the processor counts on with the objects that it is given.
    for (const step of copyOf(steps) ?? []) processor.processCitationCluster(...(step as [object, unknown, unknown]));
    const made = processor.makeBibliography(bibSection ?? undefined);
    return made === false ? '' : `${made[0].bibstart}${made[1].join('')}${made[0].bibend}`.trim();
  }
  if (!steps) {
    const lists = itemLists ?? [works.map(({ id }) => ({ id }))];
    return lists.map((items) => processor.makeCitationCluster(copyOf(items) as object[])).join('\n');
  }
  if (calls === 'rebuilt') {
    const document = (copyOf(documentOf(steps)) as { items: object[]; noteNumber: number }[]).map(
      ({ items, noteNumber }, index) => ({
        citationID: `c${index}`,
        citationItems: items,
        properties: { noteIndex: noteNumber },
      }),
    );
    const rebuilt = processor.rebuildProcessorState(document, 'html');
    return rebuilt.map(([, , text], index) => `[${index}] ${text}`).join('\n');
  }
  const printed = new Map<string, string>();
  let order: readonly string[] = [];
  for (const [citation, before, after] of copyOf(steps) as NonNullable<CslFixture['steps']>) {
    const [, changed] = processor.processCitationCluster(citation, before, after);
    for (const [, text, id] of changed) printed.set(id, text);
    order = [...before.map(([id]) => id), citation.citationID, ...after.map(([id]) => id)];
  }
  return order.map((id, index) => `[${index}] ${printed.get(id) ?? ''}`).join('\n');
}

const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
