import type { Briefing } from '../core/briefing/briefing.ts';
import type { ExportSettings } from '../core/briefing/exportSettings.ts';
import { createCitationFormatter } from '../core/citation/citationFormatter.ts';
import type { CslSource } from '../core/citation/cslSource.ts';
import { type ExportFinding, exportFindings } from '../core/exporting/exportFindings.ts';
import { isMarkedAbove } from '../core/exporting/markedAbove.ts';
import { renderExport } from '../core/exporting/renderExport.ts';
import { briefingIdSchema } from '../core/ids.ts';
import { refuseLostPassages } from '../operations/exports/refuseLostPassages.ts';
import { refuseMarkedAbove } from '../operations/exports/refuseMarkedAbove.ts';
import { refuseFaultyPackage, storeExport } from '../operations/exports/storeExport.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { readKeptImages } from '../operations/images/readImages.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { confirmAdvice, confirmedMarking } from './confirmedMarking.ts';
import { describeDrift } from './describeDrift.ts';
import { describeFinding } from './describeFinding.ts';
import { settingsOf } from './exportSettings.ts';
import { namedStyle } from './namedStyle.ts';
import { parseId } from './parseId.ts';
import { printJson, printMessage } from './print.ts';
import { createTerminalHost } from './terminalHost.ts';
import { wordFilePath } from './wordFilePath.ts';

/**
 * Exports a briefing to the file named, with the same bytes as the window would write. Settings that are not said are those of its last
 * export in the window; what is said here is not kept. 1 where the file had to be written beside the one named.
 */
export async function runExport(line: LibraryCommandLine): Promise<ExitCode> {
  const { library: folder, operands, style, exported, tag, json } = line;
  const target = wordFilePath(line.out);
  const confirmed = confirmedMarking(line.confirm);
  const briefingId = parseId(briefingIdSchema, operands[0], 'a briefing');
  const host = createTerminalHost();
  const library = await host.openLibrary(folder, 'open');
  try {
    const stored = await runIn(library, 'briefings.get', { id: briefingId });
    const kept = await runIn(library, 'exports.choices', { briefingId });
    const collections = await runIn(library, 'collections.list', {});
    const settings = settingsOf(exported, tag, kept.settings, { collections });
    const { header } = stored;
    const { id, csl } = await namedStyle(host, library, style ?? header.citationStyle, header.language);
    const briefing = { ...stored, header: { ...header, citationStyle: id } };
    const { bytes, findings } = await render(library, { briefing, settings, summary: kept.summary, csl });
    await refuseFaultyPackage(host, library, bytes);
    const drifted = await refuseLostPassages(library, briefingId);
    const markedAbove = findings.filter(isMarkedAbove);
    refuseMarkedAbove(markedAbove, confirmed, confirmAdvice);
    const { path, openElsewhere, custody } = await storeExport(
      host,
      library,
      { briefingId, revision: briefing.revision, bytes, markedAbove, confirmed },
      target,
    );
    const sentences = [...drifted.map(describeDrift), ...findings.map(describeFinding)];
    if (json) printJson({ path, openElsewhere, custody, settings, findings: sentences });
    else {
      for (const sentence of sentences) printMessage(sentence);
      if (openElsewhere !== null) {
        printMessage(
          `${openElsewhere} could not be replaced: it is open in another program. The new file stands beside it.`,
        );
      }
      printMessage(`Wrote ${path}.`);
    }
    return openElsewhere === null ? 0 : 1;
  } finally {
    host.stop();
    await library.close();
  }
}

interface ToRender {
  readonly briefing: Briefing;
  readonly settings: ExportSettings;
  readonly summary: { readonly text: string; readonly basis: string } | null;
  readonly csl: CslSource;
}

async function render(
  library: OpenedLibrary,
  { briefing, settings, summary, csl }: ToRender,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly ExportFinding[] }> {
  const material = await runIn(library, 'exports.gather', { briefingId: briefing.id, settings });
  const hashes = new Set(briefing.document.blocks.flatMap((block) => (block.kind === 'image' ? block.image : [])));
  const images = await readKeptImages(library, [...hashes]);
  const newFormatter = () => createCitationFormatter(csl);
  const rendered = await renderExport(
    {
      briefing,
      settings,
      material,
      summary: summary?.text ?? null,
      images: new Map(images.map((image) => [image.image, image])),
      identifier: briefing.id,
    },
    newFormatter(),
    newFormatter,
  );
  return { bytes: rendered.bytes, findings: exportFindings(briefing, settings, material, summary, rendered) };
}
