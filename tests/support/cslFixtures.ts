import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OrderedCluster, placeCites } from '../../src/core/citation/citationOrder.ts';
import { type Cite, createCslEngine, type UnplacedCite } from '../../src/core/citation/cslEngine.ts';
import type { CslItem } from '../../src/core/citation/cslItem.ts';
import type { CslTree } from '../../src/core/citation/cslSource.ts';
import { cslTreeOf } from '../../src/core/citation/style/cslTree.ts';
import { readCslXml } from '../../src/core/citation/style/readCslXml.ts';
import { bundledCsl } from './bundledCsl.ts';
import { shownRuns } from './shownText.ts';

/** The official CSL test suite, where it lies beside the checkout. It is read, never copied into the project. */
const folder = fileURLToPath(new URL('../../../shared/csl/fixtures', import.meta.url));

export const hasCslFixtures = existsSync(folder);

export function listCslFixtures(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();
}

/** One fixture as the suite writes it. */
export interface CslFixture {
  readonly mode: string;
  readonly expected: string;
  readonly style: string;
  readonly works: readonly CslItem[];
  /** Calls of the processor, one after the other. */
  readonly steps: readonly FixtureStep[] | null;
  readonly itemLists: readonly (readonly FixtureItem[])[] | null;
  /** Which works are registered, one list after the other. */
  readonly bibEntries: readonly (readonly string[])[] | null;
  readonly bibSection: object | null;
}

export interface FixtureItem {
  readonly id: string | number;
  readonly locator?: string | number;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly position?: number;
  readonly 'near-note'?: boolean;
  readonly 'first-reference-note-number'?: number;
  readonly 'suppress-author'?: boolean | number;
  readonly 'author-only'?: boolean | number;
}

/** A call of the processor: a citation, and which ones stand before and after it, each with its note. */
export type FixtureStep = readonly [
  {
    readonly citationID: string;
    readonly citationItems: FixtureItem[];
    readonly properties?: { readonly noteIndex: number };
  },
  readonly (readonly [string, number])[],
  readonly (readonly [string, number])[],
];

export function readCslFixture(name: string): CslFixture {
  const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
  const section = (title: string): string | undefined =>
    new RegExp(`>>=+ *${title} *=+>>\\n?([\\s\\S]*?)\\n?<<=+ *${title} *=+<<`).exec(text)?.[1]?.trim();
  const json = (title: string): unknown => JSON.parse(section(title) ?? 'null');
  return {
    mode: section('MODE') ?? 'citation',
    expected: (section('RESULT') ?? '').replace(/^(?:\.\.|>>)(?=\[)/gm, ''),
    style: section('CSL') ?? '',
    works: (json('INPUT') as CslItem[]).map((work) => ({ ...work, id: String(work.id) })),
    steps: json('CITATIONS') as FixtureStep[] | null,
    itemLists: json('CITATION-ITEMS') as FixtureItem[][] | null,
    bibEntries: json('BIBENTRIES') as string[][] | null,
    bibSection: json('BIBSECTION') as object | null,
  };
}

export function styleOfFixture({ style }: Pick<CslFixture, 'style'>): CslTree {
  const root = readCslXml(style);
  if ('message' in root) throw new Error(root.message);
  return cslTreeOf(root);
}

/** What our engine, positions and order of cites make of a fixture, as a reader sees it. */
export function runOurEngine(fixture: CslFixture): string {
  const { works, steps, itemLists, bibEntries } = fixture;
  const clusters = steps ? documentOf(steps) : (itemLists ?? [works]).map((items) => ({ noteNumber: 0, items }));
  const cited = new Set(steps ? clusters.flatMap(({ items }) => items.map(({ id }) => String(id))) : []);
  const order = steps ? [...cited] : (bibEntries?.at(-1)?.map(String) ?? works.map(({ id }) => id));
  const style = styleOfFixture(fixture);
  const engine = createCslEngine({
    style,
    // As the suite runs the processor: the style's own language.
    locale: style.attrs['default-locale'] ?? 'en-US',
    findLocale: bundledCsl.findLocale,
  });
  engine.setWorks(
    order.flatMap((id, version) => {
      const work = works.find((one) => one.id === id);
      return work === undefined ? [] : [{ work, version, isCslJson: true }];
    }),
  );
  if (fixture.mode === 'bibliography')
    return engine
      .formatBibliography()
      .map(({ runs }) => shownRuns(runs))
      .join('\n');
  const sorted = clusters.map(({ items }) => {
    const cites = items.map(toCite);
    return engine
      .orderOf(cites)
      .map((index) => ({ cite: cites[index] as UnplacedCite, item: items[index] as FixtureItem }));
  });
  const positions = placeCites(
    clusters.map(
      ({ noteNumber }, index): OrderedCluster => ({
        noteNumber,
        cites: (sorted[index] ?? []).map(({ cite }) => ({
          workId: cite.workId,
          locator: `${cite.locator?.value ?? ''}${cite.locator?.label ?? ''}`,
        })),
      }),
    ),
    engine.nearNoteDistance,
  );
  const outputs = sorted.map((cites, index) =>
    shownRuns(
      cites[0]?.item['author-only']
        ? engine.formatAuthor(cites[0].cite.workId)
        : engine.formatCluster(
            cites.map(({ cite, item }, place): Cite => {
              const given = {
                position: POSITIONS[item.position ?? 0] ?? 'first',
                nearNote: item['near-note'] === true,
              };
              const placed = positions[index]?.[place];
              if (placed === undefined) throw new Error('no position');
              const firstNoteNumber = item['first-reference-note-number'] ?? null;
              return steps ? { ...cite, ...placed } : { ...cite, ...given, firstNoteNumber };
            }),
          ).runs,
    ),
  );
  return outputs.map((output, index) => (steps ? `[${index}] ${output}` : output)).join('\n');
}

const POSITIONS = ['first', 'subsequent', 'ibid', 'ibid-with-locator'] as const;

/** The document after the last step, in reading order. */
export function documentOf(steps: readonly FixtureStep[]): { noteNumber: number; items: FixtureItem[] }[] {
  const byId = new Map(steps.map(([citation]) => [citation.citationID, citation.citationItems]));
  const last = steps[steps.length - 1];
  if (!last) return [];
  const [citation, before, after] = last;
  return [...before, [citation.citationID, citation.properties?.noteIndex ?? 0] as const, ...after].map(
    ([id, noteNumber]) => ({
      noteNumber,
      items: byId.get(id) ?? [],
    }),
  );
}

function toCite(item: FixtureItem): UnplacedCite {
  return {
    workId: String(item.id),
    locator: item.locator === undefined ? undefined : { label: item.label ?? 'page', value: String(item.locator) },
    prefix: item.prefix,
    suffix: item.suffix,
    suppressAuthor: Boolean(item['suppress-author']),
  };
}
