import type { Options } from 'mdast-util-from-markdown';

/* The types of micromark, which is only there beneath mdast-util-from-markdown. */

export type SyntaxExtension = Exclude<NonNullable<NonNullable<Options['extensions']>[number]>, readonly unknown[]>;
export type Construct = Exclude<NonNullable<NonNullable<SyntaxExtension['text']>[string]>, readonly unknown[]>;
export type State = Parameters<Construct['tokenize']>[1];
export type Code = Parameters<State>[0];
