import { CopyCheck, FileWarning } from 'lucide-react';
import { isEntry } from '../../../../core/source/isEntry.ts';
import type { SourceSummary } from '../../../../core/source/source.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';

/** What is odd about a source: no date, no text, notices from reading it, more than one version, near copies. */
export function SourceBadges({ source }: { readonly source: SourceSummary }) {
  const { published, version, nearCopyCount, noticeCount } = source;
  return (
    <>
      {!published && (
        <Badge tone="warning" title={libraryWords.unknownDateHint}>
          {libraryWords.unknownDate}
        </Badge>
      )}
      <TextBadge source={source} />
      {noticeCount > 0 && (
        <span role="img" aria-label={libraryWords.notices(noticeCount)} title={libraryWords.notices(noticeCount)}>
          <Badge icon={<FileWarning size={10} aria-hidden />}>{noticeCount}</Badge>
        </span>
      )}
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
  const entryOnly = isEntry(format);
  if (hasText && !entryOnly) return null;
  return (
    <Badge
      tone={entryOnly ? 'neutral' : 'warning'}
      title={entryOnly ? libraryWords.entryOnlyHint : libraryWords.noTextHint}
    >
      {entryOnly ? libraryWords.entryOnly : libraryWords.noText}
    </Badge>
  );
}
