import { cslLocaleFor, localesBehind } from '../../core/citation/cslLocale.ts';
import { type CslStore, type CslTree, createCslStore, type LoadedStyle } from '../../core/citation/cslSource.ts';
import { parseStyle } from '../../core/citation/style/parseStyle.ts';
import { BriefingError } from '../../core/errors.ts';
import type { JobFunction } from '../context.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import { openCslPack } from './cslPack.ts';

export const loadStyleInSession: JobFunction<'styles.load'> = ({ host, session }, { styleId, language }) =>
  loadStyle(host, session.library, styleId, language);

/**
 * A style with the locales that formatting by it asks for: one added to the library, or one that ships.
 *
 * @param language BCP 47 tag of the briefing
 * @throws BriefingError `style-not-found`
 */
export async function loadStyle(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  styleId: string,
  language: string,
): Promise<LoadedStyle> {
  const style = await findStyle(host, library, styleId);
  if (style === undefined) {
    throw new BriefingError(
      'style-not-found',
      `There is no citation style “${styleId}”. Choose another one, or add its CSL file to the library.`,
      { styleId },
    );
  }
  return { style, locales: await loadLocales(host, language, style) };
}

/** The same for whoever formats here, by a style of the library or one that ships. */
export async function storeOfStyle(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  { citationStyle, language }: { readonly citationStyle: string; readonly language: string },
): Promise<CslStore> {
  const store = createCslStore();
  store.put(citationStyle, await loadStyle(host, library, citationStyle, language));
  return store;
}

/** Whether a style ships or was added to the library. */
export async function hasStyle(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  id: string,
): Promise<boolean> {
  return (await findStyle(host, library, id)) !== undefined;
}

/** The locales that formatting in a language by a style asks for. */
export async function loadLocales(
  host: Pick<Host, 'cslFolder'>,
  language: string,
  style: CslTree,
): Promise<Readonly<Record<string, CslTree>>> {
  const pack = await openCslPack(host.cslFolder);
  const tags = localesBehind(cslLocaleFor(language, style));
  const locales = await Promise.all(tags.map(async (tag) => [tag, await pack.readLocale(tag)] as const));
  return Object.fromEntries(locales.filter((entry): entry is readonly [string, CslTree] => entry[1] !== undefined));
}

async function findStyle(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
  id: string,
): Promise<CslTree | undefined> {
  const pack = await openCslPack(host.cslFolder);
  const shipped = await pack.readStyle(id);
  if (shipped !== undefined || library === null) return shipped;
  const file = await runIn(library, 'styles.file', { id });
  const parsed = file && parseStyle(file.xml);
  if (!parsed || 'faults' in parsed) return undefined;
  // A dependent style is another name for its parent, in a locale of its own; briefings say theirs themselves.
  return parsed.parentId === null ? parsed.tree : findStyle(host, library, parsed.parentId);
}
