import { type DriftState, driftStates, type Excerpt } from '../../../core/excerpt/excerpt.ts';
import { standsAsTaken } from '../../../core/excerpt/standsAsTaken.ts';
import type { Source } from '../../../core/source/source.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { versionWords } from '../../words/versionWords.ts';

interface VersionNoticesProps {
  readonly source: Source;
  readonly version: number;
  readonly excerpts: readonly Excerpt[];
}

/** Above the text: that an older version is read, and that passages do not stand in the newest as they were taken. */
export function VersionNotices({ source, version, excerpts }: VersionNoticesProps) {
  if (version < source.version) {
    return (
      <Notice
        shape="bar"
        title={versionWords.olderShown(version, source.version)}
        actions={
          <>
            <Button size="small" onPress={() => runCommand('source.versions')}>
              {versionWords.compare}
            </Button>
            <Button
              size="small"
              onPress={() => openSourceAt({ sourceId: source.id, version: source.version, takesFocus: true })}
            >
              {versionWords.showNewest}
            </Button>
          </>
        }
      />
    );
  }
  const open = excerpts.filter(({ drift, keptAt }) => !standsAsTaken(drift) && keptAt === null);
  if (open.length === 0) return null;
  return (
    <Notice
      shape="bar"
      tone="warning"
      actions={
        <Button size="small" onPress={() => runCommand('evidence.reviewDrift')}>
          {versionWords.review}
        </Button>
      }
    >
      {versionWords.driftedTitle} {versionWords.drifted(countByState(open))}
    </Notice>
  );
}

function countByState(excerpts: readonly Excerpt[]): Readonly<Record<DriftState, number>> {
  const counts = driftStates.map((state) => [state, excerpts.filter(({ drift }) => drift === state).length]);
  return Object.fromEntries(counts) as Record<DriftState, number>;
}
