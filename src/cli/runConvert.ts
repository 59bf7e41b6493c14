import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { BriefingHeader } from '../core/briefing/briefing.ts';
import { type Block, DOCUMENT_VERSION, documentSchema } from '../core/briefing/document.ts';
import { unsaidHeader } from '../core/briefing/unsaidHeader.ts';
import { bundledCsl } from '../core/citation/bundledCsl.ts';
import { createCitationFormatter } from '../core/citation/citationFormatter.ts';
import type { CitableWork } from '../core/citation/cslItem.ts';
import { formatBriefing } from '../core/citation/formatBriefing.ts';
import { countedBytes } from '../core/countedBytes.ts';
import { renderBriefing } from '../core/docx/renderBriefing.ts';
import { validatePackage } from '../core/docx/validatePackage.ts';
import { BriefingError } from '../core/errors.ts';
import { newId, type SourceId } from '../core/ids.ts';
import { metadataOfCsl } from '../core/importing/cslJsonMetadata.ts';
import { nameInText } from '../core/markdown/nameInText.ts';
import { readMarkdown, readMarkdownHeader } from '../core/markdown/readMarkdown.ts';
import { type FileProblem, readBibliographies } from '../operations/briefings/bibliographyFiles.ts';
import { readUtf8File } from '../operations/readUtf8File.ts';
import type { CommandLine, ExitCode } from './command.ts';

import { parseStyle } from './parseStyle.ts';
import { printMessage } from './print.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * Converts a Markdown brief to Word without a library. The same files give the same bytes. Works are cited as their
 * bibliography has them, fields included that a source of the library has no place for.
 */
export async function runConvert({ operands, out, style, bibliography }: CommandLine): Promise<ExitCode> {
  const [file = ''] = operands;
  if (out === undefined) throw new BriefingError('input-invalid', 'Name the file to write with --out FILE.');
  const citationStyle = style === undefined ? {} : { citationStyle: parseStyle(style) };
  const text = await readUtf8File(file);
  const { header, problems } = readMarkdownHeader(text);
  if (hasError(problems)) return refuse(file, problems);
  const inHeader = header.bibliography.map((path) => (isAbsolute(path) ? path : join(dirname(file), path)));
  const paths = bibliography.length > 0 ? bibliography : inHeader;
  const works = await readBibliographies(paths);

  const brief = read(text, paths.length > 0 ? works.find : undefined);
  if (hasError(brief.problems)) return refuse(file, brief.problems);
  const bytes = await render({ ...unsaidHeader, ...brief.header.fields, ...citationStyle }, brief.blocks, brief.works);
  const [fault] = validatePackage(bytes);
  if (fault !== undefined) {
    throw new BriefingError(
      'export-invalid-package',
      `${out} was not written, because it would not be sound: ${fault}`,
    );
  }
  await writeOutput(out, bytes);
  const named = [
    ...(paths.length === 0 && brief.citedKeys.length > 0 ? [{ ...noBibliography, file }] : []),
    ...brief.problems.map((problem) => ({ ...problem, file })),
    ...works.problemsOf(brief.citedKeys.map(({ key }) => key)),
  ];
  printProblems(named);
  printMessage(`Wrote ${resolve(out)}.`);
  return named.length > 0 ? 1 : 0;
}

type FindEntry = Awaited<ReturnType<typeof readBibliographies>>['find'];

/** Reads the brief with an id for each work that it cites, in the order of the text. */
function read(text: string, find: FindEntry | undefined) {
  const randomBytes = countedBytes();
  const works = new Map<string, CitableWork>();
  const brief = readMarkdown(text, {
    randomBytes,
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

async function render(
  header: BriefingHeader,
  blocks: readonly Block[],
  works: readonly CitableWork[],
): Promise<Uint8Array> {
  const document = documentSchema.parse({ version: DOCUMENT_VERSION, blocks });
  const formatted = formatBriefing({ header, document }, works, createCitationFormatter(bundledCsl));
  return renderBriefing({ briefing: { header, document }, formatted });
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
