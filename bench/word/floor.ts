import { strToU8, zipSync } from 'fflate';
import { linesOf } from '../../src/core/briefing/blockLines.ts';
import type { Inline } from '../../src/core/briefing/document.ts';
import type { FormattedCitations } from '../../src/core/citation/formatBriefing.ts';
import { escapeXml } from '../../src/core/docx/write/escapeXml.ts';
import type { GeneratedBriefing } from './generateBriefing.ts';

/** The floor: the same text and notes as strings of XML, without styles, widths and directions, and the zip. No sound file. */
export function floorOf({ briefing }: GeneratedBriefing, { citations, bibliography }: FormattedCitations): Uint8Array {
  let number = 0;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const inline = (part: Inline) =>
    part.kind === 'text' ? run(part.text) : `<w:r><w:footnoteReference w:id="${++number}"/></w:r>`;
  const body = briefing.document.blocks
    .flatMap(linesOf)
    .map((line) => `<w:p>${line.map(inline).join('')}</w:p>`)
    .concat(bibliography.map(({ plain }) => `<w:p>${run(plain)}</w:p>`));
  const notes = citations.map(
    ({ plain }, index) => `<w:footnote w:id="${index + 1}"><w:p>${run(plain)}</w:p></w:footnote>`,
  );
  return zipSync({
    'word/document.xml': [strToU8(body.join('')), { level: 6 }],
    'word/footnotes.xml': [strToU8(notes.join('')), { level: 6 }],
  });
}
