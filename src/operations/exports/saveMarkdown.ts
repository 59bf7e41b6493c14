import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { citationsInDocument } from '../../core/citation/citationsInDocument.ts';
import type { CslItem } from '../../core/citation/cslItem.ts';
import { findMarkedAbove, type MarkedAbove, strictestOf } from '../../core/exporting/markedAbove.ts';
import { parseCslJson } from '../../core/importing/bibliographies/cslJson.ts';
import { cslOfSource } from '../../core/importing/bibliographies/cslJsonMetadata.ts';
import { citationKeys } from '../../core/markdown/citations/citationKeys.ts';
import { writeMarkdown } from '../../core/markdown/writeMarkdown.ts';
import type { Source } from '../../core/source/source.ts';
import { originalPath } from '../../library/originals.ts';
import type { JobFunction } from '../context.ts';
import type { OpenedLibrary } from '../host.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { refuseLostPassages } from './refuseLostPassages.ts';
import { storeExport } from './storeExport.ts';
import { writeImagesBeside } from './writeImagesBeside.ts';

/**
 * Writes a briefing as Markdown, the works it cites as CSL-JSON and its images beside it, and records brief and bibliography. What the brief
 * names comes first: it never stands there without that.
 */
export const saveMarkdown: JobFunction<'exports.saveMarkdown'> = async ({ host, session }, input) => {
  const { briefingId, suggestedName } = input;
  const library = openedLibrary(session);
  const drifted = await refuseLostPassages(library, briefingId);
  const path = await host.pickSavePath(suggestedName, 'md');
  if (path === null) return null;
  const briefing = await runIn(library, 'briefings.get', { id: briefingId });
  const ids = citationsInDocument(briefing.document).flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
  const cited = [...new Set(ids)];
  const sources = await runIn(library, 'sources.getMany', { ids: cited });
  const markedAbove = findMarkedAbove(briefing, { cited: sources, consulted: [] });
  const keys = citationKeys(sources);
  const bibliography = sources.length === 0 ? null : bibliographyPath(path);
  const images = briefing.document.blocks.flatMap((block) => (block.kind === 'image' ? block.image : []));
  const addresses = await writeImagesBeside(host, library, images, path);
  const { text, losses } = writeMarkdown(briefing, {
    fileOf: (image) => addresses.get(image) ?? image,
    keyOf: (id) => keys.get(id) ?? id,
    bibliography: bibliography === null ? undefined : basename(bibliography),
  });
  const file = (content: string) => ({
    briefingId,
    revision: briefing.revision,
    bytes: new TextEncoder().encode(content),
    markedAbove,
  });
  if (bibliography !== null) {
    const works = await Promise.all(
      sources.map(async (source) =>
        cslOfSource(source, keys.get(source.id) ?? source.id, await originalEntry(library, source)),
      ),
    );
    await storeExport(host, library, file(`${JSON.stringify(works, null, 2)}\n`), bibliography);
  }
  await storeExport(host, library, file(text), path);
  session.exportPaths.set(`${briefingId} md`, path);
  return {
    path,
    bibliography,
    losses: [...above(markedAbove), ...losses, ...missing(cited.length - sources.length)],
    drifted,
  };
};

/** `weekly.refs.json` beside `weekly.md`. */
function bibliographyPath(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.(?:md|markdown)$/i, '')}.refs.json`);
}

/** What a source was imported from a bibliography as: it may say more than its metadata. Its file may have been lost since. */
async function originalEntry(
  library: OpenedLibrary,
  { format, sha256, fileName }: Source,
): Promise<CslItem | undefined> {
  if (format !== 'csl-json') return undefined;
  try {
    const json = await readFile(originalPath(library.folder, sha256), 'utf8');
    return parseCslJson(`[${json}]`, fileName).entries[0]?.item;
  } catch {
    return undefined;
  }
}

/** The window asks nothing before this export, so it says it in the same place as what was lost. */
function above(marked: readonly MarkedAbove[]): string[] {
  const strictest = strictestOf(marked);
  if (strictest === null) return [];
  const banner = marked[0]?.banner ?? null;
  return [`It holds or cites what is marked ${strictest}; its own marking is ${banner ?? 'none'}.`];
}

function missing(count: number): string[] {
  if (count === 0) return [];
  const sources = count === 1 ? 'A source that is cited is' : `${count} sources that are cited are`;
  return [`${sources} not in the library; the bibliography leaves ${count === 1 ? 'it' : 'them'} out.`];
}
