import { drawingActs } from './drawingActs.ts';
import { fieldActs } from './fieldActs.ts';
import { noteActs } from './noteActs.ts';
import type { StoryAct } from './storyAct.ts';
import { textActs } from './textActs.ts';
import { trackedActs } from './trackedActs.ts';

/** What is done at each element of a text; those that are not here are looked through. */
export const storyActs: ReadonlyMap<string, StoryAct> = new Map([
  ...textActs,
  ...trackedActs,
  ...noteActs,
  ...drawingActs,
  ...fieldActs,
]);
