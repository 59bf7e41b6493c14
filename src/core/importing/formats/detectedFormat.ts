import type { FileFormat } from '../extraction.ts';

/**
 * A format that can be imported; or what the file is instead, as it stands in a sentence, with what to do where that is known better
 * than in general; or, of a file that only its password opens, the program to open it in.
 */
export type DetectedFormat =
  | { readonly format: FileFormat }
  | { readonly unsupported: string; readonly advice?: string }
  | { readonly encrypted: string };
