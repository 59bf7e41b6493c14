import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { BriefingHeader } from '../core/briefing/briefing.ts';
import { type Block, DOCUMENT_VERSION, documentSchema } from '../core/briefing/document.ts';
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
import { listWorks } from '../core/exporting/listWorks.ts';
import { newId, type SourceId } from '../core/ids.ts';
import { metadataOfCsl } from '../core/importing/bibliographies/cslJsonMetadata.ts';
import { nameInText } from '../core/markdown/nameInText.ts';
import type { MarkdownHeader } from '../core/markdown/readHeader.ts';
import { readMarkdown, readMarkdownHeader } from '../core/markdown/readMarkdown.ts';
import { type FileProblem, readBibliographies } from '../operations/briefings/bibliographyFiles.ts';
import { readUtf8File } from '../operations/readUtf8File.ts';
import type { CommandLine, ExitCode } from './command.ts';
import { settingsOf } from './exportSettings.ts';
import { namedStyle } from './namedStyle.ts';
import { printMessage } from './print.ts';
import { type CleanImages, readCleanImages } from './readCleanImages.ts';
import { createTerminalHost } from './terminalHost.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * Converts a Markdown brief to Word without a library. The same files give the same bytes. Works are cited as their
 * bibliography has them, fields included that a source of the library has no place for.
 */
export async function runConvert({ operands, out, style, bibliography, exported }: CommandLine): Promise<ExitCode> {
  const [file = ''] = operands;
  if (out === undefined) throw new BriefingError('input-invalid', 'Name the file to write with --out FILE.');
  const settings = settingsOf(exported, [], usualExportSettings, { collections: [] });
  const text = await readUtf8File(file);
  const early = readMarkdownHeader(text);
  if (hasError(early.problems)) return refuse(file, early.problems);
  const inHeader = early.header.bibliography.map((path) => (isAbsolute(path) ? path : join(dirname(file), path)));
  const paths = bibliography.length > 0 ? bibliography : inHeader;
  const works = await readBibliographies(paths);

  const findEntry = paths.length > 0 ? works.find : undefined;
  const named = read(text, findEntry, () => undefined).images;
  const images = await readCleanImages(file, named);
  const brief = read(text, findEntry, (address) => images.found.get(address));
  if (hasError(brief.problems)) return refuse(file, brief.problems);
  const chosen = await chooseStyle(brief.header, style);
  const header = { ...unsaidHeader, ...brief.header.fields, citationStyle: chosen.id };
  const bytes = await render({ ...brief, header, images: images.files, settings }, chosen.csl);
  const [fault] = validatePackage(bytes);
  if (fault !== undefined) {
    throw new BriefingError(
      'export-invalid-package',
      `${out} was not written, because it would not be sound: ${fault}`,
    );
  }
  await writeOutput(out, bytes);
  const problems = [
    ...(paths.length === 0 && brief.citedKeys.length > 0 ? [{ ...noBibliography, file }] : []),
    ...[...chosen.problems, ...brief.problems].map((problem) => ({ ...problem, file })),
    ...works.problemsOf(brief.citedKeys.map(({ key }) => key)),
  ];
  printProblems(problems);
  printMessage(`Wrote ${resolve(out)}.`);
  return problems.length > 0 ? 1 : 0;
}

/** The style that the command names, or the brief; one that the brief names and nobody knows is told, and the usual one taken. */
async function chooseStyle({ fields, styleLine = 1 }: MarkdownHeader, named: string | undefined) {
  const { citationStyle, language } = { ...unsaidHeader, ...fields };
  const host = createTerminalHost();
  try {
    return { ...(await namedStyle(host, null, named ?? citationStyle, language)), problems: [] };
  } catch (error) {
    if (named !== undefined || !(error instanceof BriefingError) || error.code !== 'style-not-found') throw error;
    const message = `There is no citation style “${citationStyle}”; ${unsaidHeader.citationStyle} was taken. \`styles\` lists them all.`;
    const usual = await namedStyle(host, null, unsaidHeader.citationStyle, language);
    return { ...usual, problems: [{ line: styleLine, severity: 'warning' as const, message }] };
  } finally {
    host.stop();
  }
}

type FindImage = NonNullable<Parameters<typeof readMarkdown>[1]['findImage']>;
type FindEntry = Awaited<ReturnType<typeof readBibliographies>>['find'];

/** Reads the brief with an id for each work that it cites, in the order of the text. */
function read(text: string, find: FindEntry | undefined, findImage: FindImage) {
  const randomBytes = countedBytes();
  const works = new Map<string, CitableWork>();
  const brief = readMarkdown(text, {
    randomBytes,
    findImage,
    findWork:
      find &&
      ((key) => {
        const entry = find(key);
        if (entry === undefined) return undefined;
        const known = works.get(key);
        const id: SourceId = known?.id ?? newId('src', randomBytes);
        const item = { ...entry.item, id };
        if (!known) works.set(key, { id, metadata: metadataOfCsl(entry).metadata, cslItem: item });
        return { id, nameInText: (language) => nameInText(entry.item, language) };
      }),
  });
  return { ...brief, works: [...works.values()] };
}

/** Said once, before the keys that name no work because of it. */
const noBibliography: Omit<FileProblem, 'file'> = {
  line: 1,
  severity: 'warning',
  message:
    'No bibliography was given, so no work can be cited. Give one with --bibliography REFS.json, or write “bibliography: REFS.json” in the header.',
};

interface ToRender {
  readonly header: BriefingHeader;
  readonly blocks: readonly Block[];
  readonly works: readonly CitableWork[];
  readonly images: CleanImages['files'];
  readonly settings: ExportSettings;
}

async function render({ header, blocks, works, images, settings }: ToRender, csl: CslSource): Promise<Uint8Array> {
  const document = documentSchema.parse({ version: DOCUMENT_VERSION, blocks });
  const briefing = { header, document };
  const newFormatter = () => createCitationFormatter(csl);
  const formatted = formatBriefing(briefing, works, newFormatter());
  const material = { cited: works, consulted: [] };
  const listed = listWorks({ briefing, formatted, settings, material, newFormatter });
  return renderBriefing({ briefing, formatted, settings, images, works: listed });
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
