import type { ReactNode } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { nearCopyWords } from '../../words/nearCopyWords.ts';
import { closeViews, showView } from './nearCopyViews.ts';

interface PairActionsProps {
  readonly id: SourceId;
  readonly otherId: SourceId;
  /** What else can be done. */
  readonly children?: ReactNode;
}

/** What can be done with two sources that have something in common. */
export function PairActions({ id, otherId, children }: PairActionsProps) {
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          closeViews();
          openSourceAt({ sourceId: otherId, takesFocus: true });
        }}
      >
        {nearCopyWords.open}
      </Button>
      <Button size="small" variant="quiet" onPress={() => showView({ kind: 'compare', id, otherId })}>
        {nearCopyWords.compare}
      </Button>
      {children}
    </>
  );
}
