import { citationStyleIdSchema } from '../core/briefing/briefing.ts';
import { type CslStore, createCslStore } from '../core/citation/cslSource.ts';
import { parseStyle } from '../core/citation/style/parseStyle.ts';
import { formatFault } from '../core/citation/style/styleFault.ts';
import { BriefingError } from '../core/errors.ts';
import type { Host, OpenedLibrary } from '../operations/host.ts';
import { readUtf8File } from '../operations/readUtf8File.ts';
import { loadLocales, loadStyle, storeOfStyle } from '../operations/styles/loadStyle.ts';

/** A citation style as it was written, with what formatting by it asks for. */
interface NamedStyle {
  readonly id: string;
  readonly csl: CslStore;
}

/**
 * The style that a command was given: the id of one that ships or was added to the library, or a CSL file.
 *
 * @param language BCP 47 tag of the briefing
 * @throws BriefingError `style-not-found`, or `style-broken` with all that is wrong with the file
 */
export async function namedStyle(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  named: string,
  language: string,
): Promise<NamedStyle> {
  if (/\.(csl|xml)$/i.test(named)) return styleInFile(host, library, named, language);
  const id = citationStyleIdSchema.safeParse(named).success ? named : '';
  if (id === '') {
    throw new BriefingError('style-not-found', `“${named}” is no id of a citation style. \`styles\` lists them all.`, {
      styleId: named,
    });
  }
  return { id, csl: await storeOfStyle(host, library, { citationStyle: id, language }) };
}

async function styleInFile(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  path: string,
  language: string,
): Promise<NamedStyle> {
  const parsed = parseStyle(await readUtf8File(path));
  if ('faults' in parsed) {
    const faults = parsed.faults.map((fault) => `${path}:${formatFault(fault)}`);
    throw new BriefingError('style-broken', faults.join('\n'), { line: parsed.faults[0]?.line ?? 1 });
  }
  const { id, parentId, tree } = parsed;
  const csl = createCslStore();
  csl.put(
    id,
    parentId === null
      ? { style: tree, locales: await loadLocales(host, language, tree) }
      : await loadStyle(host, library, parentId, language),
  );
  return { id, csl };
}
