import type { Source } from '../../../core/source/source.ts';
import type { MetadataErrors, MetadataForm } from './metadataForm.ts';

/** A source's details while they are edited: what is saved, what stands in the form, and what is wrong with it. */
export interface EditedDetails {
  readonly source: Source;
  readonly form: MetadataForm;
  readonly errors: MetadataErrors;
  readonly change: (part: Partial<MetadataForm>) => void;
}
