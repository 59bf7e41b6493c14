import { claimWords } from '../words/claimWords.ts';
import { Badge } from './Badge.tsx';

/** Says of a claim that nobody has confirmed it on the newer wording it rests on. */
export function UnconfirmedBadge() {
  return (
    <Badge tone="warning" title={claimWords.unconfirmedHint}>
      {claimWords.unconfirmed}
    </Badge>
  );
}
