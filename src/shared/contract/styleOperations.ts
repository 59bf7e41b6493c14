import { z } from 'zod';
import { citationStyleIdSchema } from '../../core/briefing/briefing.ts';
import type { LoadedStyle } from '../../core/citation/cslSource.ts';
import { count, done, nothing, operation } from './operation.ts';

const styleSummarySchema = z.object({
  id: citationStyleIdSchema,
  title: z.string(),
  /** `note`, `author-date`, `author`, `numeric` or `label`. */
  format: z.string(),
  /** Fields of science by the CSL project, such as `law`. */
  fields: z.array(z.string()),
  /** CSL locale that the style was made for; empty where it is made for any. */
  defaultLocale: z.string(),
  /** On the short list that is offered first. */
  curated: z.boolean(),
  /** Added to this library; else it ships. */
  added: z.boolean(),
});
export type StyleSummary = z.infer<typeof styleSummarySchema>;

const styleFaultSchema = z.object({ line: count, column: count, message: z.string() });

/** The longest CSL file that is taken, in UTF-16 code units; the longest of the CSL project has 140,000. */
export const LONGEST_STYLE = 2_000_000;

/** Citation styles: those that ship and those added to the library. */
export const styleOperations = {
  /** Those that a query finds in title, id or field, one that it names first, then the short list; all words of it have to be found. */
  'styles.list': operation({
    input: z
      .object({
        query: z.string().max(200).default(''),
        limit: z.number().int().positive().max(5000).default(100),
      })
      .strict(),
    output: z.object({ styles: z.array(styleSummarySchema), total: count }),
    runs: 'job',
    changes: [],
  }),
  /** A style with the locales to format by it in a language. */
  'styles.load': operation({
    input: z.object({ styleId: citationStyleIdSchema, language: z.string().max(35) }).strict(),
    output: z.custom<LoadedStyle>((value) => typeof value === 'object' && value !== null),
    runs: 'job',
    changes: [],
  }),
  /** Adds a CSL file to the library: the one named, or one that a person picks; null when they pick none. */
  'styles.add': operation({
    input: z.object({ path: z.string().min(1).optional() }).strict(),
    output: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('added'), style: styleSummarySchema }),
        z.object({ kind: z.literal('refused'), file: z.string(), faults: z.array(styleFaultSchema).min(1) }),
      ])
      .nullable(),
    runs: 'job',
    changes: ['styles', 'undo'],
  }),
  /** The second half of adding it. Refuses a file that is wrong, and an id that a style has already. */
  'styles.store': operation({
    input: z.object({ xml: z.string().max(LONGEST_STYLE) }).strict(),
    output: styleSummarySchema,
    runs: 'writes',
    changes: ['styles', 'undo'],
  }),
  /** Refuses one that a briefing is set in, or that another added one depends on. */
  'styles.remove': operation({
    input: z.object({ id: citationStyleIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['styles', 'undo'],
  }),
  'styles.added': operation({ input: nothing, output: z.array(styleSummarySchema), runs: 'reads', changes: [] }),
  /** The file of a style that was added, as it came; null where it was not added. */
  'styles.file': operation({
    input: z.object({ id: citationStyleIdSchema }).strict(),
    output: z.object({ xml: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
} as const;
