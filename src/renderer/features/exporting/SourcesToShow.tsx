import type { CopiedSource, NamedSource, NoticedSource } from '../../../core/exporting/exportFindings.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords } from '../../words/exportWords.ts';
import { FewToShow } from './FewToShow.tsx';

type ShownSource = NamedSource | NoticedSource | CopiedSource;

interface SourcesToShowProps {
  readonly sources: readonly ShownSource[];
  /** Called before a source is opened that the dialog would cover. */
  readonly onLeave: () => void;
}

const words = exportWords.found;

/** The sources of which one thing is said; each opens, one that has near copies with these beside it. */
export function SourcesToShow({ sources, onLeave }: SourcesToShowProps) {
  return (
    <FewToShow
      things={sources}
      labelOf={labelOf}
      onShow={(source) => {
        onLeave();
        show(source);
      }}
    />
  );
}

function labelOf(source: ShownSource): string {
  const title = source.title || commonWords.untitled;
  if ('copies' in source) return words.copiesOf(title, source.copies);
  if (!('notices' in source)) return title;
  const [first = '', ...others] = source.notices;
  return words.noticeOf(title, first, others.length);
}

function show(source: ShownSource): void {
  openSourceAt({ sourceId: source.sourceId });
  // The command is about the open source, which is this one as soon as the window is drawn anew.
  if ('copies' in source) requestAnimationFrame(() => runCommand('source.nearCopies'));
}
