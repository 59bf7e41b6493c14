import { type AssembledText, assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { noFindings } from './findings.ts';
import type { StyledDate } from './flow.ts';
import { ListNumbers } from './listNumbers.ts';
import { noteBlocks } from './noteBlocks.ts';
import { NoteMarks } from './noteMarks.ts';
import { readNoteSettings } from './readNoteSettings.ts';
import { readNumbering } from './readNumbering.ts';
import { readStyles } from './readStyles.ts';
import { type StoryContext, StoryReader } from './storyReader.ts';
import { openWordPackage, type WordPackage } from './wordPackage.ts';

interface WordText {
  readonly file: WordPackage;
  readonly story: StoryContext;
  readonly blocks: readonly DraftBlock[];
  /** First paragraph with the style of a title. */
  readonly title: string | undefined;
  /** Paragraphs with the style of a date. */
  readonly dates: readonly StyledDate[];
  readonly assembled: AssembledText;
}

/** The text of a Word file and its notes, with their places; what the file says about itself is another matter. */
export function readWordText({ bytes, fileName, context }: ExtractionInput): WordText {
  const file = openWordPackage(bytes, fileName, context.reportProgress);
  const styles = readStyles(file);
  const numbers = new ListNumbers(readNumbering(file, (style) => styles.paragraph(style).list?.id));
  const story: StoryContext = { styles, numbers, marks: new NoteMarks(readNoteSettings(file)), findings: noFindings() };
  const body = readBody(file, story);
  const notes = noteBlocks(file, story);
  story.findings.struck.first = story.marks.withMarks(story.findings.struck.first);
  const blocks = [...body.blocks, ...notes].map((block) => ({ ...block, text: story.marks.withMarks(block.text) }));
  if (blocks.every(({ text }) => text.trim() === '') && story.findings.pictures > 0) {
    throw fileProblems.onlyPictures(fileName, story.findings.pictures);
  }
  if (blocks.reduce((length, { text }) => length + text.length, 0) > extractionLimits.maxTextLength) {
    throw fileProblems.tooLong(fileName);
  }
  return { file, story, blocks, title: body.title, dates: body.dates, assembled: assembleText([blocks], null) };
}

function readBody(file: WordPackage, story: StoryContext) {
  const reader = new StoryReader(story);
  if (!file.read(file.main, reader) || reader.root !== 'w:document') throw new Error('the main part is no Word text');
  const blocks = reader.finish();
  return { blocks, title: reader.flow.title?.replace(/\s+/g, ' ').trim().slice(0, 2000), dates: reader.flow.dates };
}
