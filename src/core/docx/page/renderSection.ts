import { type Orientation, type PageSize, pageMargin, turned } from './pageSize.ts';

/**
 * The properties of a section (ECMA-376 part 4, 2.6.17). Each names the headers and footers of every kind of page itself: a
 * marking must not hang on what a program makes of those of the section before.
 *
 * @param pageParts references to the headers and footers, as elements
 */
export function renderSection(size: PageSize, orientation: Orientation, pageParts: string): string {
  const { width, height } = turned(size, orientation);
  const { top, right, bottom, left, header, footer } = pageMargin;
  const lies = orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return [
    `<w:sectPr>${pageParts}`,
    // Word would count endnotes in Roman numbers.
    '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
    `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${lies}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    '<w:cols w:space="708"/><w:titlePg/></w:sectPr>',
  ].join('');
}
