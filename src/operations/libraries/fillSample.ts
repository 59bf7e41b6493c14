import type { CitationItem } from '../../core/citation/citation.ts';
import type { Claim } from '../../core/claim/claim.ts';
import { BriefingError } from '../../core/errors.ts';
import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../core/ids.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import { noFilter } from '../../core/organising/sourceFilter.ts';
import { renderSampleBlocks } from '../../core/sample/renderSampleBlocks.ts';
import type { SampleCite, SampleClaim, SampleExcerpt, SampleSource } from '../../core/sample/sampleDesk.ts';
import type { ReadableDb } from '../../library/database.ts';
import { countSources } from '../../library/search/listSources.ts';
import { countBriefings } from '../../library/tables/briefings.ts';
import { listClaims } from '../../library/tables/claims.ts';
import { listNewestExcerpts } from '../../library/tables/excerpts.ts';
import { writeSetting } from '../../library/tables/librarySettings.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import { clearUndo } from '../../library/tables/undoLog.ts';
import { insertNewBriefing } from '../briefings/insertNewBriefing.ts';
import { createClaim } from '../claims/createClaim.ts';
import type { WriteContext, WriteFunction } from '../context.ts';
import { createExcerpt } from '../excerpts/createExcerpt.ts';
import { keepVersion } from '../excerpts/keepVersion.ts';
import { setLocator } from '../excerpts/setLocator.ts';
import { existingSource } from '../existing.ts';
import { recordChange } from '../recordChange.ts';
import { updateMetadata } from '../sources/updateMetadata.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';

/**
 * Gives a library that holds the sample's sources and nothing else all the rest of the sample, and marks it as such: in one
 * transaction, so that a library is either the sample or not. Everything is made by the same functions as by hand and is
 * in the custody log; the undo log starts empty, because undo is for what a person did.
 */
export const fillSample: WriteFunction<'library.fillSample'> = (start, { desk, sources: ids }) => {
  const { db } = start;
  const sources = new Map(Object.entries(ids));
  refuseOtherContents(db, new Set(sources.values()).size);
  // Lists go by time, so each thing is made a millisecond after the one before.
  const next = ticking(start);

  for (const { name, metadata, versionOf } of desk.sources) {
    if (versionOf !== undefined) continue;
    const id = named(sources, name);
    const completed = { ...existingSource(db, id).metadata, ...withoutUndefined(metadata) };
    updateMetadata(next(), { id, metadata: completed, gradeReason: '' });
  }
  const excerpts = new Map<string, Excerpt>();
  for (const excerpt of desk.excerpts) {
    const taken = takeExcerpt(next(), excerpt, {
      sourceId: named(sources, excerpt.source),
      version: versionNumber(desk.sources, excerpt.source),
    });
    excerpts.set(excerpt.name, excerpt.isKept ? keepVersion(next(), { id: taken.id, keep: true }) : taken);
  }
  const claims = new Map<string, Claim>();
  // The last stated stands first in lists.
  for (const claim of [...desk.claims].reverse()) claims.set(claim.name, stateClaim(next(), claim, excerpts));

  const { header, blocks } = desk.briefing;
  const itemOf = (cite: SampleCite) => citationItemOf(cite, { sources, excerpts, claims });
  const context = next();
  const briefing = insertNewBriefing(context, header, renderSampleBlocks(blocks, { ...context, itemOf }));
  recordChange(context, { action: 'briefing-created', subject: briefing.id, details: { title: header.title } });
  writeSetting(db, 'sample', start.now);
  clearUndo(db);
  return {};
};

/** Nobody's own library may be marked as sample: what is so marked can be thrown away whole. */
function refuseOtherContents(db: ReadableDb, sourceCount: number): void {
  const isBare = countBriefings(db) === 0 && listClaims(db).length === 0 && listNewestExcerpts(db).length === 0;
  if (isBare && countSources(db, noFilter) === sourceCount) return;
  throw new BriefingError('input-invalid', 'The sample can only be made in a library of its own. Nothing was changed.');
}

function ticking(start: WriteContext): () => WriteContext {
  let moment = Date.parse(start.now);
  return () => {
    const now = new Date(moment).toISOString();
    moment += 1;
    return { ...start, now };
  };
}

/** Versions are numbered in the order in which they are imported. */
function versionNumber(sources: readonly SampleSource[], name: string): number {
  const source = sources.find((one) => one.name === name);
  const first = source?.versionOf ?? name;
  return 1 + sources.filter(({ versionOf }) => versionOf === first).findIndex((one) => one.name === name) + 1;
}

function takeExcerpt(
  context: WriteContext,
  { exact, locator }: SampleExcerpt,
  { sourceId, version }: { readonly sourceId: SourceId; readonly version: number },
): Excerpt {
  const textId = textOfVersion(context.db, sourceId, version);
  const start = readPlainText(context.db, textId).indexOf(exact);
  const position = { start, end: start + exact.length };
  if (start < 0) throw new Error(`A source of the sample does not hold “${exact}”.`);
  const excerpt = createExcerpt(context, { sourceId, textId, position, exact });
  return locator === undefined ? excerpt : setLocator(context, { id: excerpt.id, locator });
}

function stateClaim(
  context: WriteContext,
  { statement, type, asOf, attribution, evidence }: SampleClaim,
  excerpts: ReadonlyMap<string, Excerpt>,
): Claim {
  const passages = evidence.map(({ excerpt, relation }) => ({ excerptId: named(excerpts, excerpt).id, relation }));
  return createClaim(context, { statement, type, asOf, attribution, evidence: passages });
}

interface Named {
  readonly sources: ReadonlyMap<string, SourceId>;
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** The item that `@` would insert for the passage, claim or source. */
function citationItemOf(cite: SampleCite, { sources, excerpts, claims }: Named): CitationItem {
  const { excerpt: excerptName, source, claim, ...rest } = cite;
  const ofClaim = claim === undefined ? {} : { claimId: named(claims, claim).id };
  if (excerptName === undefined) return { sourceId: named(sources, source ?? ''), ...ofClaim, ...rest };
  const { id, sourceId, locator } = named(excerpts, excerptName);
  return { sourceId, excerptId: id, ...ofClaim, ...(locator === null ? {} : { locator }), ...rest };
}

/** A name that stands for nothing is a fault of the sample's file. */
function named<Thing>(things: ReadonlyMap<string, Thing>, name: string): Thing {
  const thing = things.get(name);
  if (thing === undefined) throw new Error(`Nothing in the sample is called “${name}”.`);
  return thing;
}
