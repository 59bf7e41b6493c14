import { z } from 'zod';

/** A name as it is kept: composed (NFC), on one line, without space around it. */
const nameSchema = (longest: number) =>
  z
    .string()
    // Before anything is done with it: composing a very long text takes its time.
    .max(longest * 4)
    .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, 'A name has at least one character.').max(longest));

export const collectionNameSchema = nameSchema(200);
export const savedSearchNameSchema = nameSchema(200);
/** What a person writes on sources to find them again. */
export const tagSchema = nameSchema(100);

/**
 * What is the same in all spellings of a name: case does not tell two tags apart. Upper case first, so that letters that only
 * differ in lower case (ς and σ, ß and ss) come out the same.
 */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toUpperCase().toLowerCase().normalize('NFC');
}
