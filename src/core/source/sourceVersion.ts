import { z } from 'zod';
import { sourceTextIdSchema } from '../ids.ts';
import { sourceSchema } from './source.ts';

/** How a version came to be one: the first import, an import with the same address, by hand, the same original read by newer code. */
const versionOrigins = ['first', 'same address', 'by hand', 'read again'] as const;
export type VersionOrigin = (typeof versionOrigins)[number];

/** One of the originals that a source was imported from, with the text that was read from it. */
export const sourceVersionSchema = sourceSchema
  .pick({
    format: true,
    sha256: true,
    size: true,
    fileName: true,
    textLength: true,
    notices: true,
    capturedAt: true,
    importedAt: true,
  })
  .extend({
    /** From 1, in the order of the imports. */
    number: z.number().int().positive(),
    textId: sourceTextIdSchema,
    origin: z.enum(versionOrigins),
    extractor: z.string(),
    extractorVersion: z.number().int().positive(),
    /** How many excerpts were taken from it. */
    excerptCount: z.number().int().nonnegative(),
  });
export type SourceVersion = Readonly<z.infer<typeof sourceVersionSchema>>;
