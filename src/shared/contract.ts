import type { z } from 'zod';
import { briefingOperations } from './contract/briefingOperations.ts';
import { evidenceOperations } from './contract/evidenceOperations.ts';
import { exportOperations } from './contract/exportOperations.ts';
import { gradingOperations } from './contract/gradingOperations.ts';
import { imageOperations } from './contract/imageOperations.ts';
import { importOperations } from './contract/importOperations.ts';
import { libraryOperations } from './contract/libraryOperations.ts';
import { nearCopyOperations } from './contract/nearCopyOperations.ts';
import type { Runs } from './contract/operation.ts';
import { organisingOperations } from './contract/organisingOperations.ts';
import { safetyOperations } from './contract/safetyOperations.ts';
import { searchOperations } from './contract/searchOperations.ts';
import { sourceOperations } from './contract/sourceOperations.ts';
import { sourceTextOperations } from './contract/sourceTextOperations.ts';
import { styleOperations } from './contract/styleOperations.ts';
import { versionOperations } from './contract/versionOperations.ts';

/** Everything the program can do, by name. A name is written in its row and nowhere else. */
export const contract = {
  ...libraryOperations,
  ...sourceOperations,
  ...searchOperations,
  ...gradingOperations,
  ...sourceTextOperations,
  ...importOperations,
  ...nearCopyOperations,
  ...organisingOperations,
  ...evidenceOperations,
  ...versionOperations,
  ...briefingOperations,
  ...exportOperations,
  ...imageOperations,
  ...styleOperations,
  ...safetyOperations,
} as const;

type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes in: defaults may be left out. */
export type OperationInput<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What the operation's function receives, after parsing. */
export type OperationParsedInput<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<Contract[Name]['output']>;
export type NamesThatRun<Kind extends Runs> = {
  [Name in OperationName]: Contract[Name]['runs'] extends Kind ? Name : never;
}[OperationName];
