import { creditFindings } from '../../core/importing/bylines/creditFindings.ts';
import { findDateline } from '../../core/importing/bylines/findDateline.ts';
import { agencyNamed } from '../../core/importing/bylines/newsAgencies.ts';
import { readByline } from '../../core/importing/bylines/readByline.ts';
import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { chooseMetadata, type Finding, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { addressFindings, journalFindings, languageFindings, typeFindings } from './metadata/addressFindings.ts';
import { authorFindings, editorFindings, providerFindings } from './metadata/authorFindings.ts';
import { dateFindings } from './metadata/dateFindings.ts';
import { outletFindings, publisherFindings } from './metadata/outletFindings.ts';
import { readPageFacts } from './metadata/pageFacts.ts';
import { titleFindings } from './metadata/titleFindings.ts';
import type { PageDocument } from './pageDom.ts';
import type { SavedBy } from './savedBy.ts';

/** What a page says about itself outside its article. */
export interface DeclaredMetadata {
  readonly findings: readonly Finding[];
  readonly outlet: string | undefined;
}

/**
 * What a page says about itself, each value with where it stands; only what it does say. To be read before the page is taken
 * apart for its article. `saved` is what whoever saved it wrote beside it.
 */
export function readDeclaredMetadata(document: PageDocument, saved: SavedBy): DeclaredMetadata {
  const page = readPageFacts(document, saved);
  const outlets = outletFindings(page);
  const names = outlets.flatMap(({ isSure, value }) => (isSure && typeof value === 'string' ? [value] : []));
  const [outlet] = names;
  const findings = [
    ...typeFindings(page),
    ...titleFindings(page, names),
    ...authorFindings(page, outlet),
    ...editorFindings(page),
    ...outlets,
    ...publisherFindings(page, outlet),
    ...finding('dateline', page.linked?.dateline, 'json-ld', 'dateline'),
    ...providerFindings(page, outlet),
    ...dateFindings(page),
    ...finding('accessed', saved.date, 'saved-page', 'date'),
    ...addressFindings(page),
    ...languageFindings(page),
    ...journalFindings(page),
  ];
  return { findings, outlet };
}

/** What the text of the article shows. */
interface ArticleText {
  /** The first few. */
  readonly paragraphs: readonly string[];
  /** The author line that stood beside it. */
  readonly byline: string | undefined;
}

/**
 * The metadata of a page: what it declares, and what its text says besides. The line that opens the text says more than the
 * place that data names; a byline that only Readability saw counts where no known place names anyone. The language is the
 * declared one, to be held against the text.
 */
export function pageMetadata(
  { findings, outlet }: DeclaredMetadata,
  { paragraphs, byline }: ArticleText,
): FoundMetadata {
  const [dateline] = paragraphs.slice(0, 3).flatMap((paragraph) => findDateline(paragraph) ?? []);
  const agencies = (dateline?.agencies ?? []).filter(
    (agency) => outlet === undefined || agencyNamed(outlet) !== agency,
  );
  const isNamed = findings.some(({ field, isSure }) => field === 'authors' && isSure);
  return chooseMetadata([
    ...finding('dateline', dateline?.text, 'text', 'dateline'),
    ...findings,
    ...finding('agency', agencies.join(', '), 'text', 'dateline'),
    ...(isNamed || byline === undefined
      ? []
      : creditFindings({ ...readByline(byline), kind: 'byline', detail: '' }, outlet)),
  ]);
}
