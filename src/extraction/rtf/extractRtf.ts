import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { parsePublishedDate } from '../../core/importing/dates/publishedDate.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { chooseMetadata, finding, unsure } from '../../core/importing/metadata/chooseMetadata.ts';
import {
  authorsFromProperties,
  propertyText,
  titleFromProperties,
} from '../../core/importing/metadata/documentProperties.ts';
import { textFindings } from '../../core/importing/metadata/textFindings.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import { docxWarnings } from '../docx/docxWarnings.ts';
import { asNote } from '../docx/noteBlocks.ts';
import { frameTexts } from '../docx/pageFrame.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeFileLanguage } from '../text/judgeLanguage.ts';
import { guessCodePage } from './guessCodePage.ts';
import { parseRtf } from './parseRtf.ts';
import { RtfReader } from './rtfReader.ts';

/**
 * Reads a rich-text file (.rtf): its text in whatever code pages it is written, with headings, lists, tables and notes as blocks.
 * Objects in it are not opened and nothing outside it is fetched. Tracked changes count as accepted.
 */
export function extractRtf({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const reader = new RtfReader();
  const guess = guessCodePage(bytes);
  if (guess) reader.encoding = guess.encoding;
  const isWhole = parseRtf(bytes.subarray(Math.max(0, bytes.indexOf(0x7b))), reader, {
    maxNesting: extractionLimits.maxNesting,
    tooDeep: () => fileProblems.tooDeep(fileName, PROGRAM),
    reportProgress: context.reportProgress,
  });
  const blocks = withNotes(reader.finish(), reader);
  if (blocks.every(({ text }) => text.trim() === '') && reader.findings.pictures > 0) {
    throw fileProblems.onlyPictures(fileName, reader.findings.pictures);
  }
  if (blocks.reduce((length, { text }) => length + text.length, 0) > extractionLimits.maxTextLength) {
    throw fileProblems.tooLong(fileName);
  }

  const assembled = assembleText([blocks], null);
  const said = readInformation(reader, blocks);
  const language = judgeFileLanguage(undefined, assembled.text);
  const found = withLanguage(said, language.found.language, language.detected);
  return {
    format: 'rtf',
    ...assembled,
    ...found,
    extractor: 'rtf',
    extractorVersion: 1,
    warnings: [
      ...(isWhole ? [] : ['The file is cut off: the end of the text may be missing.']),
      ...(guess ? [guess.warning] : []),
      ...damageWarnings(reader),
      ...docxWarnings({
        findings: reader.findings,
        frame: { headers: frameTexts(reader.headers), footers: frameTexts(reader.footers) },
        relationships: reader.outside.map((one) => ({ ...one, id: '', isExternal: true })),
        unknownFormats: [...reader.marks.doubts].filter((doubt) => doubt !== 'eachPage'),
        notesRestartOnPages: false,
      }),
    ],
  };
}

const PROGRAM = 'Word or LibreOffice';

function withNotes(body: readonly DraftBlock[], { marks, notes, findings }: RtfReader): readonly DraftBlock[] {
  findings.struck.first = marks.withMarks(findings.struck.first).replaceAll('\ufdd4', '');
  const noteBlocks = ['footnote', 'endnote'].flatMap((kind) =>
    marks.notes
      .filter((note) => note.kind === kind)
      .flatMap((note) => asNote(trimStart(notes.get(note.id) ?? []), marks.markOf(note))),
  );
  return [...body, ...noteBlocks].map((block) => ({
    ...block,
    text: marks.withMarks(block.text).replaceAll('\ufdd4', ''),
  }));
}

/** A tab or blank stands between a note's mark and its text. */
const trimStart = (blocks: readonly DraftBlock[]): readonly DraftBlock[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, text: block.text.trimStart() } : block));

/** What the file's information says; the heading that opens the text is a title too. When it was made is no date of publication. */
function readInformation({ information, title }: RtfReader, blocks: readonly DraftBlock[]) {
  const text = (name: string) => propertyText(information.get(name));
  const first = blocks.find((block) => block.text.trim() !== '');
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 6);
  return chooseMetadata([
    ...finding('type', 'document', 'file-format'),
    ...textFindings(paragraphs.map((block) => block.text)),
    ...finding('title', titleFromProperties(text('title')), 'rtf-property', 'title'),
    ...finding('title', propertyText(title?.slice(0, 2000)), 'text', 'title'),
    ...finding(
      'title',
      first?.kind === 'heading' ? propertyText(first.text.slice(0, 2000)) : undefined,
      'text',
      'heading',
    ),
    ...finding('authors', authorsFromProperties(text('author') ?? ''), 'rtf-property', 'author'),
    ...unsure(finding('published', parsePublishedDate(text('creatim') ?? ''), 'rtf-property', 'creatim')),
  ]);
}

function damageWarnings({ lost, unnumbered }: RtfReader): readonly string[] {
  return [
    ...(lost === 0
      ? []
      : [
          `${lost === 1 ? 'One character' : `${lost.toLocaleString('en')} characters`} could not be read in the character set that the file gives and ${lost === 1 ? 'is' : 'are'} shown as \ufffd.`,
        ]),
    ...(unnumbered === 0
      ? []
      : [
          `Of ${unnumbered === 1 ? 'one list item' : `${unnumbered.toLocaleString('en')} list items`} the file does not say the number or bullet that its readers see; compare what you quote with the original.`,
        ]),
  ];
}
