import { z } from 'zod';
import { imageHashSchema } from '../../core/briefing/document.ts';
import { type ImageFormat, imageTypes } from '../../core/image/imageFormat.ts';
import { bytesSchema, count, nothing, operation } from './operation.ts';

const typeSchema = z.enum(imageTypes);
const sizeSchema = z.object({ width: count, height: count }).strict();
const fileNameSchema = z.string().max(255);

/** An image of the library. */
const keptImageSchema = z.object({ image: imageHashSchema, type: typeSchema, size: sizeSchema });

/** A picture that only a window can take, since it has to be drawn anew: what it is, and the hash of the file as it came. */
const toBeRedrawnSchema = z.object({
  kind: z.literal('toBeRedrawn'),
  format: z.custom<ImageFormat>((value) => typeof value === 'string'),
  /** The end of a sentence that begins with its name. */
  reason: z.string(),
  sha256: imageHashSchema,
});

const redrawnFromSchema = z.object({ format: z.string().max(16), sha256: imageHashSchema }).strict();

/** The images of briefings. */
export const imageOperations = {
  /** Asks for an image file. Null: nothing was picked. */
  'images.pick': operation({
    input: nothing,
    output: z.object({ fileName: z.string(), bytes: bytesSchema }).nullable(),
    runs: 'job',
    changes: [],
  }),
  /** Keeps an image without anything in it that is not the picture. Throws `image-refused`, which names file and reason. */
  'images.add': operation({
    input: z
      .object({
        /** Empty where it has none. */
        fileName: fileNameSchema,
        bytes: bytesSchema,
        /** Of an image that was drawn anew: the file that it was drawn from. */
        redrawnFrom: redrawnFromSchema.optional(),
      })
      .strict(),
    output: z.discriminatedUnion('kind', [keptImageSchema.extend({ kind: z.literal('added') }), toBeRedrawnSchema]),
    runs: 'job',
    changes: [],
  }),
  /** The bytes of images. Throws `image-missing` for one that is not there, or not as it was kept. */
  'images.read': operation({
    input: z.object({ images: z.array(imageHashSchema).max(5_000) }).strict(),
    output: z.array(keptImageSchema.extend({ fileName: z.string(), bytes: bytesSchema })),
    runs: 'job',
    changes: [],
  }),
  'images.clean': operation({
    input: z.object({ fileName: fileNameSchema, bytes: bytesSchema }).strict(),
    output: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('clean'),
        type: typeSchema,
        size: sizeSchema,
        bytes: bytesSchema,
        removed: z.array(z.string()),
        /** Of the file as it came. */
        sha256: imageHashSchema,
      }),
      toBeRedrawnSchema,
    ]),
    runs: 'reads',
    changes: [],
  }),
  'images.record': operation({
    input: z
      .object({
        image: imageHashSchema,
        type: typeSchema,
        size: sizeSchema,
        byteCount: count,
        fileName: fileNameSchema,
        /** The file as it came, and what was left out of it. */
        origin: z
          .object({ sha256: imageHashSchema, removed: z.array(z.string()), redrawnFrom: redrawnFromSchema.optional() })
          .strict(),
      })
      .strict(),
    output: keptImageSchema,
    runs: 'writes',
    changes: [],
  }),
  /** Those of the images that the library has. */
  'images.known': operation({
    input: z.object({ images: z.array(imageHashSchema).max(5_000) }).strict(),
    output: z.array(keptImageSchema.extend({ fileName: z.string() })),
    runs: 'reads',
    changes: [],
  }),
} as const;
