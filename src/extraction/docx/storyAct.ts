import type { XmlAttributes } from '../xml/parseXml.ts';
import type { StoryReader } from './storyReader.ts';

/** What happens where an element opens and closes; `close` also after its inside was left out. */
export interface StoryAct {
  readonly open?: (story: StoryReader, attributes: XmlAttributes) => void;
  readonly close?: (story: StoryReader) => void;
}

/** Acts by the name of the element. */
export type StoryActs = readonly (readonly [name: string, act: StoryAct])[];

/** Leaves an element out with all that is in it. */
export const skip: StoryAct = { open: (story) => story.skip() };

/** Characters between its tags are text of the document. */
export const takeText: StoryAct = {
  open(story) {
    story.takesText = true;
  },
  close(story) {
    story.takesText = false;
  },
};
