import type { SourcePage } from '../source/sourceText.ts';
import type { Locator, TextPosition } from './excerpt.ts';

/** The page or pages a passage stands on, or the moments at which it is shown, as a reader would cite them; null where the format has none. */
export function pageLocator(pages: readonly SourcePage[], { start, end }: TextPosition): Locator | null {
  const touched = pages.filter((page) => page.start < end && page.end > start);
  const labels = touched.map(({ label }) => label.trim());
  const first = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  if (first === '' || last === '') return null;
  const value = (first === last ? first : `${first}-${last}`).slice(0, 200);
  return { label: touched[0]?.kind ?? 'page', value };
}
