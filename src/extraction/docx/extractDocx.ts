import type { DraftBlock } from '../../core/importing/assembleText.ts';
import type { ExtractedSource } from '../../core/importing/extraction.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { withTitle } from '../../core/importing/metadata/withTitle.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { docxWarnings } from './docxWarnings.ts';
import { noFindings } from './findings.ts';
import { readPageFrame } from './pageFrame.ts';
import { readDocxProperties } from './readDocxProperties.ts';
import { readWordText } from './readWordText.ts';
import type { WordPackage } from './wordPackage.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx): its text with headings, lists, tables and notes as blocks, and what its properties
 * say. Nothing in it is run and nothing outside it is fetched. Tracked changes count as accepted, and warnings say so.
 */
export function extractDocx(input: ExtractionInput): ExtractedSource {
  const { file, story, blocks, title, dates, assembled } = readWordText(input);
  const { styles, numbers } = story;
  const found = readDocxProperties(file, { languages: styles.languages, paragraphs: openingOf(blocks), dates });
  const styled = withTitle(found, title, { kind: 'text', detail: 'Title' });
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
  return first?.kind === 'heading' ? first.text : undefined;
}
