import { BriefingError } from '../../core/errors.ts';
import { type LibraryInfo, SAMPLE_JOB_ID } from '../../shared/contract/libraryOperations.ts';
import type { JobContext, JobFunction, Session } from '../context.ts';
import { runCancellable } from '../importing/runCancellable.ts';
import { hasLibrary } from './hasLibrary.ts';
import { isSample } from './isSample.ts';
import { makeSample } from './makeSample.ts';
import { describeLibrary, takeUpLibrary } from './openLibraryFolder.ts';
import { sampleFolderOf } from './sampleFolder.ts';

/** Asked for twice at once, as by a double click, it is made once. */
export const openSample: JobFunction<'library.openSample'> = (context) => {
  const underWay = openings.get(context.session);
  if (underWay) return underWay;
  const opening = makeAndOpen(context).finally(() => openings.delete(context.session));
  openings.set(context.session, opening);
  return opening;
};

const openings = new WeakMap<Session, Promise<LibraryInfo>>();

async function makeAndOpen(context: JobContext): Promise<LibraryInfo> {
  const { host, session } = context;
  const folder = sampleFolderOf(host);
  if (!(await hasLibrary(folder))) {
    await runCancellable(context, SAMPLE_JOB_ID, (signal) => makeSample(host, folder, signal));
  }
  const current = session.library?.folder === folder ? session.library : null;
  const library = current ?? (await host.openLibrary(folder, 'open'));
  if (await isSample(library)) return current ? describeLibrary(current) : takeUpLibrary(context, library);
  if (!current) await library.close();
  throw new BriefingError(
    'library-exists',
    `The library in ${folder} is not the sample, but stands where the sample goes. Rename its folder, then open the sample again.`,
    { folder },
  );
}
