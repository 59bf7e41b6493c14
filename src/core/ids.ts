import { z } from 'zod';

/** Ids are opaque, sort by nothing and are never reused. The prefix only helps a person who reads a log. */
const idOf = <Kind extends string>(prefix: Kind) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{16}$`))
    .brand<Kind>();

export const sourceIdSchema = idOf('src');
export const sourceTextIdSchema = idOf('txt');
export const excerptIdSchema = idOf('exc');
export const claimIdSchema = idOf('clm');
export const briefingIdSchema = idOf('brf');
export const blockIdSchema = idOf('blk');
export const citationIdSchema = idOf('cit');
export const footnoteIdSchema = idOf('ftn');
export const collectionIdSchema = idOf('col');
export const savedSearchIdSchema = idOf('ssr');

export type SourceId = z.infer<typeof sourceIdSchema>;
export type SourceTextId = z.infer<typeof sourceTextIdSchema>;
export type ExcerptId = z.infer<typeof excerptIdSchema>;
export type ClaimId = z.infer<typeof claimIdSchema>;
export type BriefingId = z.infer<typeof briefingIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type CitationId = z.infer<typeof citationIdSchema>;
export type FootnoteId = z.infer<typeof footnoteIdSchema>;
export type CollectionId = z.infer<typeof collectionIdSchema>;
export type SavedSearchId = z.infer<typeof savedSearchIdSchema>;

interface IdOfPrefix {
  readonly src: SourceId;
  readonly txt: SourceTextId;
  readonly exc: ExcerptId;
  readonly clm: ClaimId;
  readonly brf: BriefingId;
  readonly blk: BlockId;
  readonly cit: CitationId;
  readonly ftn: FootnoteId;
  readonly col: CollectionId;
  readonly ssr: SavedSearchId;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Fills the given bytes with randomness, as `crypto.getRandomValues` does. */
export type RandomBytes = (length: number) => Uint8Array;

/** Makes a new id: the prefix and 16 base-36 digits (about 80 bits). Randomness is passed in so that tests can repeat. */
export function newId<Prefix extends keyof IdOfPrefix>(prefix: Prefix, randomBytes: RandomBytes): IdOfPrefix[Prefix] {
  const digits = Array.from(randomBytes(16), (byte) => DIGITS[byte % 36]).join('');
  return `${prefix}_${digits}` as IdOfPrefix[Prefix];
}
