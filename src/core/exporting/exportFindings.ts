import { hasAnnexWords } from '../annex/annexWords.ts';
import { makeSourceSummary } from '../annex/makeSourceSummary.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { captionNumbers } from '../briefing/captionNumbers.ts';
import type { Block, Inline } from '../briefing/document.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import { inlinesOf, textOfBlock } from '../briefing/walkDocument.ts';
import type { BlockId, SourceId } from '../ids.ts';
import { type Marking, markings } from '../marking/marking.ts';
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
  /** The statement was kept when the library said something else. */
  | { readonly kind: 'summary-outdated' }
  /** Annex, statement or headings of lists are asked for in a language that they have no words in. */
  | { readonly kind: 'words-in-english'; readonly language: string };

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
    ...(isOutdated ? [{ kind: 'summary-outdated' } as const] : []),
    ...(hasWords ? [] : [{ kind: 'words-in-english', language: header.language } as const]),
  ];
}

function blockFindings(blocks: readonly Block[], banner: Marking | null): readonly ExportFinding[] {
  const findings: ExportFinding[] = [];
  const targets = new Set([
    ...captionNumbers(blocks).keys(),
    ...blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id),
  ]);
  let levelBefore = 0;
  for (const block of blocks) {
    const at = { blockId: block.id, words: textOfBlock(block).replace(/\s+/g, ' ').slice(0, 80) };
    if (block.kind === 'image' && block.alt.trim() === '' && block.decorative === undefined) {
      findings.push({ kind: 'image-without-words', ...at });
    }
    const marking = highest(markingsOf(block));
    if (isAbove(marking, banner)) findings.push({ kind: 'marked-above', ...at, marking, banner });
    if (block.kind === 'heading') {
      const { level } = block;
      if (level > levelBefore + 1) findings.push({ kind: 'heading-skipped', ...at, level, before: levelBefore });
      levelBefore = level;
    }
    for (const target of referencesIn(inlinesOf(block))) {
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

function markingsOf(block: Block): readonly Marking[] {
  if (block.kind === 'list') return block.items.flatMap(({ marking }) => marking ?? []);
  return 'marking' in block && block.marking !== undefined ? [block.marking] : [];
}

const rankOf = (marking: Marking | null): number => markings.findIndex(({ label }) => label === marking);

function highest(of: readonly Marking[]): Marking | null {
  return of.reduce<Marking | null>((top, marking) => (rankOf(marking) > rankOf(top) ? marking : top), null);
}

/** A file without a banner tells nobody to hold anything back: whatever is marked is above it, but what is clear to all. */
function isAbove(marking: Marking | null, banner: Marking | null): marking is Marking {
  return marking !== null && rankOf(marking) > Math.max(rankOf(banner), rankOf('TLP:CLEAR'));
}

function referencesIn(inlines: readonly Inline[]): readonly BlockId[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'crossReference') return [inline.target];
    return inline.kind === 'footnote' ? referencesIn(inline.inlines) : [];
  });
}
