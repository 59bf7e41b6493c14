import { z } from 'zod';

/**
 * What a difference between two wordings touches. All but the last two may change what is said, however alike the rest is;
 * in Hebrew, Arabic, Chinese and Japanese, where names and verbs cannot be told by their letters, `word` may as well.
 */
export const meaningChangeKinds = [
  'number',
  'negation',
  'unit',
  'currency',
  'date',
  'name',
  'word',
  'punctuation',
  'case',
] as const;
export type MeaningChangeKind = (typeof meaningChangeKinds)[number];

/** One stretch of words in place of another; '' where words came in or went out. */
export const meaningChangeSchema = z.object({
  kind: z.enum(meaningChangeKinds),
  before: z.string(),
  after: z.string(),
});
export type MeaningChange = Readonly<z.infer<typeof meaningChangeSchema>>;
