import type { ContradictedClaim } from '../../../core/exporting/contradictedClaims.ts';
import type { BlockId } from '../../../core/ids.ts';
import { exportWords } from '../../words/exportWords.ts';
import { FewToShow } from './FewToShow.tsx';

interface ClaimsToShowProps {
  readonly claims: readonly ContradictedClaim[];
  readonly onShowBlock: (id: BlockId) => void;
}

/** The cited claims that are contradicted; each leads to where it is cited first. */
export function ClaimsToShow({ claims, onShowBlock }: ClaimsToShowProps) {
  return (
    <FewToShow
      things={claims}
      labelOf={({ statement, passages }) => exportWords.found.contradictedBy(statement, passages)}
      onShow={({ blockId }) => onShowBlock(blockId)}
    />
  );
}
