import { assembleText, type DraftBlock } from '../../core/importing/assembleText.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { chooseMetadata, finding } from '../../core/importing/metadata/chooseMetadata.ts';
import { propertyText } from '../../core/importing/metadata/documentProperties.ts';
import { parseLanguageTag } from '../../core/importing/metadata/languageTag.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { decodeText } from '../text/decodeText.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { cueLines } from './cueLines.ts';
import { parseCues } from './parseCues.ts';
import { readRolling } from './readRolling.ts';
import { subtitleWarnings } from './subtitleWarnings.ts';

/**
 * Reads subtitles (SubRip, WebVTT, SubViewer): what each cue shows, as a paragraph, under the moment at which it appears. The
 * moments are the text's pages, so that a passage is cited by its timestamp.
 */
export function extractSubtitles({ bytes, fileName, context }: ExtractionInput): ExtractedSource {
  const decoded = decodeText(bytes);
  context.reportProgress(1, 3);
  const parsed = parseCues(decoded.text, () => fileProblems.tooManyCues(fileName));
  if (parsed.cues.length === 0) throw fileProblems.broken(fileName, 'subtitles');
  context.reportProgress(2, 3);
  const shown = parsed.cues.map((cue) => ({ cue, lines: cueLines(cue.text, parsed.isWebVtt) }));
  const { lines, repeated } = readRolling(shown.map((one) => one.lines));
  const kept = shown.flatMap(({ cue }, index) => {
    const blocks = blocksOf(lines[index] ?? []);
    return blocks.length === 0 ? [] : [{ cue, blocks }];
  });
  if (kept.reduce((sum, { cue }) => sum + cue.text.length, 0) > extractionLimits.maxTextLength) {
    throw fileProblems.tooLong(fileName);
  }
  const assembled = assembleText(
    kept.map(({ blocks }) => blocks),
    kept.map(({ cue }) => (cue.start === undefined ? '' : formatMoment(cue.start))),
  );
  const said = chooseMetadata([
    ...finding('type', 'broadcast', 'file-format'),
    ...finding('title', propertyText(parsed.header.title), 'text', 'WEBVTT'),
    ...finding('language', parseLanguageTag(parsed.header.language ?? ''), 'text', 'Language'),
  ]);
  const language = judgeLanguage(said.metadata.language, assembled.text, 'file');
  return {
    format: 'subtitles',
    ...assembled,
    pages: assembled.pages.map((page) => ({ ...page, kind: 'timestamp' as const })),
    ...withLanguage(said, language.found.language, language.detected),
    extractor: 'subtitles',
    extractorVersion: 1,
    warnings: [
      ...decoded.warnings,
      ...subtitleWarnings({ ...parsed, silent: shown.length - kept.length, repeated }),
      ...language.warnings,
    ],
  };
}

/** Lines of a cue are one sentence set in two, unless dashes say that two people speak. */
function blocksOf(lines: readonly string[]): readonly DraftBlock[] {
  const speakers = lines.filter((line) => /^[-–—]\s?\S/.test(line)).length;
  const texts = speakers >= 2 ? splitAtDashes(lines) : [lines.join(' ')];
  return texts.filter((text) => text.trim() !== '').map((text) => ({ kind: 'paragraph', level: null, text }));
}

function splitAtDashes(lines: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (texts.length === 0 || /^[-–—]\s?\S/.test(line)) texts.push(line);
    else texts[texts.length - 1] += ` ${line}`;
  }
  return texts;
}

/** `01:02:03`; what players show, without the fraction of the second. */
function formatMoment(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
