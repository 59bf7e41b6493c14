import { dirname, isAbsolute, join } from 'node:path';
import type { Briefing } from '../core/briefing/briefing.ts';
import { DOCUMENT_VERSION, documentSchema } from '../core/briefing/document.ts';
import { type ExportSettings, usualExportSettings } from '../core/briefing/exportSettings.ts';
import { unsaidHeader } from '../core/briefing/unsaidHeader.ts';
import { createCitationFormatter } from '../core/citation/citationFormatter.ts';
import type { CitableWork } from '../core/citation/cslItem.ts';
import type { CslSource } from '../core/citation/cslSource.ts';
import { formatBriefing } from '../core/citation/formatBriefing.ts';
import { countedBytes } from '../core/countedBytes.ts';
import { renderBriefing } from '../core/docx/renderBriefing.ts';
import { validatePackage } from '../core/docx/validatePackage.ts';
import { BriefingError } from '../core/errors.ts';
import { exportFindings } from '../core/exporting/exportFindings.ts';
import type { ExportMaterial } from '../core/exporting/exportMaterial.ts';
import { listWorks } from '../core/exporting/listWorks.ts';
import { isMarkedAbove } from '../core/exporting/markedAbove.ts';
import type { RenderedExport } from '../core/exporting/renderExport.ts';
import { findUnprinted } from '../core/exporting/unprintedPlaces.ts';
import { newId, type SourceId } from '../core/ids.ts';
import type { MarkdownHeader } from '../core/markdown/reading/readHeader.ts';
import { type ParsedBrief, parseBrief, readMarkdown, readMarkdownHeader } from '../core/markdown/readMarkdown.ts';
import { type FileProblem, readBibliographies } from '../operations/briefings/bibliographyFiles.ts';
import { refuseMarkedAbove } from '../operations/exports/refuseMarkedAbove.ts';
import { readUtf8File } from '../operations/readUtf8File.ts';
import type { CommandLine, ExitCode } from './command.ts';
import { confirmAdvice, confirmedMarking } from './confirmedMarking.ts';
import { describeFinding } from './describeFinding.ts';
import { settingsOf } from './exportSettings.ts';
import { namedStyle } from './namedStyle.ts';
import { printMessage } from './print.ts';
import { programFolder } from './programFolder.ts';
import { type CleanImages, readCleanImages } from './readCleanImages.ts';
import { withExtraction } from './withExtraction.ts';
import { wordFilePath } from './wordFilePath.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * Converts a Markdown brief to Word without a library. The same files give the same bytes. Works are cited as their
 * bibliography has them, fields included that a source of the library has no place for.
 */
export async function runConvert({
  operands,
  out,
  style,
  bibliography,
  exported,
  confirm,
}: CommandLine): Promise<ExitCode> {
  const [file = ''] = operands;
  const target = wordFilePath(out);
  const confirmed = confirmedMarking(confirm);
  const settings = settingsOf(exported, [], usualExportSettings, { collections: [] });
  const parsed = parseBrief(await readUtf8File(file));
  const early = readMarkdownHeader(parsed);
  if (hasError(early.problems)) return refuse(file, early.problems);
  const inHeader = early.header.bibliography.map((path) => (isAbsolute(path) ? path : join(dirname(file), path)));
  const paths = bibliography.length > 0 ? bibliography : inHeader;
  const works = await withExtraction((host) => readBibliographies(paths, host));

  const findEntry = paths.length > 0 ? works.find : undefined;
  const first = read(parsed, findEntry, () => undefined);
  const images = await readCleanImages(file, first.images);
  const brief = first.images.length === 0 ? first : read(parsed, findEntry, (address) => images.found.get(address));
  if (hasError(brief.problems)) return refuse(file, brief.problems);
  const chosen = await chooseStyle(brief.header, style);
  const header = { ...unsaidHeader, ...brief.header.fields, citationStyle: chosen.id };
  const document = documentSchema.parse({ version: DOCUMENT_VERSION, blocks: brief.blocks });
  const { works: cited } = brief;
  const briefing = { header, document };
  const rendered = await render({ briefing, cited, images: images.files, settings }, chosen.csl);
  const { bytes } = rendered;
  const [fault] = validatePackage(bytes);
  if (fault !== undefined) {
    throw new BriefingError(
      'export-invalid-package',
      `${target} was not written, because it would not be sound: ${fault}`,
    );
  }
  // What the window says of an export, too; a finding is no fault of the file.
  const findings = exportFindings(briefing, settings, nothingKept, null, rendered);
  refuseMarkedAbove(findings.filter(isMarkedAbove), confirmed, confirmAdvice);
  await writeOutput(target, bytes);
  const problems = [
    ...(paths.length === 0 && brief.citedKeys.length > 0 ? [{ ...noBibliography, file }] : []),
    ...[...chosen.problems, ...brief.problems].map((problem) => ({ ...problem, file })),
    ...works.problemsOf(brief.citedKeys.map(({ key }) => key)),
  ];
  printProblems(problems);
  for (const finding of findings) printMessage(describeFinding(finding));
  printMessage(`Wrote ${target}.`);
  return problems.length > 0 ? 1 : 0;
}

