import { resolve } from 'node:path';
import type { Briefing } from '../core/briefing/briefing.ts';
import { bundledCsl } from '../core/citation/bundledCsl.ts';
import { createCitationFormatter } from '../core/citation/citationFormatter.ts';
import { citationsInDocument } from '../core/citation/citationsInDocument.ts';
import { formatBriefing } from '../core/citation/formatBriefing.ts';
import { renderBriefing } from '../core/docx/renderBriefing.ts';
import { BriefingError } from '../core/errors.ts';
import { briefingIdSchema } from '../core/ids.ts';
import { refuseLostPassages } from '../operations/exports/refuseLostPassages.ts';
import { refuseFaultyPackage, storeExport } from '../operations/exports/storeExport.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { describeDrift } from './describeDrift.ts';
import { parseId } from './parseId.ts';
import { parseStyle } from './parseStyle.ts';
import { printMessage } from './print.ts';
import { createTerminalHost } from './terminalHost.ts';

/** Exports a briefing to the file named, with the same bytes as the window would write. */
export async function runExport({ library: folder, operands, out, style }: LibraryCommandLine): Promise<ExitCode> {
  if (out === undefined) throw new BriefingError('input-invalid', 'Name the file to write with --out FILE.');
  const briefingId = parseId(briefingIdSchema, operands[0], 'a briefing');
  const citationStyle = style === undefined ? undefined : parseStyle(style);
  const host = createTerminalHost();
  const library = await host.openLibrary(folder, 'open');
  try {
    const stored = await runIn(library, 'briefings.get', { id: briefingId });
    const briefing = citationStyle ? { ...stored, header: { ...stored.header, citationStyle } } : stored;
    const bytes = await renderFrom(library, briefing);
    await refuseFaultyPackage(host, library, bytes);
    const drifted = await refuseLostPassages(library, briefingId);
    await storeExport(host, library, { briefingId, revision: briefing.revision, bytes }, resolve(out));
    for (const one of drifted) printMessage(describeDrift(one));
    printMessage(`Wrote ${resolve(out)}.`);
    return 0;
  } finally {
    await library.close();
  }
}

async function renderFrom(library: OpenedLibrary, briefing: Briefing): Promise<Uint8Array> {
  const cited = citationsInDocument(briefing.document).flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
  const sources = await runIn(library, 'sources.getMany', { ids: [...new Set(cited)] });
  const formatted = formatBriefing(briefing, sources, createCitationFormatter(bundledCsl));
  return renderBriefing({ briefing, formatted });
}
