import { z } from 'zod';
import admiralty from '../../../resources/standards/admiralty.json';

/** Reliability of a source by the Admiralty code. F is "cannot be judged": not a low grade and not a middle one. */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliabilitySchema>;

export interface ReliabilityDefinition {
  readonly grade: Reliability;
  readonly name: string;
}

export const reliabilities: readonly ReliabilityDefinition[] = admiralty.reliability.map((entry) => ({
  grade: reliabilitySchema.parse(entry.grade),
  name: entry.name,
}));
