import type { UnprintedPlace } from '../../../core/exporting/unprintedPlaces.ts';
import type { BlockId } from '../../../core/ids.ts';
import { exportWords } from '../../words/exportWords.ts';
import { FewToShow } from './FewToShow.tsx';

interface PlacesToShowProps {
  readonly places: readonly UnprintedPlace[];
  readonly onShowBlock: (id: BlockId) => void;
}

/** What was written in citations and is not printed, each with the beginning of its block. */
export function PlacesToShow({ places, onShowBlock }: PlacesToShowProps) {
  return (
    <FewToShow
      things={places}
      labelOf={({ written, words }) => exportWords.found.unprintedAt(written, words)}
      onShow={({ blockId }) => onShowBlock(blockId)}
    />
  );
}
