import { hasAnnexWords } from '../annex/annexWords.ts';
import { makeSourceSummary } from '../annex/makeSourceSummary.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Block } from '../briefing/document.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import { referencesIn, referenceTargets } from '../briefing/references.ts';
import { isUndated } from '../citation/publishedOf.ts';
import type { BlockId, ClaimId, SourceId } from '../ids.ts';
import { isEntry } from '../source/isEntry.ts';
import type { Source, SourceType } from '../source/source.ts';
import { type ContradictedClaim, claimsWhereCited, contradictedClaims } from './contradictedClaims.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import { beginningOf, findMarkedAbove, type MarkedAbove } from './markedAbove.ts';
import type { RenderedExport } from './renderExport.ts';
import { type UnprintedPlace, unprintedPlaces } from './unprintedPlaces.ts';

/** Something about a briefing that whoever exports it should know. What is marked above the file is to be confirmed. */
export type ExportFinding =
  | MarkedAbove
  | (InBlock & { readonly kind: 'image-without-words' })
  | (InBlock & { readonly kind: 'heading-skipped'; readonly level: number; readonly before: number })
  | (InBlock & { readonly kind: 'reference-without-target' })
  /** A cited claim rests on a newer wording than it was made with, and nobody has confirmed it; the block cites it first. */
  | (InBlock & { readonly kind: 'claim-unconfirmed'; readonly claimId: ClaimId; readonly statement: string })
  /** One finding for all that passages of the library contradict. */
  | { readonly kind: 'claims-contradicted'; readonly claims: readonly ContradictedClaim[] }
  /** What was written in citations and does not stand in the file: the style does not print it there. One finding for all of it. */
  | { readonly kind: 'parts-unprinted'; readonly places: readonly UnprintedPlace[] }
  /** Only their bibliographic entry is here, not the work. One finding for all of them. */
  | { readonly kind: 'sources-entry-only'; readonly sources: readonly NamedSource[] }
  /** A citation of them names nobody, or no date. One finding for all of them. */
  | { readonly kind: 'sources-unattributed' | 'sources-undated'; readonly sources: readonly NamedSource[] }
  /** Reading their newest version left something out or took it otherwise than one might expect. One finding for all of them. */
  | { readonly kind: 'sources-with-notices'; readonly sources: readonly NoticedSource[] }
  /** There are sources with much of the same text that the briefing does not cite, and one of those may be the original. */
  | { readonly kind: 'sources-copied'; readonly sources: readonly CopiedSource[] }
  /** The statement was kept when the library said something else. */
  | { readonly kind: 'summary-outdated' }
  /** What the program itself writes, from page numbers to the annex, has no words in the language of the briefing. */
  | { readonly kind: 'words-in-english'; readonly language: string };

export interface NamedSource {
  readonly sourceId: SourceId;
  readonly title: string;
}

export interface CopiedSource extends NamedSource {
  /** How many near copies of it are in the library and not cited. */
  readonly copies: number;
}

export interface NoticedSource extends NamedSource {
  /** At least one. */
  readonly notices: readonly string[];
}

interface InBlock {
  readonly blockId: BlockId;
  /** The beginning of what it says. */
  readonly words: string;
}

/**
 * @param summary the statement that an analyst keeps, with what it was proposed as; null where none is kept
 * @param rendered what became of the citations in the file
 */
export function exportFindings(
  briefing: Pick<Briefing, 'header' | 'document'>,
  settings: ExportSettings,
  material: ExportMaterial,
  summary: { readonly basis: string } | null,
  { unprinted, locale }: Pick<RenderedExport, 'unprinted' | 'locale'>,
): readonly ExportFinding[] {
  const { header, document } = briefing;
  const isOutdated =
    settings.sourceSummary && summary !== null && makeSourceSummary(briefing, material, locale) !== summary.basis;
  const contradicted = contradictedClaims(document.blocks, material);
  const places = unprintedPlaces(document.blocks, unprinted);
  return [
    ...findMarkedAbove(briefing, material),
    ...blockFindings(document.blocks),
    ...unconfirmedClaims(document.blocks, material),
    ...(contradicted.length === 0 ? [] : [{ kind: 'claims-contradicted', claims: contradicted } as const]),
    ...(places.length === 0 ? [] : [{ kind: 'parts-unprinted', places } as const]),
    ...gapsOfSources(material),
    ...noticedSources(material),
    ...copiedSources(material),
    ...(isOutdated ? [{ kind: 'summary-outdated' } as const] : []),
    ...(hasAnnexWords(header.language) ? [] : [{ kind: 'words-in-english', language: header.language } as const]),
  ];
}

