import type { BriefingHeader } from '../briefing/briefing.ts';
import type { Block, BriefingDocument } from '../briefing/document.ts';
import { textOfBlock } from '../briefing/walkDocument.ts';
import type { BlockId, SourceId } from '../ids.ts';
import type { Marking } from '../marking/marking.ts';
import { isAbove, stricterMarking } from '../marking/markingOrder.ts';
import type { Source } from '../source/source.ts';

/** What a file holds or names that is marked above the file itself: it goes out only when somebody says that it may. */
export type MarkedAbove =
  | {
      readonly kind: 'marked-above';
      readonly blockId: BlockId;
      /** The beginning of what it says. */
      readonly words: string;
      readonly marking: Marking;
      readonly banner: Marking | null;
    }
  | {
      readonly kind: 'source-marked-above';
      readonly sourceId: SourceId;
      readonly title: string;
      readonly marking: Marking;
      readonly banner: Marking | null;
    };

interface Named {
  readonly cited: readonly Pick<Source, 'id' | 'metadata'>[];
  /** Only those that the file lists. */
  readonly consulted: readonly Pick<Source, 'id' | 'metadata'>[];
}

/** In the order of the text; then the sources. */
export function findMarkedAbove(
  { header, document }: { readonly header: Pick<BriefingHeader, 'marking'>; readonly document: BriefingDocument },
  { cited, consulted }: Named,
): readonly MarkedAbove[] {
  const banner = header.marking;
  const blocks = document.blocks.flatMap((block): readonly MarkedAbove[] => {
    const marking = markingsOf(block).reduce(stricterMarking, null);
    return isAbove(marking, banner)
      ? [{ kind: 'marked-above', blockId: block.id, words: beginningOf(block), marking, banner }]
      : [];
  });
  const sources = [...cited, ...consulted].flatMap(({ id, metadata: { title, marking } }): readonly MarkedAbove[] =>
    isAbove(marking, banner) ? [{ kind: 'source-marked-above', sourceId: id, title, marking, banner }] : [],
  );
  return [...blocks, ...sources];
}

/** Whether a finding is one of these. */
export function isMarkedAbove(finding: { readonly kind: string }): finding is MarkedAbove {
  return finding.kind === 'marked-above' || finding.kind === 'source-marked-above';
}

/** The most restricted of these; null where there is none. */
export function strictestOf(marked: readonly MarkedAbove[]): Marking | null {
  return marked.map(({ marking }) => marking).reduce(stricterMarking, null);
}

/** The beginning of what a block says, in one line. */
export const beginningOf = (block: Block): string => textOfBlock(block).replace(/\s+/g, ' ').slice(0, 80).trim();

function markingsOf(block: Block): readonly Marking[] {
  if (block.kind === 'list') return block.items.flatMap(({ marking }) => marking ?? []);
  return 'marking' in block && block.marking !== undefined ? [block.marking] : [];
}
