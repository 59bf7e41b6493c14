import { type StoryAct, type StoryActs, skip } from './storyAct.ts';

/** Tracked changes, read as if all were accepted, and comments. Both are counted for a warning. */
export const trackedActs: StoryActs = [
  [
    'w:trPr',
    {
      open(story) {
        story.isInRowProperties = true;
      },
      close(story) {
        story.isInRowProperties = false;
      },
    },
  ],
  [
    'w:ins',
    {
      open(story) {
        if (!story.isInParagraphProperties) story.context.findings.insertions += 1;
      },
    },
  ],
  ['w:del', removed('deletions')],
  ['w:moveFrom', removed('moves')],
  ['w:cellDel', { open: (story) => story.flow.deleteCell() }],
  ['w:delText', skip],
  ['w:delInstrText', skip],
  [
    'w:commentReference',
    {
      open(story) {
        story.context.findings.comments += 1;
      },
    },
  ],
];

/** Text, a row, or (among a paragraph's properties) the paragraph's end that a change took away. */
function removed(count: 'deletions' | 'moves'): StoryAct {
  return {
    open(story) {
      const { flow, context } = story;
      if (story.isInParagraphProperties) {
        if (flow.paragraph) flow.paragraph.isJoined = true;
        return;
      }
      context.findings[count] += 1;
      if (story.isInRowProperties) flow.deleteRow();
      else story.skip();
    },
  };
}
