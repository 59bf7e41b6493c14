import { toTheDay } from '../core/publicationDate.ts';
import type { Source, SourceSummary } from '../core/source/source.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

const PAGE = 500;

export async function runSources({ library, json, tag }: LibraryCommandLine): Promise<ExitCode> {
  const sources = await readLibrary(library, async (opened) => {
    const all: (SourceSummary & Partial<Pick<Source, 'metadata' | 'origins'>>)[] = [];
    for (;;) {
      const page = await runIn(opened, 'sources.list', { filter: { tags: [...tag] }, offset: all.length, limit: PAGE });
      all.push(...(json ? await withDetails(opened, page.sources) : page.sources));
      if (page.sources.length < PAGE) return all;
    }
  });
  if (json) printJson(sources);
  else if (sources.length > 0) printResult(formatColumns(sources.map(rowOf)));
  if (sources.length === 0)
    printMessage(tag.length === 0 ? 'The library holds no sources.' : 'No source has that tag.');
  return 0;
}

/** The same with all that is known of each, and where that comes from. */
async function withDetails(library: OpenedLibrary, summaries: readonly SourceSummary[]) {
  const details = await runIn(library, 'sources.getMany', { ids: summaries.map(({ id }) => id) });
  const byId = new Map(details.map(({ id, metadata, origins }) => [id, { metadata, origins }]));
  return summaries.map((summary) => ({ ...summary, ...byId.get(summary.id) }));
}

/** Id, published, reliability, outlet, title. */
function rowOf({ id, published, reliability, outlet, title }: SourceSummary): readonly string[] {
  return [
    id,
    published === null ? 'no date' : toTheDay(published),
    reliability ?? '-',
    outlet === '' ? '-' : outlet,
    title,
  ];
}
