import type { BriefingHeader } from '../../briefing/briefing.ts';
import { escapeXml } from '../write/escapeXml.ts';
import { toWordText } from '../write/wordText.ts';

/**
 * The part `docProps/custom.xml` (ECMA-376 part 4, 7.3): by what a file is recognised and how it is to be handled, for whoever
 * sorts files without opening them. What is not filled in is left out.
 *
 * @param identifier of the briefing
 */
export function renderCustomProperties(
  { marking, informationCutOff }: BriefingHeader,
  identifier: string | undefined,
): string {
  const values = [
    ['Identifier', identifier],
    ['Marking', marking],
    ['Information cut-off', informationCutOff],
  ].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  const properties = values.map(
    ([name, value], index) =>
      // The numbers begin with 2 (7.3.2.2); the id is the one that Word looks for.
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(toWordText(value))}</vt:lpwstr></property>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...properties,
    '</Properties>',
  ].join('');
}
