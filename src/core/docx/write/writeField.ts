import { escapeXml } from './escapeXml.ts';

/**
 * A field (ECMA-376 part 4, 2.16) with the result that is shown until somebody updates it. Never marked dirty: Word would ask
 * on opening the file.
 *
 * @param result runs
 */
export function writeField(instruction: string, result: string): string {
  return beginField(instruction) + result + FIELD_END;
}

/** For a field that reaches over several paragraphs: `FIELD_END` closes it. */
export function beginField(instruction: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
