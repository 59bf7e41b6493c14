import { type Finding, finding } from '../../../core/importing/metadata/chooseMetadata.ts';
import { valuesAgree } from '../../../core/importing/metadata/valuesAgree.ts';
import type { OriginKind } from '../../../core/source/metadataOrigins.ts';
import { type PageFacts, textsOf } from './pageFacts.ts';

/**
 * The page's title as it names it. What readers see as its only headline goes first where another place says the same or its
 * title begins with it; a headline that was cut short goes behind the whole one. The outlet's name is taken off only where it
 * is known to be one.
 *
 * @param outlets names that the page gives its outlet
 */
export function titleFindings(page: PageFacts, outlets: readonly string[]): readonly Finding[] {
  const { document, tags, linked, items, headline, titleElement } = page;
  const named = ({ name, content }: { readonly name: string; readonly content: string }): Candidate => ({
    text: content,
    kind: name.startsWith('og:') ? 'open-graph' : 'meta-tag',
    detail: name,
  });
  const declared: readonly Candidate[] = [
    { text: linked?.headline, kind: 'json-ld', detail: 'headline' },
    ...tags
      .each('citation_title', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title')
      .map(named),
    ...items.map(({ kind, values }): Candidate => ({ text: values('headline')[0], kind, detail: 'headline' })),
  ];
  const shown: Candidate = { text: headline ?? textsOf(document, 'h1')[0], kind: 'page-element', detail: 'h1' };
  const inWindow: Candidate = { text: titleElement, kind: 'page-element', detail: 'title' };
  const order = isConfirmed(page, declared, outlets)
    ? [shown, ...declared, ...(beginsTitle(page) ? [] : [inWindow])]
    : [
        ...declared,
        ...(headline !== undefined && titleElement?.includes(headline) === false
          ? [shown, inWindow]
          : [inWindow, shown]),
      ];
  const all = order
    .map((one) => ({ ...one, text: one.text === undefined ? '' : withoutOutlets(one.text, outlets) }))
    .filter(({ text }) => text !== '');
  const isCut = ({ text }: { readonly text: string }) =>
    /(?:…|\.\.\.)$/.test(text) && all.some((other) => other.text !== text && valuesAgree('title', text, other.text));
  return [...all.filter((one) => !isCut(one)), ...all.filter(isCut)].flatMap(({ text, kind, detail }) =>
    finding('title', text.slice(0, 2000), kind, detail),
  );
}

interface Candidate {
  readonly text: string | undefined;
  readonly kind: OriginKind;
  readonly detail: string;
}

/** Some sites set their own name as `h1`, and the headline below it. */
function isConfirmed(
  { headline, titleElement }: PageFacts,
  declared: readonly Candidate[],
  outlets: readonly string[],
): boolean {
  if (headline === undefined || outlets.some((outlet) => valuesAgree('outlet', outlet, headline))) return false;
  const texts = declared.map(({ text }) => withoutOutlets(text ?? '', outlets));
  // `‘We counted them’` over `‘We counted them’: families ask for the lists`: the whole one says what it is about.
  if (texts.some((text) => text.startsWith(headline) && text.length > headline.length)) return false;
  return beginsTitle({ headline, titleElement }) || texts.some((text) => valuesAgree('title', text, headline));
}

/** `Ministry says X | World | The Daily` says no other title than `Ministry says X`. */
const beginsTitle = ({ headline, titleElement }: Pick<PageFacts, 'headline' | 'titleElement'>): boolean =>
  headline !== undefined &&
  titleElement?.startsWith(headline) === true &&
  /^\s*(?:$|[|\-–—·•»:_])/u.test(titleElement.slice(headline.length));

/** `Ministry says X | The Daily` without the outlet's name, in front or behind; of several names the one that fits. */
function withoutOutlets(title: string, outlets: readonly string[]): string {
  for (const outlet of outlets) {
    const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const stripped = title
      .replace(new RegExp(`\\s*[|\\-–—·•»:_]\\s*${name}\\s*$`, 'iu'), '')
      .replace(new RegExp(`^${name}\\s*[|\\-–—·•«:]\\s+`, 'iu'), '')
      .trim();
    if (stripped !== '' && stripped !== title) return stripped;
  }
  return title;
}
