import { z } from 'zod';
import tlp from '../../../resources/standards/tlp-2.0.json';

/** A TLP 2.0 label. Never translated, always capitals, no spaces (FIRST, Traffic Light Protocol 2.0). */
export const markingSchema = z.enum(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']);
export type Marking = z.infer<typeof markingSchema>;

export interface MarkingDefinition {
  readonly label: Marking;
  readonly meaning: string;
  /** Foreground colour on black, as `#RRGGBB`. */
  readonly colour: string;
}

/** The labels from the least to the most restricted, with what each allows. */
export const markings: readonly MarkingDefinition[] = tlp.labels.map((entry) => ({
  label: markingSchema.parse(entry.label),
  meaning: entry.meaning,
  colour: entry.colour,
}));
