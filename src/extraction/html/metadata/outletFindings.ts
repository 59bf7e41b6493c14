import { type Finding, finding, unsure } from '../../../core/importing/metadata/chooseMetadata.ts';
import { valuesAgree } from '../../../core/importing/metadata/valuesAgree.ts';
import { baseOf, type PageFacts } from './pageFacts.ts';

/** Who published the page: what it calls itself, what its data calls its publisher, and what its title ends with. */
export function outletFindings(page: PageFacts): readonly Finding[] {
  const { tags, linked, items } = page;
  const named = (kind: 'meta-tag' | 'open-graph', ...names: readonly string[]) =>
    tags.each(...names).flatMap(({ name, content }) => finding('outlet', content, kind, name));
  return [
    ...named('meta-tag', 'citation_journal_title'),
    ...named('open-graph', 'og:site_name'),
    ...finding('outlet', linked?.publisher, 'json-ld', 'publisher'),
    ...finding('outlet', linked?.partOf, 'json-ld', 'isPartOf'),
    ...items.flatMap(({ kind, values }) => finding('outlet', values('publisher')[0], kind, 'publisher')),
    ...named('meta-tag', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'dcterms.publisher'),
    ...titleEnd(page),
  ];
}

/** The company behind an outlet, where it is named and is not the outlet itself. */
export function publisherFindings({ tags, linked }: PageFacts, outlet: string | undefined): readonly Finding[] {
  const company = linked?.publisher;
  const isOther = company !== undefined && outlet !== undefined && !valuesAgree('outlet', company, outlet);
  return [
    ...finding('publisher', tags.first('citation_publisher')?.content, 'meta-tag', 'citation_publisher'),
    ...(isOther ? finding('publisher', company, 'json-ld', 'publisher') : []),
  ];
}

/**
 * `Ministry says X | World | The Daily` behind the headline `Ministry says X`. Where the address spells the same name it is
 * the outlet's; else it may be a section's, and is only offered.
 */
function titleEnd(page: PageFacts): readonly Finding[] {
  const { headline, titleElement } = page;
  if (headline === undefined || !titleElement?.startsWith(headline)) return [];
  const rest = titleElement.slice(headline.length);
  const name = /^\s*[|\-–—·•»:_]\s*\S/u.test(rest) ? rest.split(/\s*[|–—·•»_]\s*|\s+-\s+/u).at(-1) : undefined;
  const end = name?.replace(/^[\s:_-]+/, '').trim();
  const found = finding('outlet', end === '' ? undefined : end, 'page-element', 'title');
  return end !== undefined && isInHost(end, baseOf(page) ?? page.canonical) ? found : unsure(found);
}

function isInHost(name: string, address: string | undefined): boolean {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(address ?? '')?.[1]?.replace(/[^a-z0-9]/gi, '');
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/^(?:the|le|la|les|der|die|das|el) /, '')
    .replace(/[^a-z0-9]/g, '');
  return letters.length >= 4 && host !== undefined && host.toLowerCase().includes(letters);
}
