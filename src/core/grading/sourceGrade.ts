import { z } from 'zod';
import admiralty from '../../../resources/standards/admiralty.json';

/** Reliability of a source by the Admiralty code. F is "cannot be judged": not a low grade and not a middle one. */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliabilitySchema>;

export interface ReliabilityDefinition {
  readonly grade: Reliability;
  readonly name: string;
  /** What the grade says of a source, in a sentence. */
  readonly meaning: string;
}

/** From the most to the least reliable, and F beside them, in the words of the norm. */
export const reliabilities: readonly ReliabilityDefinition[] = admiralty.reliability.map((entry) => ({
  grade: reliabilitySchema.parse(entry.grade),
  name: entry.name,
  meaning: entry.meaning,
}));

/** The norm that the grades come from, for whoever asks. */
export const gradingNorm: string = admiralty.norm;

/** A reliability that a source was given, with the reason. */
export const gradeEntrySchema = z.object({
  /** Null where the grade was taken away. */
  reliability: reliabilitySchema.nullable(),
  reason: z.string(),
  /** ISO 8601 in UTC; null where it is not known. */
  gradedAt: z.string().nullable(),
});
export type GradeEntry = Readonly<z.infer<typeof gradeEntrySchema>>;

/** Why a grade was given, in a sentence or two. */
export const gradeReasonSchema = z.string().max(2000);
