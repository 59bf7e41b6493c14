import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/withLanguage.ts';
import { withTitle } from '../../core/importing/withTitle.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { docxWarnings } from './docxWarnings.ts';
import { noFindings } from './findings.ts';
import { ListNumbers } from './listNumbers.ts';
import { noteBlocks } from './noteBlocks.ts';
import { NoteMarks } from './noteMarks.ts';
import { readPageFrame } from './pageFrame.ts';
import { readDocxProperties } from './readDocxProperties.ts';
import { readNoteSettings } from './readNoteSettings.ts';
import { readNumbering } from './readNumbering.ts';
import { readStyles } from './readStyles.ts';
import { type StoryContext, StoryReader } from './storyReader.ts';
import { openWordPackage, type WordPackage } from './wordPackage.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx): its text with headings, lists, tables and notes as blocks, and what its properties
 * say. Nothing in it is run and nothing outside it is fetched. Tracked changes count as accepted, and warnings say so.
 */
export function extractDocx({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const file = openWordPackage(bytes, fileName, context.reportProgress);
  const styles = readStyles(file);
  const numbers = new ListNumbers(readNumbering(file, (style) => styles.paragraph(style).list?.id));
  const story: StoryContext = { styles, numbers, marks: new NoteMarks(readNoteSettings(file)), findings: noFindings() };
  const body = readBody(file, story);
  const notes = noteBlocks(file, story);
  const blocks = [...body.blocks, ...notes].map((block) => ({ ...block, text: story.marks.withMarks(block.text) }));
  if (blocks.every(({ text }) => text.trim() === '') && story.findings.pictures > 0) {
    throw fileProblems.onlyPictures(fileName, story.findings.pictures);
  }
  if (blocks.reduce((length, { text }) => length + text.length, 0) > extractionLimits.maxTextLength) {
    throw fileProblems.tooLong(fileName);
  }

  const assembled = assembleText([blocks], null);
  const found = readDocxProperties(file, styles.languages, openingOf(blocks));
  const styled = withTitle(found, body.title, { kind: 'text', detail: 'Title' });
  const titled = withTitle(styled, titleAtStart(blocks), { kind: 'text', detail: 'the heading that opens the text' });
  const language = judgeFileLanguage(found.metadata.language, assembled.text);
  return {
    format: 'docx',
    ...assembled,
    ...withLanguage(titled, language.found.language),
    extractor: 'docx',
    extractorVersion: 1,
    warnings: [
      ...docxWarnings({
        findings: story.findings,
        frame: readPageFrame(file, { ...story, findings: noFindings() }),
        relationships: allRelationships(file),
        unknownFormats: [...numbers.unknownFormats, ...story.marks.doubts].filter((doubt) => doubt !== 'eachPage'),
        notesRestartOnPages: story.marks.doubts.has('eachPage'),
      }),
      ...language.warnings,
    ],
  };
}

function readBody(file: WordPackage, story: StoryContext) {
  const reader = new StoryReader(story);
  if (!file.read(file.main, reader) || reader.root !== 'w:document') throw new Error('the main part is no Word text');
  const blocks = reader.finish();
  return { blocks, title: reader.flow.title?.replace(/\s+/g, ' ').trim().slice(0, 2000) };
}

/** Those of the text, its notes and its settings: what Word would follow when it opens the file. */
function allRelationships(file: WordPackage) {
  const parts = file.relationships.filter(({ isExternal }) => !isExternal).map(({ target }) => target);
  return [
    ...file.ownRelationships,
    ...file.relationships,
    ...parts.filter((part) => /\.xml$/i.test(part)).flatMap((part) => file.relationshipsOf(part)),
  ];
}

/** The paragraphs among the first blocks. */
const openingOf = (blocks: readonly DraftBlock[]): readonly string[] =>
  blocks.slice(0, 8).flatMap(({ kind, text }) => (kind === 'paragraph' ? [text] : []));

/** A heading that opens the text, where neither the properties nor a style name a title. */
function titleAtStart(blocks: readonly DraftBlock[]): string | undefined {
  const first = blocks.find(({ text }) => text.trim() !== '');
  return first?.kind === 'heading' ? first.text.replace(/\s+/g, ' ').trim().slice(0, 2000) : undefined;
}
