import { type CslEntry, parseCslJson } from '../../core/importing/bibliographies/cslJson.ts';
import type { MarkdownProblem } from '../../core/markdown/markdownProblem.ts';
import { readUtf8File } from '../readUtf8File.ts';

/** A problem of a brief or of its bibliography. */
export interface FileProblem extends MarkdownProblem {
  /** As it was named. */
  readonly file: string;
}

interface BibliographyFiles {
  readonly find: (key: string) => CslEntry | undefined;
  /** What is wrong with the works that are cited, and with those that could not be. */
  problemsOf(citedKeys: readonly string[]): readonly FileProblem[];
}

/** Reads bibliographies in CSL-JSON; of two works with one key the first counts. Throws as `readUtf8File`, or `file-broken`. */
export async function readBibliographies(paths: readonly string[]): Promise<BibliographyFiles> {
  const entries = new Map<string, CslEntry>();
  const problems: (FileProblem & { readonly key?: string | undefined })[] = [];
  for (const file of paths) {
    const bibliography = parseCslJson(await readUtf8File(file), file);
    for (const { line, message, key } of bibliography.problems) {
      problems.push({ file, line, message, key, severity: 'warning' });
    }
    for (const entry of bibliography.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
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
