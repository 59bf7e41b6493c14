import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Marking } from '../../marking/marking.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import { renderFooters, renderHeaders } from '../page/renderHeadersAndFooters.ts';
import type { DocumentLanguage } from '../styles/wordStyles.ts';

export interface PackageFrame {
  /** XML by path. */
  readonly parts: ReadonlyMap<string, string>;
  /** The references of a section to the headers and footers, as elements. */
  readonly pageParts: string;
}

/**
 * The package around a text, made by the docx library: content types, relationships, headers, footers, theme and fonts. Its text
 * and notes are not: as objects of the library those of a long briefing take four times as long as everything else together.
 */
export async function packageFrame(
  marking: Marking | null,
  words: DocumentWords,
  language: DocumentLanguage,
): Promise<PackageFrame> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { titlePage: true },
        headers: renderHeaders(marking),
        footers: renderFooters(marking, words, language),
        children: [new Paragraph({})],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const parts = new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
  const references = parts.get('word/document.xml')?.match(/<w:(?:header|footer)Reference [^>]*\/>/g) ?? [];
  return { parts, pageParts: references.join('') };
}
