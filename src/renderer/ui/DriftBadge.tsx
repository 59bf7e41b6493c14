import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { standsAsTaken } from '../../core/excerpt/standsAsTaken.ts';
import { versionWords } from '../words/versionWords.ts';
import { Badge } from './Badge.tsx';

/** Says of a passage that it does not stand in the newest version as it was taken; nothing of one that does. */
export function DriftBadge({ excerpt }: { readonly excerpt: Pick<Excerpt, 'drift' | 'version' | 'keptAt'> }) {
  const { drift, version, keptAt } = excerpt;
  if (standsAsTaken(drift)) return null;
  if (keptAt !== null) return <Badge title={versionWords.driftLong[drift]}>{versionWords.kept(version)}</Badge>;
  return (
    <Badge tone={drift === 'lost' ? 'danger' : 'warning'} title={versionWords.driftLong[drift]}>
      {versionWords.drift[drift]}
    </Badge>
  );
}
