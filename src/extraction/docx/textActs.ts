import type { XmlAttributes } from '../xml/parseXml.ts';
import { type OpenRun, plainRun } from './flow.ts';
import type { OpenParagraph } from './paragraphBlock.ts';
import { placeOf } from './readStyles.ts';
import { type StoryAct, type StoryActs, skip, takeText } from './storyAct.ts';
import type { StoryReader } from './storyReader.ts';
import { isOn } from './wordValues.ts';

/** Paragraphs, runs, their properties, and tables. */
export const textActs: StoryActs = [
  ['w:p', { open: (story) => story.flow.beginParagraph(), close: (story) => story.flow.endParagraph() }],
  [
    'w:pPr',
    {
      open(story) {
        story.isInParagraphProperties = true;
      },
      close(story) {
        story.isInParagraphProperties = false;
      },
    },
  ],
  [
    'w:pStyle',
    paragraphProperty((paragraph, value) => {
      paragraph.style = value;
    }),
  ],
  [
    'w:numId',
    paragraphProperty((paragraph, value) => {
      paragraph.listId = value;
    }),
  ],
  [
    'w:ilvl',
    paragraphProperty((paragraph, value) => {
      paragraph.listLevel = Number(value);
    }),
  ],
  [
    'w:outlineLvl',
    paragraphProperty((paragraph, value) => {
      paragraph.outline = Number(value);
    }),
  ],
  [
    'w:r',
    {
      open(story) {
        const { isHidden, isStruck, isStruckTwice } = story.context.styles.paragraph(story.flow.paragraph?.style);
        story.flow.run = { ...plainRun(), isHidden, isStruck, isStruckTwice };
      },
      close(story) {
        story.flow.run = plainRun();
      },
    },
  ],
  [
    'w:rStyle',
    runProperty((run, attributes, story) => {
      const style = story.context.styles.character(attributes['w:val'] ?? '');
      run.isHidden ||= style.isHidden;
      run.place ??= style.place;
      // Styles that strike out undo each other (ECMA-376-1, 17.7.3: toggle properties); a double line is no such property.
      if (style.isStruck) run.isStruck = !run.isStruck;
      run.isStruckTwice ||= style.isStruckTwice;
    }),
  ],
  [
    'w:vanish',
    runProperty((run, attributes) => {
      run.isHidden = isOn(attributes['w:val']);
    }),
  ],
  [
    'w:strike',
    runProperty((run, attributes) => {
      run.isStruck = isOn(attributes['w:val']);
    }),
  ],
  [
    'w:dstrike',
    runProperty((run, attributes) => {
      run.isStruckTwice = isOn(attributes['w:val']);
    }),
  ],
  [
    'w:vertAlign',
    runProperty((run, attributes) => {
      run.place = placeOf(attributes['w:val'] ?? '');
    }),
  ],
  [
    'w:rFonts',
    runProperty((run, attributes) => {
      run.font = attributes['w:hAnsi'] ?? attributes['w:ascii'] ?? '';
    }),
  ],
  ['w:t', takeText],
  ['w:tab', write('\t')],
  ['w:ptab', write('\t')],
  ['w:br', write('\n')],
  ['w:cr', write('\n')],
  ['w:noBreakHyphen', write('\u2011')],
  ['w:softHyphen', write('\u00ad')],
  [
    'w:sym',
    {
      open(story, attributes) {
        const code = Number.parseInt(attributes['w:char'] ?? '', 16);
        if (code > 0) story.appendSymbol(attributes['w:font'] ?? '', code);
      },
    },
  ],
  // Tab stops, a form's own settings, and what properties were before a tracked change.
  ...[
    'w:tabs',
    'w:sdtPr',
    'w:pPrChange',
    'w:rPrChange',
    'w:sectPrChange',
    'w:tblPrChange',
    'w:trPrChange',
    'w:tcPrChange',
  ].map((name) => [name, skip] as const),
  ['w:tbl', { open: (story) => story.flow.beginTable(), close: (story) => story.flow.endTable() }],
  ['w:tr', { close: (story) => story.flow.endRow() }],
  ['w:tc', { close: (story) => story.flow.endCell() }],
];

function write(text: string): StoryAct {
  return { open: (story) => story.appendRunText(text) };
}

/** A property of the paragraph, with its value. */
function paragraphProperty(set: (paragraph: OpenParagraph, value: string) => void): StoryAct {
  return {
    open(story, attributes) {
      if (story.flow.paragraph) set(story.flow.paragraph, attributes['w:val'] ?? '');
    },
  };
}

/** A property of a run. The paragraph's mark has such properties too, which say nothing about its text. */
function runProperty(set: (run: OpenRun, attributes: XmlAttributes, story: StoryReader) => void): StoryAct {
  return {
    open(story, attributes) {
      if (!story.isInParagraphProperties) set(story.flow.run, attributes, story);
    },
  };
}
