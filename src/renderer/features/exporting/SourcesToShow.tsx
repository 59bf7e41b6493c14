import { useState } from 'react';
import type { CopiedSource, NamedSource } from '../../../core/exporting/exportFindings.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { commonWords } from '../../words/commonWords.ts';
import { exportWords } from '../../words/exportWords.ts';
import styles from './FindingList.module.css';

interface SourcesToShowProps {
  readonly sources: readonly (NamedSource | CopiedSource)[];
  /** Called before a source is opened that the dialog would cover. */
  readonly onLeave: () => void;
}

const words = exportWords.found;

/** So many are named; the others are when they are asked for. */
const SHOWN = 3;

/** The sources of which one thing is said; each opens, one that has near copies with these beside it. */
export function SourcesToShow({ sources, onLeave }: SourcesToShowProps) {
  const [isWhole, setWhole] = useState(sources.length <= SHOWN);
  return (
    <ul className={styles.sources}>
      {sources.slice(0, isWhole ? sources.length : SHOWN).map((source) => (
        <li key={source.sourceId}>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              onLeave();
              show(source);
            }}
          >
            <bdi className={styles.source}>{labelOf(source)}</bdi>
          </Button>
        </li>
      ))}
      {!isWhole && (
        <li>
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {words.showOthers(sources.length - SHOWN)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function labelOf(source: NamedSource | CopiedSource): string {
  const title = source.title || commonWords.untitled;
  return 'copies' in source ? words.copiesOf(title, source.copies) : title;
}

function show(source: NamedSource | CopiedSource): void {
  openSourceAt({ sourceId: source.sourceId });
  // The command is about the open source, which is this one as soon as the window is drawn anew.
  if ('copies' in source) requestAnimationFrame(() => runCommand('source.nearCopies'));
}
