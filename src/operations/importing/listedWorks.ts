import type { ListedWork } from '../../core/importing/container.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import { runIn } from '../runIn.ts';
import type { Attachment } from './findAttachment.ts';
import type { Opening, PlacedFile } from './importRun.ts';
import type { Import } from './prepareFile.ts';
import type { WorkToImport } from './prepareWork.ts';

/** A work of a bibliography with what there is of it already. */
export interface PlacedWork extends WorkToImport, PlacedFile {
  readonly position: number[];
  /** The source that it is, when it is in the library. */
  readonly match: { readonly id: NonNullable<Match>['id']; readonly title: string } | null;
}

type Match = OperationOutput<'sources.matchWorks'>[number];

/** Works a question to the library. */
const AT_ONCE = 10_000;

/** The works of a bibliography, each with the source that it is already, or the files beside the bibliography that belong to it. */
export async function listedWorks(
  { library }: Import,
  { parent, contents, open, whenSettled }: Opening,
  find: (written: string) => Promise<Attachment | undefined>,
): Promise<readonly PlacedWork[]> {
  const works = open.flatMap(({ entry, ...rest }) => (entry.kind === 'work' ? [{ ...rest, work: entry }] : []));
  const matches: Match[] = [];
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const asked = works.slice(at, at + AT_ONCE).map(({ work }) => ({
      ...(work.exportedFrom === undefined ? {} : { exportedFrom: work.exportedFrom }),
      sha256: sha256Of(work.raw),
      metadata: work.metadata,
    }));
    matches.push(...(await runIn(library, 'sources.matchWorks', { works: asked })));
  }
  const placed: PlacedWork[] = [];
  for (const [index, { position, place, work }] of works.entries()) {
    const match = matches[index] ?? null;
    // What belongs to a work that is there already is imported by itself, if it was chosen: it may be new.
    const files = match === null ? await findFiles(work, find) : { attachments: [], missing: [] };
    placed.push({
      position: [...position],
      place,
      work,
      match: match && { id: match.id, title: match.title },
      file: parent.file,
      container: { fileName: parent.file.name, sha256: contents.sha256, entry: work.key },
      whenSettled,
      ...files,
    });
  }
  return placed;
}

async function findFiles({ attachments }: ListedWork, find: (written: string) => Promise<Attachment | undefined>) {
  const found = new Map<string, Attachment>();
  const missing: string[] = [];
  for (const written of attachments) {
    const attachment = await find(written);
    if (attachment) found.set(attachment.path, attachment);
    else missing.push(written);
  }
  return { attachments: [...found.values()], missing };
}
