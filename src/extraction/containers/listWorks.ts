import { parseAsync } from '@retorquere/bibtex-parser';
import { bibtexOptions, worksOfBibtex } from '../../core/importing/bibliographies/bibtex.ts';
import { parseCslJson } from '../../core/importing/bibliographies/cslJson.ts';
import { parseEndNote } from '../../core/importing/bibliographies/endNote.ts';
import { listedWork } from '../../core/importing/bibliographies/listedWork.ts';
import { parseMedline } from '../../core/importing/bibliographies/medline/medline.ts';
import { type CslWork, parseRis } from '../../core/importing/bibliographies/ris.ts';
import { type ContainedEntry, MAX_WORKS, type RefusedEntry } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import type { BibliographyFormat } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { openUntrustedFile } from '../openUntrustedFile.ts';
import { decodeText } from '../text/decodeText.ts';

/** Bytes; more is no bibliography that a person keeps. */
const LARGEST = 100 * 1024 * 1024;

/** The works of a bibliography in their order, and entries that could not be read with the reason. Throws `BriefingError`. */
export async function listWorks(
  path: string,
  fileName: string,
  format: BibliographyFormat,
): Promise<readonly ContainedEntry[]> {
  const text = readText(path, fileName);
  const entries = await readers[format](text, fileName);
  if (entries.length > MAX_WORKS) throw containerProblems.tooManyWorks(fileName, entries.length);
  if (entries.length === 0) throw containerProblems.noWorks(fileName);
  return withRepeatedKeys(entries);
}

function readText(path: string, fileName: string): string {
  const file = openUntrustedFile(path, fileName);
  try {
    if (file.size === 0) throw fileProblems.empty(fileName);
    if (file.size > LARGEST) throw fileProblems.tooLarge(fileName, file.size, LARGEST);
    return decodeText(file.read(file.size)).text;
  } finally {
    file.close();
  }
}

/** Of two works with one key, each is imported; which of them a brief means that cites it, only a person can tell. */
function withRepeatedKeys(entries: readonly ContainedEntry[]): readonly ContainedEntry[] {
  const titles = new Map<string, string>();
  return entries.map((entry) => {
    if (entry.kind !== 'work' || entry.key === '') return entry;
    const first = titles.get(entry.key);
    if (first === undefined) titles.set(entry.key, entry.metadata.title);
    const warning = `The key “${entry.key}” is also that of “${first}”, which stands before it in the file.`;
    return first === undefined ? entry : { ...entry, warnings: [...entry.warnings, warning] };
  });
}

type Reader = (text: string, fileName: string) => Promise<readonly ContainedEntry[]> | readonly ContainedEntry[];

const readers: Readonly<Record<BibliographyFormat, Reader>> = {
  'csl-json': readCslJson,
  ris: readTagged('ris', parseRis),
  medline: readTagged('medline', parseMedline),
  endnote: readTagged('endnote', parseEndNote),
  bibtex: readBibtex,
};

function readTagged(format: BibliographyFormat, parse: (text: string) => readonly CslWork[]): Reader {
  return (text) => parse(text).map((work) => listedWork(work, format));
}

function readCslJson(text: string, fileName: string): readonly ContainedEntry[] {
  const { entries, problems } = parseCslJson(text, fileName);
  const works = entries.map(({ key, item, json, exportedFrom }): ContainedEntry => {
    const warnings = problems.filter((one) => one.key === key && !one.isLeftOut).map(({ message }) => message);
    // As a brief that cites the entry keeps it, so that the two are one source.
    return listedWork(
      { key, item, raw: `${json}\n`, attachments: [], dropped: [], warnings },
      'csl-json',
      exportedFrom,
    );
  });
  const leftOut = problems.filter(({ isLeftOut }) => isLeftOut);
  return [...works, ...leftOut.map(({ key, line, message }) => refused(key ?? `line ${line}`, message))];
}

async function readBibtex(text: string): Promise<readonly ContainedEntry[]> {
  const library = await parseAsync(text, bibtexOptions);
  const { works, failed } = worksOfBibtex(library);
  return [
    ...works.map((work) => listedWork(work, 'bibtex')),
    ...failed.map(({ start, reason }) =>
      refused(
        /@\w+\s*[{(]\s*([^,\s]+)/.exec(start)?.[1] ?? start.slice(0, 60),
        `The entry could not be read: ${reason}. Mend it in the program that the bibliography comes from.`,
      ),
    ),
  ];
}

const refused = (name: string, message: string): RefusedEntry => ({
  kind: 'refused',
  name,
  code: 'file-broken',
  message,
});
