import { countLeftOut, type LeftOut } from './findings.ts';
import { MathText } from './mathText.ts';
import { type StoryAct, type StoryActs, takeText } from './storyAct.ts';

const picture: StoryAct = {
  open(story) {
    story.context.findings.pictures += 1;
  },
};

/** Text boxes, formulas, and whatever else is drawn into the text. */
export const drawingActs: StoryActs = [
  [
    'w:txbxContent',
    {
      open: (story) => story.beginFlow(),
      close(story) {
        const blocks = story.endFlow();
        story.flow.addBoxes(blocks);
      },
    },
  ],
  [
    'mc:AlternateContent',
    {
      open(story) {
        story.alternatives.push(false);
      },
      close(story) {
        story.alternatives.pop();
      },
    },
  ],
  [
    'mc:Choice',
    {
      open(story, attributes) {
        const understood = (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.test(prefix));
        if (story.alternatives.at(-1) || !understood) story.skip();
        else story.alternatives[story.alternatives.length - 1] = true;
      },
    },
  ],
  [
    'mc:Fallback',
    {
      open(story) {
        if (story.alternatives.at(-1)) story.skip();
      },
    },
  ],
  // Letters drawn as a picture.
  ['v:textpath', { open: (story, attributes) => story.flow.append(` ${attributes['string'] ?? ''} `) }],
  ['pic:pic', picture],
  ['v:imagedata', picture],
  ['c:chart', leftOut('chart')],
  ['cx:chart', leftOut('chart')],
  ['dgm:relIds', leftOut('diagram')],
  ['o:OLEObject', leftOut('embedded object')],
  ['w:altChunk', leftOut('inserted file')],
  ['w:subDoc', leftOut('inserted file')],
  ['w:rt', leftOut('reading aid')],
  [
    'm:oMath',
    {
      open(story) {
        if (!story.flow.paragraph) story.flow.beginParagraph();
        story.context.findings.formulas += 1;
        story.math = new MathText();
      },
      close(story) {
        story.math = undefined;
      },
    },
  ],
  ['m:t', takeText],
];

function leftOut(what: LeftOut): StoryAct {
  return {
    open(story) {
      countLeftOut(story.context.findings, what);
      story.skip();
    },
  };
}

/** Extensions whose elements are read, by the prefixes that Word gives them in all files. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w1[0-9]\w*|a14|cx[0-9]*|v|)$/;
