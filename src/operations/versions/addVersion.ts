import { newId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import type { VersionOrigin } from '../../core/source/sourceVersion.ts';
import { anchorExcerpts } from '../../library/anchoring/anchorExcerpts.ts';
import { findSearchRow, indexSource } from '../../library/search/searchIndex.ts';
import { type Anchor, listExcerpts, setAnchor } from '../../library/tables/excerpts.ts';
import { updateSourceMetadata } from '../../library/tables/sources.ts';
import { insertSourceText } from '../../library/tables/sourceTexts.ts';
import { insertSourceVersion, listSourceVersions, setNewestVersion } from '../../library/tables/sourceVersions.ts';
import type { NewVersion } from '../../shared/contract/versionOperations.ts';
import type { OperationParsedInput } from '../../shared/contract.ts';
import type { WriteContext } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { countDrift } from './countDrift.ts';
import { noticeOlder } from './noticeOlder.ts';
import { proposedValues, withProposals } from './proposeMetadata.ts';

interface VersionToAdd {
  readonly origin: Exclude<VersionOrigin, 'first'>;
  readonly importId: string;
  readonly document: Omit<OperationParsedInput<'sources.add'>, 'importId'>;
}

/**
 * Makes a document the newest version of a source: its text is the one that is read and searched, every excerpt is looked for in
 * it, and what it says of itself is proposed. Excerpts keep their quote and their own text, earlier versions theirs.
 */
export function addVersion(
  context: WriteContext,
  source: Source,
  { origin, importId, document }: VersionToAdd,
): NewVersion {
  const { db, randomBytes, now } = context;
  const { metadata, format, sha256, size, fileName, capturedAt, extractor, extractorVersion } = document;
  const { text, blocks, pages } = document;
  const older = noticeOlder(listSourceVersions(db, source.id), { origin, sha256, metadata });
  const notices = [...document.notices, ...older];
  const number = source.version + 1;
  const textId = newId('txt', randomBytes);
  const excerpts = listExcerpts(db, source.id);
  insertSourceText(db, source.id, { id: textId, text, blocks, pages, extractor, extractorVersion, notices }, now);
  insertSourceVersion(db, {
    sourceId: source.id,
    number,
    origin,
    format,
    sha256,
    size,
    fileName,
    textId,
    capturedAt,
    importedAt: now,
    metadata,
  });
  const anchors = anchorExcerpts(
    db,
    excerpts,
    { before: source.textId, after: { id: textId, text } },
    document.anchored,
  );
  for (const anchor of anchors) setAnchor(db, anchor);
  const row = findSearchRow(db, source.id) ?? null;
  setNewestVersion(db, source.id, number);
  const proposals = proposedValues(source.metadata, metadata);
  updateSourceMetadata(db, source.id, source.metadata, withProposals(source.origins, document.origins, proposals));
  indexSource(db, existingSource(db, source.id), text);
  const before = excerpts.map(({ id, drift, found }): Anchor => ({ id, drift, found }));
  const title = quoted(source.metadata.title);
  recordChange(context, {
    action: 'source-version-added',
    subject: source.id,
    details: {
      number,
      origin,
      sha256,
      size,
      fileName,
      capturedAt,
      metadata,
      proposals,
      textId,
      extractor,
      extractorVersion,
      ...(notices.length > 0 ? { notices } : {}),
      anchors: anchors.map((anchor, index) => ({ ...anchor, was: before[index]?.drift })),
      ...(document.container ? { container: document.container } : {}),
    },
    undo: {
      description: `importing version ${number} of ${title}`,
      inverse: {
        kind: 'remove-version',
        id: source.id,
        number,
        importId,
        origins: source.origins,
        anchors: before,
        row,
      },
    },
  });
  return { outcome: 'version', number, drift: countDrift(anchors.map(({ drift }) => drift)) };
}
