import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { BriefingHeader } from '../../core/briefing/briefing.ts';
import { unsaidHeader } from '../../core/briefing/unsaidHeader.ts';
import { newId, type SourceId } from '../../core/ids.ts';
import { readMarkdown } from '../../core/markdown/readMarkdown.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import type { JobFunction, Session } from '../context.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { keepBriefImages } from '../images/keepBriefImages.ts';
import { findImportFolder, rememberImportFolder } from '../importing/importFolder.ts';
import { readUtf8File } from '../readUtf8File.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { hasStyle } from '../styles/loadStyle.ts';
import { type FileProblem, readBibliographies } from './bibliographyFiles.ts';
import { citingSources } from './citingSources.ts';
import { type CitedEntry, keepEntries } from './importEntries.ts';

type Outcome = NonNullable<OperationOutput<'briefings.import'>>;

/**
 * Makes a briefing of a Markdown brief that a person picks. Each work it cites is a source of the library, found again or made
 * from its entry in the bibliography. Briefing and sources come in one step; whatever is not as in the file is listed.
 */
export const importBriefing: JobFunction<'briefings.import'> = async ({ host, session }, { again }) => {
  const library = openedLibrary(session);
  const randomBytes = (length: number): Uint8Array => host.randomBytes(length);
  const path = again === undefined ? await pickBrief(host) : (askedAbout.get(session)?.get(again.brief) ?? null);
  if (path === null) return null;
  const file = basename(path);
  const text = await readUtf8File(path);
  // Once without a bibliography, to learn which one it names and whether it cites at all.
  const first = readMarkdown(text, { findWork: () => undefined, findImage: () => undefined, randomBytes });
  const errors = first.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'refused', file, problems: errors.map((one) => ({ ...one, file })) };

  const problems: FileProblem[] = [];
  const wanted = first.citedKeys.length === 0 ? [] : first.header.bibliography;
  const there = first.citedKeys.length === 0 ? [] : await findBibliographies(path, wanted, problems);
  const keys = [...new Set(first.citedKeys.map(({ key }) => key))];
  if (keys.length > 0 && there.length === 0 && again === undefined) {
    const brief = Buffer.from(randomBytes(10)).toString('hex');
    askedAbout.set(session, new Map([[brief, path]]));
    return { kind: 'asks', brief, file, keys, known: await runIn(library, 'sources.findByKeys', { keys }) };
  }
  const picked = again?.bibliography === 'pick' ? await host.pickFile('bibliography', dirname(path)) : undefined;
  // Who closes the dialog wants no import, not one without citations.
  if (picked === null) return null;
  const paths = picked === undefined ? there : [picked];
  const bibliography = await readBibliographies(paths, host);
  const chosen = await chosenSources(library, again?.sources ?? {});
  const cited = new Map<string, CitedEntry>();
  const images = await keepBriefImages(library, path, first.images);
  const brief = readMarkdown(text, {
    randomBytes,
    findImage: (address) => images.get(address),
    findWork: (key) => {
      const entry = bibliography.find(key);
      if (entry === undefined) return chosen.find((one) => one.key === key)?.id;
      const known = cited.get(key) ?? { provisionalId: newId('src', randomBytes), entry };
      cited.set(key, known);
      return known.provisionalId;
    },
  });
  const { citationStyle, ...fields } = brief.header.fields;
  const isKnown = citationStyle !== undefined && (await hasStyle(host, library, citationStyle));
  if (citationStyle !== undefined && !isKnown) {
    const message = `There is no citation style “${citationStyle}” here; ${unsaidHeader.citationStyle} was taken. Add the style’s CSL file to the library, then choose it.`;
    problems.push({ file, line: brief.header.styleLine ?? 1, severity: 'warning', message });
  }
  const works = await keepEntries(library, [...cited.values()]);
  const inserting = runIn(library, 'briefings.insertImported', {
    importId: Buffer.from(randomBytes(10)).toString('hex'),
    header: { ...headerFrom(file), ...fields, ...(isKnown ? { citationStyle } : {}) },
    blocks: brief.blocks.map((block) => citingSources(block, works.foundIds)),
    sources: works.toAdd,
    origin: {
      fileName: file,
      sha256: sha256Of(text),
      bibliographies: paths.map((one) => basename(one)),
    },
  });
  const inserted = await works.originals.reduce((work, original) => original.until(work), inserting);
  return {
    kind: 'imported',
    file,
    briefingId: inserted.briefing.id,
    title: inserted.briefing.header.title,
    problems: [
      ...brief.problems.map((one) => ({ ...one, file })),
      ...problems,
      ...bibliography.problemsOf([...cited.keys()]).map((one) => ({ ...one, file: basename(one.file) })),
    ],
    found: [...works.found, ...chosen.filter(({ key }) => bibliography.find(key) === undefined)],
    added: works.added,
  } satisfies Outcome;
};

/** The brief that a bibliography is asked for, by the name it was given: the window knows no paths. */
const askedAbout = new WeakMap<Session, ReadonlyMap<string, string>>();

async function pickBrief(host: Host): Promise<string | null> {
  const path = await host.pickFile('brief', await findImportFolder(host));
  if (path !== null) await rememberImportFolder(host, dirname(path));
  return path;
}

async function chosenSources(
  library: OpenedLibrary,
  sources: Readonly<Record<string, SourceId>>,
): Promise<Extract<Outcome, { readonly kind: 'imported' }>['found']> {
  const keys = Object.entries(sources);
  const found = await runIn(library, 'sources.getMany', { ids: keys.map(([, id]) => id) });
  const titles = new Map(found.map(({ id, metadata }) => [id, metadata.title]));
  return keys.flatMap(([key, id]) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ key, id, title, by: 'chosen' as const }];
  });
}

/** What the header names, else a file of the brief's name beside it; none when there is none. */
async function findBibliographies(
  path: string,
  named: readonly string[],
  problems: FileProblem[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of named) {
    const one = isAbsolute(name) ? name : join(dirname(path), name);
    if (await isFile(one)) found.push(one);
    else {
      const message = `The bibliography “${name}” that the header names is not there.`;
      problems.push({ file: basename(path), line: 1, severity: 'warning', message });
    }
  }
  if (found.length > 0) return found;
  const stem = path.replace(/\.[^./\\]*$/, '');
  for (const ending of ['.refs.json', '.json', '.bib', '.ris']) {
    if (await isFile(`${stem}${ending}`)) return [`${stem}${ending}`];
  }
  return [];
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A brief without a title has its file's name; all else that its header does not say stays unsaid. */
function headerFrom(file: string): BriefingHeader {
  return { ...unsaidHeader, title: file.replace(/\.[^.]*$/, '') };
}
