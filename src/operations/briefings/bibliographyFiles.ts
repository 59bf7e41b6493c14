import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { CslItem } from '../../core/citation/cslItem.ts';
import { BriefingError } from '../../core/errors.ts';
import { parseCslJson } from '../../core/importing/bibliographies/cslJson.ts';
import { metadataOfCsl } from '../../core/importing/bibliographies/cslJsonMetadata.ts';
import { listedWork } from '../../core/importing/bibliographies/listedWork.ts';
import { type ContainerFormat, isFileContainer, type ListedWork } from '../../core/importing/container.ts';
import type { MarkdownProblem } from '../../core/markdown/markdownProblem.ts';
import type { Host } from '../host.ts';
import { kindOfFile } from '../importing/kindOfFile.ts';
import { readEntry } from '../importing/openContents.ts';
import { readUtf8File } from '../readUtf8File.ts';

/** A problem of a brief or of its bibliography. */
export interface FileProblem extends MarkdownProblem {
  /** As it was named. */
  readonly file: string;
}

/** A work of a bibliography as a brief cites it. */
export interface BriefEntry {
  readonly work: ListedWork;
  /** Of CSL-JSON, cited as it is where there is no library. */
  readonly cslItem?: CslItem;
  /** Names of what the entry says and a source has no field for. */
  readonly unplaced: readonly string[];
}

interface BibliographyFiles {
  readonly find: (key: string) => BriefEntry | undefined;
  /** What is wrong with the works that are cited, and with those that could not be. */
  problemsOf(citedKeys: readonly string[]): readonly FileProblem[];
}

/** Problems of a work have its key. */
type ReadProblem = FileProblem & { readonly key?: string | undefined };

interface ReadFile {
  readonly entries: readonly BriefEntry[];
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads bibliographies in any format that sources can be imported from; of two works with one key the first counts. CSL-JSON is read here,
 * since its problems have lines; the others where untrusted files are read. Throws as `readUtf8File`, `file-broken`, or
 * `file-no-bibliography`.
 */
export async function readBibliographies(
  paths: readonly string[],
  host: Pick<Host, 'openContainer'>,
): Promise<BibliographyFiles> {
  const entries = new Map<string, BriefEntry>();
  const problems: ReadProblem[] = [];
  for (const file of paths) {
    const bibliography = await readOne(file, host);
    problems.push(...bibliography.problems);
    for (const entry of bibliography.entries) {
      if (!entries.has(entry.work.key)) entries.set(entry.work.key, entry);
    }
  }
  return {
    find: (key) => entries.get(key),
    problemsOf: (citedKeys) => {
      const cited = new Set(citedKeys);
      return problems
        .filter(({ key }) => key === undefined || cited.has(key))
        .map(({ file, line, message, severity }) => ({ file, line, message, severity }));
    },
  };
}

async function readOne(file: string, host: Pick<Host, 'openContainer'>): Promise<ReadFile> {
  // Where it cannot be looked at, reading it says why.
  await stat(file).catch(() => readUtf8File(file));
  const kind = await kindOfFile({ path: file, name: basename(file) });
  if (kind === 'csl-json' || (kind === 'document' && extname(file).toLowerCase() === '.json')) {
    return readCslJson(await readUtf8File(file), file);
  }
  if (kind !== 'document' && !isFileContainer(kind)) return openBibliography(file, kind, host);
  throw new BriefingError(
    'file-no-bibliography',
    `${file} is no bibliography that can be read. Give one in CSL-JSON, BibTeX, BibLaTeX, RIS, or as PubMed or EndNote export it.`,
    { file },
  );
}

function readCslJson(text: string, file: string): ReadFile {
  const { entries, problems } = parseCslJson(text, file);
  return {
    entries: entries.map((entry) => {
      const { key, item, json, exportedFrom } = entry;
      const raw = { key, item, raw: `${json}\n`, attachments: [], dropped: [], warnings: [] };
      const work = listedWork(raw, 'csl-json', exportedFrom);
      return { work, cslItem: item, unplaced: metadataOfCsl(entry).unplaced };
    }),
    problems: problems.map(({ line, message, key }) => ({ file, line, message, key, severity: 'warning' })),
  };
}

async function openBibliography(
  file: string,
  format: ContainerFormat,
  host: Pick<Host, 'openContainer'>,
): Promise<ReadFile> {
  // Nothing is unpacked from a bibliography.
  const opening = { path: file, fileName: basename(file), format, target: '' };
  const opened = await host.openContainer(opening, new AbortController().signal);
  if (!opened.ok) throw new BriefingError(opened.code, opened.message, { file });
  const text = new TextDecoder().decode(await readFile(file));
  const problem = (near: string, message: string, key?: string): ReadProblem => {
    const at = near === '' ? -1 : text.indexOf(near);
    const line = at === -1 ? 1 : text.slice(0, at).split('\n').length;
    return { file, line, severity: 'warning', message, key };
  };
  const entries: BriefEntry[] = [];
  const problems: ReadProblem[] = [];
  for (const json of opened.entries) {
    const entry = readEntry(json);
    if (entry.kind === 'refused') problems.push(problem(entry.name, `“${entry.name}”: ${entry.message}`));
    if (entry.kind !== 'work') continue;
    const { key, raw, warnings, dropped, attachments } = entry;
    problems.push(...warnings.map((message) => problem(raw.slice(0, 200), `“${key}”: ${message}`, key)));
    entries.push({ work: entry, unplaced: attachments.length === 0 ? dropped : [...dropped, 'file'] });
  }
  return { entries, problems };
}
