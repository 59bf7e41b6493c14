import { CopyCheck } from 'lucide-react';
import type { SourceSummary } from '../../../../core/source/source.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';

/** What is odd about a source: no date, no text, more than one version, near copies. */
export function SourceBadges({ source }: { readonly source: SourceSummary }) {
  const { published, version, nearCopyCount } = source;
  return (
    <>
      {!published && (
        <Badge tone="warning" title={libraryWords.unknownDateHint}>
          {libraryWords.unknownDate}
        </Badge>
      )}
      <TextBadge source={source} />
      {version > 1 && <Badge title={libraryWords.versionHint(version)}>{libraryWords.version(version)}</Badge>}
      {nearCopyCount > 0 && (
        <span
          role="img"
          aria-label={libraryWords.nearCopies(nearCopyCount)}
          title={libraryWords.nearCopies(nearCopyCount)}
        >
          <Badge icon={<CopyCheck size={10} aria-hidden />}>{nearCopyCount}</Badge>
        </span>
      )}
    </>
  );
}

/** Says of a source without a text of its own that it has none, and why. */
function TextBadge({ source: { hasText, format } }: { readonly source: SourceSummary }) {
  const isEntry = format === 'csl-json';
  if (hasText && !isEntry) return null;
  return (
    <Badge
      tone={isEntry ? 'neutral' : 'warning'}
      title={isEntry ? libraryWords.entryOnlyHint : libraryWords.noTextHint}
    >
      {isEntry ? libraryWords.entryOnly : libraryWords.noText}
    </Badge>
  );
}
