import type { SourceMetadata } from '../../core/source/source.ts';
import type { VersionOrigin } from '../../core/source/sourceVersion.ts';
import { olderTextNotice, saysItIsOlder } from '../../core/versions/olderText.ts';
import type { RecordedVersion } from '../../library/tables/sourceVersions.ts';

interface NewText {
  readonly origin: VersionOrigin;
  readonly sha256: string;
  readonly metadata: SourceMetadata;
}

/**
 * What is to be kept with a text that is about to be the newest of a source but says that it is older than a version there is: all of
 * them are looked at, since the newest may be such a text itself.
 */
export function noticeOlder(versions: readonly RecordedVersion[], text: NewText): readonly string[] {
  // What is recorded with a text that was read again is the source's metadata, not what the document says.
  const said = versions.flatMap(({ number, origin, sha256, metadata }) =>
    metadata === null || origin === 'read again' ? [] : [{ ...metadata, number, sha256 }],
  );
  const own = text.origin === 'read again' ? said.find(({ sha256 }) => sha256 === text.sha256) : text.metadata;
  const later = own && said.findLast((other) => saysItIsOlder(own, other));
  return own && later ? [olderTextNotice(own, later)] : [];
}
