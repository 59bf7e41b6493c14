import { hasAnnexWords } from '../annex/annexWords.ts';
import { makeSourceSummary } from '../annex/makeSourceSummary.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Block } from '../briefing/document.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import { referencesIn, referenceTargets } from '../briefing/references.ts';
import { textOfBlock } from '../briefing/walkDocument.ts';
import type { BlockId, SourceId } from '../ids.ts';
import type { Marking } from '../marking/marking.ts';
import { isAbove, stricterMarking } from '../marking/markingOrder.ts';
import type { Source } from '../source/source.ts';
import type { ExportMaterial } from './exportMaterial.ts';

/** Something about a briefing that whoever exports it should know. None of these refuses the export. */
export type ExportFinding =
  | (InBlock & { readonly kind: 'image-without-words' })
  | (InBlock & { readonly kind: 'marked-above'; readonly marking: Marking; readonly banner: Marking | null })
  | (InBlock & { readonly kind: 'heading-skipped'; readonly level: number; readonly before: number })
  | (InBlock & { readonly kind: 'reference-without-target' })
  | {
      readonly kind: 'source-marked-above';
      readonly sourceId: SourceId;
      readonly title: string;
      readonly marking: Marking;
      readonly banner: Marking | null;
    }
  /** A citation of them names nobody, or no date. One finding for all of them. */
  | { readonly kind: 'sources-unattributed' | 'sources-undated'; readonly sources: readonly NamedSource[] }
  /** There are sources with much of the same text that the briefing does not cite, and one of those may be the original. */
  | { readonly kind: 'sources-copied'; readonly sources: readonly CopiedSource[] }
  /** The statement was kept when the library said something else. */
  | { readonly kind: 'summary-outdated' }
  /** Annex, statement or headings of lists are asked for in a language that they have no words in. */
  | { readonly kind: 'words-in-english'; readonly language: string };

export interface NamedSource {
  readonly sourceId: SourceId;
  readonly title: string;
}

export interface CopiedSource extends NamedSource {
  /** How many near copies of it are in the library and not cited. */
  readonly copies: number;
}

interface InBlock {
  readonly blockId: BlockId;
  /** The beginning of what it says. */
  readonly words: string;
}

/** @param summary the statement that an analyst keeps, with what it was proposed as; null where none is kept */
export function exportFindings(
  briefing: Pick<Briefing, 'header' | 'document'>,
  settings: ExportSettings,
  material: ExportMaterial,
  summary: { readonly basis: string } | null,
): readonly ExportFinding[] {
  const { header, document } = briefing;
  const isOutdated =
    settings.sourceSummary && summary !== null && makeSourceSummary(briefing, material) !== summary.basis;
  const { split, consulted } = settings.bibliography;
  const needsWords = settings.sourceAnnex || settings.sourceSummary || split !== 'none' || consulted;
  const hasWords = !needsWords || hasAnnexWords(header.language);
  return [
    ...blockFindings(document.blocks, header.marking),
    ...sourceFindings(material, header.marking),
    ...gapsOfSources(material),
    ...copiedSources(material),
    ...(isOutdated ? [{ kind: 'summary-outdated' } as const] : []),
    ...(hasWords ? [] : [{ kind: 'words-in-english', language: header.language } as const]),
  ];
}

function blockFindings(blocks: readonly Block[], banner: Marking | null): readonly ExportFinding[] {
  const findings: ExportFinding[] = [];
  const targets = referenceTargets(blocks);
  let levelBefore = 0;
  for (const block of blocks) {
    const at = { blockId: block.id, words: textOfBlock(block).replace(/\s+/g, ' ').slice(0, 80) };
    if (block.kind === 'image' && block.alt.trim() === '' && block.decorative === undefined) {
      findings.push({ kind: 'image-without-words', ...at });
    }
    const marking = markingsOf(block).reduce(stricterMarking, null);
    if (isAbove(marking, banner)) findings.push({ kind: 'marked-above', ...at, marking, banner });
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

function sourceFindings({ cited }: ExportMaterial, banner: Marking | null): readonly ExportFinding[] {
  return cited.flatMap(({ id, metadata: { title, marking } }) =>
    isAbove(marking, banner) ? [{ kind: 'source-marked-above' as const, sourceId: id, title, marking, banner }] : [],
  );
}

function gapsOfSources({ cited }: ExportMaterial): readonly ExportFinding[] {
  return [
    { kind: 'sources-unattributed' as const, sources: cited.filter(isUnattributed).map(nameOf) },
    { kind: 'sources-undated' as const, sources: cited.filter(({ metadata }) => !metadata.published).map(nameOf) },
  ].filter(({ sources }) => sources.length > 0);
}

function copiedSources({ cited, uncitedCopies }: ExportMaterial): readonly ExportFinding[] {
  const copies = new Map(uncitedCopies.map(({ sourceId, count }) => [sourceId, count]));
  const sources = cited
    .map((source) => ({ ...nameOf(source), copies: copies.get(source.id) ?? 0 }))
    .filter((source) => source.copies > 0);
  return sources.length === 0 ? [] : [{ kind: 'sources-copied', sources }];
}

/** Nobody wrote it, printed it or put it out, as far as the library knows. A law is cited by its title. */
function isUnattributed({ metadata }: Source): boolean {
  const { type, authors, editors, outlet, agency, publisher } = metadata;
  return type !== 'legislation' && authors.length + editors.length === 0 && `${outlet}${agency}${publisher}` === '';
}

const nameOf = ({ id, metadata }: Source): NamedSource => ({ sourceId: id, title: metadata.title });

function markingsOf(block: Block): readonly Marking[] {
  if (block.kind === 'list') return block.items.flatMap(({ marking }) => marking ?? []);
  return 'marking' in block && block.marking !== undefined ? [block.marking] : [];
}
