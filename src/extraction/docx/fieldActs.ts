import type { StoryActs } from './storyAct.ts';
import { isOn } from './wordValues.ts';

/** Fields: their results are text, their instructions are not. A form's boxes and lists have no result but a state. */
export const fieldActs: StoryActs = [
  [
    'w:fldChar',
    {
      open(story, attributes) {
        const { fields } = story.flow;
        const type = attributes['w:fldCharType'];
        if (type === 'begin') fields.push('instructions');
        else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
        else if (type === 'end') {
          fields.pop();
          const shown = story.form?.shown();
          story.form = undefined;
          if (shown) story.appendRunText(shown);
        }
      },
    },
  ],
  ['w:fldSimple', { open: (story) => story.flow.fields.push('result'), close: (story) => story.flow.fields.pop() }],
  [
    'w:checkBox',
    {
      open(story) {
        let isChecked = false;
        story.form = { read: (value) => (isChecked = isOn(value)), shown: () => (isChecked ? '☒' : '☐'), choices: [] };
      },
    },
  ],
  [
    'w:ddList',
    {
      open(story) {
        let choice = 0;
        const choices: string[] = [];
        story.form = { read: (value) => (choice = Number(value)), shown: () => choices[choice] ?? '', choices };
      },
    },
  ],
  // What was set comes after what is set from the start, and holds.
  ...['w:default', 'w:checked', 'w:result'].map(
    (name) => [name, { open: (story, attributes) => story.form?.read(attributes['w:val']) }] as StoryActs[number],
  ),
  ['w:listEntry', { open: (story, attributes) => story.form?.choices.push(attributes['w:val'] ?? '') }],
];
