import { wrapPart } from '../write/wrapPart.ts';

/**
 * The part `word/settings.xml` (ECMA-376 part 4, 2.15): headers of their own on even pages, the two notes that Word reserves, and
 * the mode of Word 2013 and later, since an older one shows "Compatibility Mode" in the title bar.
 */
export function renderSettings(): string {
  const reserved = (element: string): string => `<w:${element} w:id="-1"/><w:${element} w:id="0"/>`;
  return wrapPart(
    'settings',
    '<w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>' +
      `<w:footnotePr>${reserved('footnote')}</w:footnotePr>` +
      `<w:endnotePr><w:numFmt w:val="decimal"/>${reserved('endnote')}</w:endnotePr>` +
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  );
}
