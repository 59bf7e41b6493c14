import { BriefingError } from '../../core/errors.ts';
import type { AnchoredAhead } from '../../core/excerpt/excerptAhead.ts';
import type { SourceId } from '../../core/ids.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { breathe, type TaskContext } from '../safety/finding.ts';
import { openSnapshot } from '../safety/openSnapshot.ts';
import { listExcerpts } from '../tables/excerpts.ts';
import { findSource } from '../tables/sources.ts';
import { excerptFinder } from './anchorExcerpts.ts';

interface TextToCome {
  /** The library's. */
  readonly folder: string;
  readonly sourceId: SourceId;
  /** What is to become its newest text. */
  readonly text: string;
}

/**
 * Looks for every excerpt of a source in a text that is to be its next version, on one state of the library, while others work with it:
 * some ten milliseconds an excerpt in a million letters, which no transaction should wait for. Throws `source-not-found`.
 */
export async function anchorAhead(
  { folder, sourceId, text }: TextToCome,
  context: TaskContext,
): Promise<AnchoredAhead> {
  const db = openSnapshot(libraryFiles.database(folder));
  try {
    const source = findSource(db, sourceId);
    if (!source) {
      throw new BriefingError('source-not-found', `The source ${sourceId} is not in this library any more.`, {
        id: sourceId,
      });
    }
    const find = excerptFinder(db, source.textId, text);
    const excerpts = listExcerpts(db, sourceId);
    const anchors: AnchoredAhead['anchors'] = [];
    for (const excerpt of excerpts) {
      context.report(anchors.length, excerpts.length, source.metadata.title);
      const { drift, range } = find(excerpt);
      anchors.push({
        id: excerpt.id,
        textId: excerpt.textId,
        was: excerpt.found,
        drift,
        range: range && { start: range.start, end: range.end },
      });
      await breathe(context);
    }
    return { before: source.textId, anchors };
  } finally {
    db.close();
  }
}
