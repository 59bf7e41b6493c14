import type { Locator } from '../excerpt/excerpt.ts';
import type { CitationItem } from './citation.ts';
import { type ShortFormParts, shortForm } from './shortForm.ts';

/** As they stand before a value; a timestamp needs none. */
const LOCATOR_SIGNS: Readonly<Record<Locator['label'], string>> = {
  page: 'p. ',
  paragraph: 'para. ',
  section: '§ ',
  chapter: 'ch. ',
  line: 'l. ',
  timestamp: '',
  act: 'act ',
  appendix: 'app. ',
  'article-locator': 'art. ',
  book: 'bk. ',
  canon: 'c. ',
  column: 'col. ',
  elocation: 'loc. ',
  equation: 'eq. ',
  figure: 'fig. ',
  folio: 'fol. ',
  issue: 'no. ',
  note: 'n. ',
  opus: 'op. ',
  part: 'pt. ',
  rule: 'r. ',
  scene: 'sc. ',
  'sub-verbo': 's.v. ',
  supplement: 'supp. ',
  table: 'tbl. ',
  'title-locator': 'tit. ',
  verse: 'v. ',
  version: 'version ',
  volume: 'vol. ',
};

/**
 * What a citation's chip shows at once, without the citation engine: the short form of every work it cites, with locators,
 * such as `Roe 2026, p. 4; Harbour Rights Watch 2026`. A work that is not found is named as missing.
 *
 * @param findSource null for a source that has not been read yet: it is not missing, and shown as `…`
 */
export function chipLabel(
  items: readonly CitationItem[],
  findSource: (id: CitationItem['sourceId']) => ShortFormParts | undefined | null,
): string {
  return items
    .map(({ sourceId, locator }) => {
      const source = findSource(sourceId);
      const name = source === undefined ? 'Missing source' : source === null ? '…' : shortForm(source);
      return locator === undefined ? name : `${name}, ${shortLocator(locator)}`;
    })
    .join('; ');
}

/** Such as `p. 4`. */
export const shortLocator = ({ label, value }: Locator): string => LOCATOR_SIGNS[label] + value;
