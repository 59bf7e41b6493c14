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
    const all: (SourceSummary & Partial<Pick<Source, 'metadata' | 'origins' | 'notices'>>)[] = [];
    for (;;) {
      const page = await runIn(opened, 'sources.list', { filter: { tags: [...tag] }, offset: all.length, limit: PAGE });
      all.push(...(json ? await withDetails(opened, page.sources) : page.sources));
      if (page.sources.length < PAGE) return all;
    }
  });
  // The notices say it themselves; a count of 0 would say of older imports that there were none.
  if (json) printJson(sources.map((source) => ({ ...source, noticeCount: undefined })));
  else if (sources.length > 0) printResult(formatColumns(sources.map(rowOf)));
  if (sources.length === 0)
    printMessage(tag.length === 0 ? 'The library holds no sources.' : 'No source has that tag.');
  return 0;
}

/** The same with all that is known of each, where that comes from, and the notices from reading it, if there are any. */
async function withDetails(library: OpenedLibrary, summaries: readonly SourceSummary[]) {
  const details = await runIn(library, 'sources.getMany', { ids: summaries.map(({ id }) => id) });
  const byId = new Map(
    details.map(({ id, metadata, origins, notices }) => [
      id,
      { metadata, origins, ...(notices.length === 0 ? {} : { notices }) },
    ]),
  );
  return summaries.map((summary) => ({ ...summary, ...byId.get(summary.id) }));
}

/** Id, published, reliability, outlet, title, and how many notices there are from reading it. */
function rowOf({ id, published, reliability, outlet, title, noticeCount }: SourceSummary): readonly string[] {
  return [
    id,
    published === null ? 'no date' : toTheDay(published),
    reliability ?? '-',
    outlet === '' ? '-' : outlet,
    noticeCount === 0 ? title : `${title} (${noticeCount} ${noticeCount === 1 ? 'notice' : 'notices'})`,
  ];
}
