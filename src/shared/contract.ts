import { z } from 'zod';
import { briefingHeaderSchema, briefingSchema, briefingSummarySchema } from '../core/briefing/briefing.ts';
import { blockSchema } from '../core/briefing/document.ts';
import { citationItemSchema } from '../core/citation/citation.ts';
import { claimCardSchema, claimDraftSchema, claimSchema } from '../core/claim/claim.ts';
import { errorCodes } from '../core/errors.ts';
import { excerptSchema, locatorSchema, textPositionSchema } from '../core/excerpt/excerpt.ts';
import {
  blockIdSchema,
  briefingIdSchema,
  claimIdSchema,
  excerptIdSchema,
  sourceIdSchema,
  sourceTextIdSchema,
} from '../core/ids.ts';
import { partialDateSchema } from '../core/partialDate.ts';
import { sourceMetadataSchema, sourceSchema, sourceSummarySchema } from '../core/source/source.ts';
import { sourceBlockSchema } from '../core/source/sourceText.ts';

/** What an operation may have changed; whoever shows it reads it again. */
export const topics = ['library', 'sources', 'excerpts', 'claims', 'briefings', 'undo'] as const;
export type Topic = (typeof topics)[number];

/**
 * Where an operation runs: `reads` on a read-only library thread, `writes` on the writer in one transaction, `job` on the
 * host's event loop (dialogs, files, extraction, other operations; no SQL).
 */
export type Runs = 'reads' | 'writes' | 'job';

export interface OperationSpec<Input extends z.ZodType, Output extends z.ZodType, Kind extends Runs> {
  readonly input: Input;
  readonly output: Output;
  readonly runs: Kind;
  readonly changes: readonly Topic[];
}

const operation = <Input extends z.ZodType, Output extends z.ZodType, Kind extends Runs>(
  spec: OperationSpec<Input, Output, Kind>,
): OperationSpec<Input, Output, Kind> => spec;

const nothing = z.object({}).strict();
const done = z.object({}).strict();
/** Bytes as they come out of a message between threads: whatever kind of buffer is below them. */
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes.');
const count = z.number().int().nonnegative();
const page = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(100) };

/** What a source list or a search may be narrowed by. Dates are inclusive; a source without a date never matches one. */
const sourceFilterSchema = z
  .object({
    outlets: z.array(z.string()).max(100).default([]),
    publishedFrom: partialDateSchema.nullable().default(null),
    publishedTo: partialDateSchema.nullable().default(null),
  })
  .strict();
export type SourceFilter = z.infer<typeof sourceFilterSchema>;

/** A piece of text with the stretches to mark, as UTF-16 offsets into `text`. */
const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: count, end: count })),
});
export type MarkedText = z.infer<typeof markedTextSchema>;

const searchHitSchema = sourceSummarySchema.extend({
  snippet: markedTextSchema,
  /** UTF-16 offset in the source text of the first match that the snippet shows, to open the reader there; null for a match in the title. */
  firstMatch: count.nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const libraryInfoSchema = z.object({
  folder: z.string(),
  name: z.string(),
  sourceCount: count,
  briefingCount: count,
  /** Set when the folder looks synchronised or remote: such folders can corrupt a database. */
  warning: z.enum(['synchronised-folder', 'network-folder']).nullable(),
});
export type LibraryInfo = z.infer<typeof libraryInfoSchema>;

/** Not every file of an import becomes a source; none is dropped without being listed here. */
const importResultSchema = z.object({
  imported: z.array(
    z.object({ id: sourceIdSchema, title: z.string(), file: z.string(), warnings: z.array(z.string()) }),
  ),
  rejected: z.array(z.object({ file: z.string(), code: z.enum(errorCodes), message: z.string() })),
  duplicates: z.array(z.object({ file: z.string(), id: sourceIdSchema, title: z.string() })),
  /** Files not tried because the import was cancelled. */
  cancelled: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResultSchema>;

const jobIdSchema = z.string().min(1).max(64);

const citableSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), source: sourceSummarySchema, titleMarks: markedTextSchema }),
  z.object({
    kind: z.literal('excerpt'),
    excerpt: excerptSchema,
    source: sourceSummarySchema,
    quoteMarks: markedTextSchema,
  }),
  z.object({
    kind: z.literal('claim'),
    claim: claimSchema,
    /** The supporting passages, as the items of the citation that inserting the claim makes. */
    items: z.array(citationItemSchema),
    sources: z.array(sourceSummarySchema),
    statementMarks: markedTextSchema,
  }),
]);
/** One entry of the `@` list. */
export type Citable = z.infer<typeof citableSchema>;

