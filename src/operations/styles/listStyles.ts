import { curatedStyleIds, isCurated } from '../../core/citation/curatedStyles.ts';
import { type ParsedStyle, parseStyle } from '../../core/citation/style/parseStyle.ts';
import { listCitationStyles } from '../../library/tables/citationStyles.ts';
import type { StyleSummary } from '../../shared/contract/styleOperations.ts';
import type { JobFunction, ReadFunction } from '../context.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import { openCslPack } from './cslPack.ts';

export const listStylesInSession: JobFunction<'styles.list'> = async ({ host, session }, { query, limit }) => {
  const found = searchStyles(await listStyles(host, session.library), query);
  return { styles: found.slice(0, limit), total: found.length };
};

/** Those that were added to the library. One that was changed behind the program's back and is wrong now is left out. */
export const listAddedStyles: ReadFunction<'styles.added'> = ({ db }) =>
  listCitationStyles(db).flatMap(({ xml }) => {
    const parsed = parseStyle(xml);
    return 'faults' in parsed ? [] : [summaryOf(parsed, true)];
  });

/** Every style that a briefing may have: the short list in its order, those added, all others by title. */
export async function listStyles(
  host: Pick<Host, 'cslFolder'>,
  library: OpenedLibrary | null,
): Promise<readonly StyleSummary[]> {
  const pack = await openCslPack(host.cslFolder);
  const added = library === null ? [] : await runIn(library, 'styles.added', {});
  const shipped = [...pack.styles.values()].map((style) => summaryOf(style, false));
  const curated = curatedStyleIds.flatMap((id) => shipped.find((style) => style.id === id) ?? []);
  const others = shipped.filter(({ curated }) => !curated).sort(byTitle);
  return [...curated, ...[...added].sort(byTitle), ...others];
}

/**
 * Those of which title, id, fields and format hold every word of a query, in the order given, but the one first that the query names
 * by its whole id or title: `nature` and `harvard` are part of many others.
 */
export function searchStyles(styles: readonly StyleSummary[], query: string): readonly StyleSummary[] {
  const words = folded(query)
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length === 0) return styles;
  const found = styles.filter((style) => {
    const text = folded([style.title, style.id, ...style.fields, style.format].join(' ').replaceAll('_', ' '));
    return words.every((word) => text.includes(word));
  });
  const name = folded(query);
  const isNamed = ({ id, title }: StyleSummary) => id === name || folded(title) === name;
  return [...found.filter(isNamed), ...found.filter((style) => !isNamed(style))];
}

export function summaryOf(
  { id, title, format, fields, defaultLocale }: Omit<ParsedStyle, 'tree' | 'parentId'>,
  added: boolean,
): StyleSummary {
  return { id, title, format, fields: [...fields], defaultLocale, curated: !added && isCurated(id), added };
}

/** Without capitals and accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function byTitle(one: StyleSummary, other: StyleSummary): number {
  return one.title < other.title ? -1 : one.title > other.title ? 1 : 0;
}
