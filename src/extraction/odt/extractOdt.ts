import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { withTitle } from '../../core/importing/metadata/withTitle.ts';
import { noteMark } from '../../core/importing/noteMark.ts';
import { docxWarnings } from '../docx/docxWarnings.ts';
import { asNote } from '../docx/noteBlocks.ts';
import { frameTexts } from '../docx/pageFrame.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { OdfListNumbers } from './odfListNumbers.ts';
import { type OdtNote, OdtReader } from './odtReader.ts';
import { type OpenDocumentFile, openDocument } from './openDocument.ts';
import { readOdfProperties } from './readOdfProperties.ts';
import { OdfStyles } from './readOdfStyles.ts';

/**
 * Reads an OpenDocument text (.odt, .ott, or .fodt as one XML file): its text with headings, lists, tables and notes as blocks,
 * and what its properties say. Nothing in it is run and nothing outside it is fetched. Tracked changes count as accepted.
 */
export function extractOdt({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const file = openDocument(bytes, fileName, context.reportProgress);
  const styles = new OdfStyles();
  file.read('styles', styles);
  file.read('content', styles);
  const numbers = new OdfListNumbers();
  const reader = new OdtReader(styles, numbers, 'office:text', (href) => file.formulaAt(href));
  file.read('content', reader);
  if (!reader.hasText) throw new Error('the file holds no text document');
  const blocks = [...reader.flow.finish(), ...noteBlocks(reader.notes)];
  if (blocks.every(({ text }) => text.trim() === '') && reader.findings.pictures > 0) {
    throw fileProblems.onlyPictures(fileName, reader.findings.pictures);
  }
  if (blocks.reduce((length, { text }) => length + text.length, 0) > extractionLimits.maxTextLength) {
    throw fileProblems.tooLong(fileName);
  }

  const assembled = assembleText([blocks], null);
  const { found, template } = readOdfProperties(file, styles.language, openingOf(blocks));
  const language = judgeFileLanguage(found.metadata.language, assembled.text);
  const titled = withTitle(found, reader.title ?? titleAtStart(blocks), { kind: 'text', detail: 'title' });
  const judged = withLanguage(titled, language.found.language, language.detected);
  if (template !== undefined) reader.outsideThing('attachedTemplate', template);
  return {
    format: 'odt',
    ...assembled,
    ...judged,
    extractor: 'odt',
    extractorVersion: 1,
    warnings: [
      ...docxWarnings({
        findings: reader.findings,
        frame: readFrame(file, styles),
        relationships: reader.outside.map((one) => ({ ...one, id: '', isExternal: true })),
        unknownFormats: [...numbers.unknownFormats],
        notesRestartOnPages: false,
      }),
      ...language.warnings,
    ],
  };
}

/** Footnotes before endnotes, each in the order of its marks and beginning with its mark. */
function noteBlocks(notes: readonly OdtNote[]): readonly DraftBlock[] {
  return ['footnote', 'endnote'].flatMap((kind) =>
    notes.filter((note) => note.kind === kind).flatMap(({ mark, blocks }) => asNote(blocks, noteMark(mark))),
  );
}

/** What stands around the text on every page. */
function readFrame(file: OpenDocumentFile, styles: OdfStyles) {
  const texts = (...roots: readonly string[]) =>
    frameTexts(
      roots.flatMap((root) => {
        const reader = new OdtReader(styles, new OdfListNumbers(), root);
        file.read('styles', reader);
        return reader.flow.finish().map(({ text }) => text.replace(/\s+/g, ' ').trim());
      }),
    );
  return {
    headers: texts('style:header', 'style:header-first', 'style:header-left'),
    footers: texts('style:footer', 'style:footer-first', 'style:footer-left'),
  };
}

/** A heading that opens the text, where neither the properties nor a style name a title. */
function titleAtStart(blocks: readonly DraftBlock[]): string | undefined {
  const first = blocks.find(({ text }) => text.trim() !== '');
  return first?.kind === 'heading' ? first.text : undefined;
}

/** Where a byline and a date would stand. */
const openingOf = (blocks: readonly DraftBlock[]): readonly string[] =>
  blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 6)
    .map(({ text }) => text);