export const contract = {
  'app.info': operation({
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** True on the old Electron of restricted networks, which must not see real material. */
      testRuntime: z.boolean(),
      runtime: z.string(),
    }),
    runs: 'job',
    changes: [],
  }),

  'library.current': operation({ input: nothing, output: libraryInfoSchema.nullable(), runs: 'job', changes: [] }),
  /** Opens a library folder; asks for one when none is named. Null when the person cancelled. */
  'library.open': operation({
    input: z.object({ folder: z.string().min(1).optional() }).strict(),
    output: libraryInfoSchema.nullable(),
    runs: 'job',
    changes: ['library', 'sources', 'excerpts', 'claims', 'briefings', 'undo'],
  }),
  /** Creates a library and opens it; asks where when no folder is named. Null when the person cancelled. */
  'library.create': operation({
    input: z.object({ folder: z.string().min(1).optional() }).strict(),
    output: libraryInfoSchema.nullable(),
    runs: 'job',
    changes: ['library', 'sources', 'excerpts', 'claims', 'briefings', 'undo'],
  }),
  'library.recent': operation({
    input: nothing,
    output: z.object({
      /** Newest first; `exists` is false when the folder is gone or a drive is not there. */
      recent: z.array(z.object({ folder: z.string(), name: z.string(), exists: z.boolean() })),
      defaultFolder: z.string(),
      /** Why the last library could not be reopened at start, when it could not. */
      problem: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
    }),
    runs: 'job',
    changes: [],
  }),
  'library.counts': operation({
    input: nothing,
    output: z.object({ sourceCount: count, briefingCount: count }),
    runs: 'reads',
    changes: [],
  }),

  'sources.list': operation({
    input: z.object({ filter: sourceFilterSchema.prefault({}), ...page }).strict(),
    output: z.object({ sources: z.array(sourceSummarySchema), total: count }),
    runs: 'reads',
    changes: [],
  }),
  'sources.outlets': operation({
    input: nothing,
    output: z.array(z.object({ outlet: z.string(), count })),
    runs: 'reads',
    changes: [],
  }),
  'sources.get': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    output: sourceSchema,
    runs: 'reads',
    changes: [],
  }),
  /** Sources in the order asked for; one that is not in the library is left out. */
  'sources.getMany': operation({
    input: z.object({ ids: z.array(sourceIdSchema).max(10_000) }).strict(),
    output: z.array(sourceSchema),
    runs: 'reads',
    changes: [],
  }),
  /** Ranked full-text search; the last word also matches as a prefix (see `completed`). An empty query is an error: list instead. */
  'sources.search': operation({
    input: z
      .object({
        query: z.string().max(1000),
        filter: sourceFilterSchema.prefault({}),
        limit: z.number().int().min(1).max(200).default(50),
      })
      .strict(),
    output: z.object({
      hits: z.array(searchHitSchema),
      total: count,
      /** How many of the newest matches were ranked, when there were too many to rank all; else null. Say so. */
      rankedWithinNewest: count.nullable(),
      /**
       * Whether the last word was also taken as the beginning of longer ones. Not so for one or two letters in a large
       * library, where that would match nearly everything.
       */
      completed: z.boolean(),
    }),
    runs: 'reads',
    changes: [],
  }),
  /** Imports files and folders (recursively); asks for them when none are named. Progress comes as events with `jobId`. */
  'sources.import': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        paths: z.array(z.string().min(1)).max(100_000).optional(),
        /** What the dialog offers when no paths are named. */
        pick: z.enum(['files', 'folder']).default('files'),
      })
      .strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'undo'],
  }),
  'sources.importText': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        title: z.string().max(2000),
        text: z.string().min(1).max(20_000_000),
      })
      .strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'undo'],
  }),
  'jobs.cancel': operation({
    input: z.object({ jobId: jobIdSchema }).strict(),
    output: done,
    runs: 'job',
    changes: [],
  }),
  'sources.findBySha256': operation({
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
    output: z.object({ id: sourceIdSchema, title: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  /** Records an imported original with its text; says so when the same bytes are there already. Used by imports only. */
  'sources.add': operation({
    input: z
      .object({
        /** The same for all that one import brings: undo takes those back in one step. */
        importId: z.string().min(1).max(64),
        metadata: sourceMetadataSchema,
        format: sourceSchema.shape.format,
        sha256: sourceSchema.shape.sha256,
        size: count,
        fileName: z.string(),
        capturedAt: z.string().nullable(),
        text: z.string(),
        blocks: z.array(sourceBlockSchema),
        pages: z.array(z.object({ label: z.string(), start: count, end: count })),
        extractor: z.string(),
        extractorVersion: z.number().int().positive(),
      })
      .strict(),
    output: z.object({ outcome: z.enum(['added', 'duplicate']), id: sourceIdSchema, title: z.string() }),
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  'sources.updateMetadata': operation({
    input: z.object({ id: sourceIdSchema, metadata: sourceMetadataSchema }).strict(),
    output: sourceSchema,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  /** Takes a source out of the library's lists; undo brings it back. Refused while excerpts or citations rest on it. */
  'sources.remove': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),

  /** A run of blocks of a source text, with their text. */
  'sourceTexts.read': operation({
    input: z
      .object({
        sourceId: sourceIdSchema,
        fromBlock: count.default(0),
        blockCount: z.number().int().min(1).max(5000).default(500),
      })
      .strict(),
    output: z.object({
      textId: sourceTextIdSchema,
      totalBlocks: count,
      textLength: count,
      pages: z.array(z.string()),
      blocks: z.array(sourceBlockSchema.extend({ index: count, text: z.string() })),
    }),
    runs: 'reads',
    changes: [],
  }),
  /** The index of the block that holds a character of the source text. */
  'sourceTexts.blockAt': operation({
    input: z.object({ sourceId: sourceIdSchema, position: count }).strict(),
    output: z.object({ blockIndex: count }),
    runs: 'reads',
    changes: [],
  }),
  'sourceTexts.whole': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.object({ textId: sourceTextIdSchema, text: z.string() }),
    runs: 'reads',
    changes: [],
  }),
  /** Every place where the words of a query stand in a source text, in order, for marking hits in the reader. */
  'sourceTexts.findMatches': operation({
    input: z.object({ sourceId: sourceIdSchema, query: z.string().max(1000) }).strict(),
    output: z.object({ matches: z.array(z.object({ start: count, end: count })), truncated: z.boolean() }),
    runs: 'reads',
    changes: [],
  }),

  'excerpts.list': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.array(excerptSchema),
    runs: 'reads',
    changes: [],
  }),
  'excerpts.get': operation({
    input: z.object({ id: excerptIdSchema }).strict(),
    output: excerptSchema,
    runs: 'reads',
    changes: [],
  }),
  /**
   * Takes the passage between two offsets. `exact` is what the person saw selected: should the text there differ, nothing
   * is stored (`excerpt-mismatch`). Prefix, suffix and page locator are taken from the stored text.
   */
  'excerpts.create': operation({
    input: z
      .object({
        sourceId: sourceIdSchema,
        textId: sourceTextIdSchema,
        position: textPositionSchema,
        exact: z.string().min(1),
      })
      .strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'sources', 'undo'],
  }),
  'excerpts.setLocator': operation({
    input: z.object({ id: excerptIdSchema, locator: locatorSchema.nullable() }).strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'undo'],
  }),
  /** Refused while a claim or a citation rests on it. */
  'excerpts.remove': operation({
    input: z.object({ id: excerptIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['excerpts', 'sources', 'undo'],
  }),

  /** Newest first; narrowed to one source's passages when one is named. */
  'claims.list': operation({
    input: z.object({ sourceId: sourceIdSchema.optional() }).strict(),
    output: z.array(claimCardSchema),
    runs: 'reads',
    changes: [],
  }),
  'claims.create': operation({
    input: claimDraftSchema,
    output: claimSchema,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  'claims.update': operation({
    input: z.object({ id: claimIdSchema, draft: claimDraftSchema }).strict(),
    output: claimSchema,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  'claims.remove': operation({
    input: z.object({ id: claimIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),

  /** The `@` list: fuzzy over titles, outlets and authors of sources, quotes of excerpts and statements of claims. */
  'citables.search': operation({
    input: z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }).strict(),
    output: z.array(citableSchema),
    runs: 'reads',
    changes: [],
  }),

  'briefings.list': operation({ input: nothing, output: z.array(briefingSummarySchema), runs: 'reads', changes: [] }),
  'briefings.get': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: briefingSchema,
    runs: 'reads',
    changes: [],
  }),
  'briefings.create': operation({
    input: z.object({ header: briefingHeaderSchema.partial() }).strict(),
    output: briefingSchema,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  'briefings.duplicate': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: briefingSchema,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  'briefings.remove': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  /**
   * Autosave: the blocks that changed and the order of all. `revision` is the one the draft grew from; when the library
   * holds a newer one nothing is stored (`briefing-stale-revision`).
   */
  'briefings.saveBlocks': operation({
    input: z
      .object({
        id: briefingIdSchema,
        revision: count,
        changedBlocks: z.array(blockSchema),
        order: z.array(blockIdSchema).max(200_000),
      })
      .strict(),
    output: z.object({ revision: count, updatedAt: z.string() }),
    runs: 'writes',
    changes: [],
  }),
  'briefings.saveHeader': operation({
    input: z.object({ id: briefingIdSchema, revision: count, header: briefingHeaderSchema }).strict(),
    output: z.object({ revision: count, updatedAt: z.string() }),
    runs: 'writes',
    changes: ['briefings'],
  }),

  /** Checks a finished Word package, asks where to put it and writes it whole or not at all. Null path: cancelled. */
  'exports.save': operation({
    input: z
      .object({
        briefingId: briefingIdSchema,
        /** The revision that the package was rendered from. */
        revision: count,
        suggestedName: z.string().min(1).max(255),
        bytes: bytesSchema,
        /** Write to the path chosen last time for this briefing, without asking. */
        again: z.boolean().default(false),
      })
      .strict(),
    output: z.object({ path: z.string().nullable() }),
    runs: 'job',
    changes: [],
  }),
  /** Every fault of a Word package, in words; empty when it is sound. */
  'exports.findFaults': operation({
    input: z.object({ bytes: bytesSchema }).strict(),
    output: z.array(z.string()),
    runs: 'reads',
    changes: [],
  }),
  /** Notes in the library that a file was made: its name, hash and the custody log's head. */
  'exports.record': operation({
    input: z
      .object({ briefingId: briefingIdSchema, fileName: z.string(), sha256: z.string(), revision: count })
      .strict(),
    output: done,
    runs: 'writes',
    changes: [],
  }),
  'exports.reveal': operation({
    input: z.object({ path: z.string() }).strict(),
    output: done,
    runs: 'job',
    changes: [],
  }),

  /** What undo would take back now, in words, or null. */
  'undo.next': operation({
    input: nothing,
    output: z.object({ description: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  'undo.undo': operation({
    input: nothing,
    output: z.object({ description: z.string() }),
    runs: 'writes',
    changes: ['sources', 'excerpts', 'claims', 'briefings', 'undo'],
  }),
} as const;

type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes in: defaults may be left out. */
export type OperationInput<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What the operation's function receives, after parsing. */
export type OperationParsedInput<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<Contract[Name]['output']>;
export type NamesThatRun<Kind extends Runs> = {
  [Name in OperationName]: Contract[Name]['runs'] extends Kind ? Name : never;
}[OperationName];