function blockFindings(blocks: readonly Block[]): readonly ExportFinding[] {
  const findings: ExportFinding[] = [];
  const targets = referenceTargets(blocks);
  let levelBefore = 0;
  for (const block of blocks) {
    const at = placeOf(block);
    if (block.kind === 'image' && block.alt.trim() === '' && block.decorative === undefined) {
      findings.push({ kind: 'image-without-words', ...at });
    }
    if (block.kind === 'heading') {
      const { level } = block;
      if (level > levelBefore + 1) findings.push({ kind: 'heading-skipped', ...at, level, before: levelBefore });
      levelBefore = level;
    }
    for (const target of referencesIn(block)) {
      if (!targets.has(target)) findings.push({ kind: 'reference-without-target', ...at });
    }
  }
  return findings;
}

const placeOf = (block: Block): InBlock => ({ blockId: block.id, words: beginningOf(block) });

/** In the order in which they are cited, each once. */
function unconfirmedClaims(blocks: readonly Block[], { claims }: ExportMaterial): readonly ExportFinding[] {
  const unconfirmed = claims.filter((claim) => claim.unconfirmed.length > 0);
  return claimsWhereCited(blocks, unconfirmed).map(({ claim: { id, statement }, block }) => ({
    kind: 'claim-unconfirmed',
    ...placeOf(block),
    claimId: id,
    statement,
  }));
}

function gapsOfSources({ cited }: ExportMaterial): readonly ExportFinding[] {
  return [
    { kind: 'sources-entry-only' as const, sources: cited.filter(({ format }) => isEntry(format)).map(nameOf) },
    { kind: 'sources-unattributed' as const, sources: cited.filter(isUnattributed).map(nameOf) },
    { kind: 'sources-undated' as const, sources: cited.filter(isUndated).map(nameOf) },
  ].filter(({ sources }) => sources.length > 0);
}

/** Of a bibliographic entry there is no reading; that there is nothing but the entry is said by itself. */
function noticedSources({ cited }: ExportMaterial): readonly ExportFinding[] {
  const sources = cited
    .filter(({ format, notices }) => notices.length > 0 && !isEntry(format))
    .map((source) => ({ ...nameOf(source), notices: source.notices }));
  return sources.length === 0 ? [] : [{ kind: 'sources-with-notices', sources }];
}

function copiedSources({ cited, uncitedCopies }: ExportMaterial): readonly ExportFinding[] {
  const copies = new Map(uncitedCopies.map(({ sourceId, count }) => [sourceId, count]));
  const sources = cited
    .map((source) => ({ ...nameOf(source), copies: copies.get(source.id) ?? 0 }))
    .filter((source) => source.copies > 0);
  return sources.length === 0 ? [] : [{ kind: 'sources-copied', sources }];
}

/** Nobody wrote it, printed it or put it out, as far as the library knows. A law or a case is cited by its title. */
function isUnattributed({ metadata }: Source): boolean {
  const { type, authors, editors, outlet, agency, publisher } = metadata;
  return !CITED_BY_TITLE.has(type) && authors.length + editors.length === 0 && `${outlet}${agency}${publisher}` === '';
}

const CITED_BY_TITLE: ReadonlySet<SourceType> = new Set([
  'legislation',
  'bill',
  'regulation',
  'treaty',
  'legal_case',
  'hearing',
]);

const nameOf = ({ id, metadata }: Source): NamedSource => ({ sourceId: id, title: metadata.title });