/** The style that the command names, or the brief; one that the brief names and nobody knows is told, and the usual one taken. */
async function chooseStyle({ fields, styleLine = 1 }: MarkdownHeader, named: string | undefined) {
  const { citationStyle, language } = { ...unsaidHeader, ...fields };
  const host = { cslFolder: join(programFolder(), 'csl') };
  try {
    return { ...(await namedStyle(host, null, named ?? citationStyle, language)), problems: [] };
  } catch (error) {
    if (named !== undefined || !(error instanceof BriefingError) || error.code !== 'style-not-found') throw error;
    const message = `There is no citation style “${citationStyle}”; ${unsaidHeader.citationStyle} was taken. \`styles\` lists them all.`;
    const usual = await namedStyle(host, null, unsaidHeader.citationStyle, language);
    return { ...usual, problems: [{ line: styleLine, severity: 'warning' as const, message }] };
  }
}

type FindImage = NonNullable<Parameters<typeof readMarkdown>[1]['findImage']>;
type FindEntry = Awaited<ReturnType<typeof readBibliographies>>['find'];

/** Reads the brief with an id for each work that it cites, in the order of the text. */
function read(brief: ParsedBrief, find: FindEntry | undefined, findImage: FindImage) {
  const randomBytes = countedBytes();
  const works = new Map<string, CitableWork>();
  const done = readMarkdown(brief, {
    randomBytes,
    findImage,
    findWork:
      find &&
      ((key) => {
        const entry = find(key);
        if (entry === undefined) return undefined;
        const known = works.get(key);
        const id: SourceId = known?.id ?? newId('src', randomBytes);
        const { metadata, otherCsl } = entry.work;
        const asItIs = entry.cslItem === undefined ? { otherCsl } : { cslItem: { ...entry.cslItem, id } };
        if (!known) works.set(key, { id, metadata, ...asItIs });
        return id;
      }),
  });
  return { ...done, works: [...works.values()] };
}

/** Said once, before the keys that name no work because of it. */
const noBibliography: Omit<FileProblem, 'file'> = {
  line: 1,
  severity: 'warning',
  message:
    'No bibliography was given, so no work can be cited. Give one with --bibliography FILE (CSL-JSON, BibTeX, RIS), or write “bibliography: FILE” in the header.',
};

/** There is no library: whatever it would know of a briefing's sources cannot be a finding. */
const nothingKept: ExportMaterial = {
  cited: [],
  consulted: [],
  excerpts: [],
  olderOriginals: [],
  claims: [],
  families: [],
  uncitedCopies: [],
};

interface ToRender {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  readonly cited: readonly CitableWork[];
  readonly images: CleanImages['files'];
  readonly settings: ExportSettings;
}

async function render({ briefing, cited, images, settings }: ToRender, csl: CslSource): Promise<RenderedExport> {
  const newFormatter = () => createCitationFormatter(csl);
  const formatted = formatBriefing(briefing, cited, newFormatter());
  const material = { cited, consulted: [] };
  const works = listWorks({ briefing, formatted, settings, material, newFormatter });
  const bytes = await renderBriefing({ briefing, formatted, settings, images, works });
  return { bytes, unprinted: findUnprinted(formatted.citations), locale: formatted.locale };
}

const hasError = (problems: readonly { readonly severity: string }[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

function refuse(file: string, problems: readonly Omit<FileProblem, 'file'>[]): ExitCode {
  printProblems(problems.map((problem) => ({ ...problem, file })));
  printMessage('Nothing was written.');
  return 2;
}

/** As compilers write it, so that an editor finds the line. */
function printProblems(problems: readonly FileProblem[]): void {
  for (const { file, line, message } of problems) printMessage(`${file}:${line}: ${message}`);
}
