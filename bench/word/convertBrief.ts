import { writeFileSync } from 'node:fs';
import { DOCUMENT_VERSION, documentSchema } from '../../src/core/briefing/document.ts';
import { unsaidHeader } from '../../src/core/briefing/unsaidHeader.ts';
import { createCitationFormatter } from '../../src/core/citation/citationFormatter.ts';
import type { CitableWork } from '../../src/core/citation/cslItem.ts';
import { formatBriefing } from '../../src/core/citation/formatBriefing.ts';
import { countedBytes } from '../../src/core/countedBytes.ts';
import { renderBriefing } from '../../src/core/docx/renderBriefing.ts';
import { validatePackage } from '../../src/core/docx/validatePackage.ts';
import { newId } from '../../src/core/ids.ts';
import { nameInText } from '../../src/core/markdown/nameInText.ts';
import { readMarkdown } from '../../src/core/markdown/readMarkdown.ts';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import { readBibliographies } from '../../src/operations/briefings/bibliographyFiles.ts';
import { readUtf8File } from '../../src/operations/readUtf8File.ts';
import { bundledCsl } from '../../tests/support/bundledCsl.ts';

/*
 * The steps of the command `convert` in a process of its own, with nothing cached: brief and bibliography read, citations formatted, the
 * file rendered, checked and written. Not its host, which looks for added styles in a library.
 *
 * convertBrief.mjs BRIEF.md REFS.json OUT.docx
 */
const [brief = '', references = '', out = ''] = process.argv.slice(2);
const found = await readBibliographies([references]);
const randomBytes = countedBytes();
const works = new Map<string, CitableWork>();
const { blocks, header } = readMarkdown(await readUtf8File(brief), {
  randomBytes,
  findImage: () => undefined,
  findWork: (key) => {
    const entry = found.find(key);
    if (entry === undefined) return undefined;
    const id = works.get(key)?.id ?? newId('src', randomBytes);
    if (!works.has(key)) works.set(key, { id, metadata: unknownMetadata, cslItem: { ...entry.item, id } });
    return { id, nameInText: (language) => nameInText(entry.item, language) };
  },
});
const briefing = {
  header: { ...unsaidHeader, ...header.fields },
  document: documentSchema.parse({ version: DOCUMENT_VERSION, blocks }),
};
const formatted = formatBriefing(briefing, [...works.values()], createCitationFormatter(bundledCsl));
const bytes = await renderBriefing({ briefing, formatted });
const faults = validatePackage(bytes);
if (faults.length > 0) throw new Error(faults.join('\n'));
writeFileSync(out, bytes);
