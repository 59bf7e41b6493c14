import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { SourceId } from '../../core/ids.ts';
import { type SampleSource, sampleDeskSchema } from '../../core/sample/sampleDesk.ts';
import { explainOpenError } from '../../library/explainOpenError.ts';
import { SAMPLE_JOB_ID } from '../../shared/contract/libraryOperations.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { importFile } from '../importing/importFile.ts';
import type { Import } from '../importing/prepareFile.ts';
import { runIn } from '../runIn.ts';
import { hasLibrary } from './hasLibrary.ts';

/**
 * Makes the sample beside its place and moves it there when it is finished: whatever cuts this short, there is either no
 * sample or a whole one, and what was left unfinished is made anew the next time.
 */
export async function makeSample(host: Host, folder: string, signal: AbortSignal): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  try {
    await refuseOccupied(folder);
    await clearUnfinished(host, unfinished);
    await mkdir(dirname(folder), { recursive: true });
    const library = await host.openLibrary(unfinished, 'create');
    try {
      await fillLibrary(host, library, signal);
    } catch (error) {
      await library.close();
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
    await library.close();
    await rename(unfinished, folder);
  } catch (error) {
    if (signal.aborted) throw new BriefingError('job-cancelled', 'The sample library was not made.');
    throw explainOpenError(folder, error);
  }
}

async function fillLibrary(host: Host, library: OpenedLibrary, signal: AbortSignal): Promise<void> {
  const desk = sampleDeskSchema.parse(JSON.parse(await readFile(join(host.sampleResources, 'desk.json'), 'utf8')));
  const underWay: Import = { id: Buffer.from(host.randomBytes(10)).toString('hex'), host, library, signal };
  const total = desk.sources.length;
  const sources: Record<string, SourceId> = {};
  for (const [done, source] of desk.sources.entries()) {
    host.reportProgress({ jobId: SAMPLE_JOB_ID, done, total, current: source.file });
    sources[source.name] = await importSource(underWay, source);
  }
  signal.throwIfAborted();
  await runIn(library, 'library.fillSample', { desk, sources });
  host.reportProgress({ jobId: SAMPLE_JOB_ID, done: total, total, current: '' });
}

async function importSource(underWay: Import, source: SampleSource): Promise<SourceId> {
  const path = join(underWay.host.sampleResources, 'files', source.file);
  const outcome = await importFile(underWay, {
    path,
    name: source.file,
    place: { file: path },
    captured: true,
    capturedAt: source.capturedAt,
  });
  if (outcome.kind === 'imported' || outcome.kind === 'duplicate') return outcome.entry.id;
  if (outcome.kind === 'rejected') throw new BriefingError(outcome.entry.code, outcome.entry.message);
  throw new Error(`${source.file} of the sample became ${outcome.kind}`);
}

/** An empty folder may stand in the place; nothing else may, and nothing else is touched. */
async function refuseOccupied(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw occupied(folder);
  }
}

/** Removes what a crash left. Throws `library-locked` while another Briefdesk is just making it. */
async function clearUnfinished(host: Host, unfinished: string): Promise<void> {
  const names = await readdir(unfinished).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw codeOf(error) === 'ENOTDIR' ? occupied(unfinished) : error;
  });
  if (names.some((name) => !PART_OF_LIBRARY.test(name))) throw occupied(unfinished);
  if (await hasLibrary(unfinished)) {
    try {
      await (await host.openLibrary(unfinished, 'open')).close();
    } catch (error) {
      // One that is damaged goes all the same: it holds nothing that is not made again.
      if (!(error instanceof BriefingError) || error.code === 'library-locked') throw error;
    }
  }
  await rm(unfinished, { recursive: true, force: true });
}

const PART_OF_LIBRARY = /^(?:library\.sqlite.*|lock\..*|originals|backups|\.DS_Store|desktop\.ini|Thumbs\.db)$/;

function occupied(folder: string): BriefingError {
  return new BriefingError(
    'library-exists',
    `${folder} is where the sample library goes, and holds something else. Rename or move it, then open the sample again.`,
    { folder },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
