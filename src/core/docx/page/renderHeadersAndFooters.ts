import { AlignmentType, Footer, Header, PageNumber, Paragraph, ShadingType, TextRun } from 'docx';
import { type Marking, markings } from '../../marking/marking.ts';
import type { DocumentWords } from '../language/documentWords.ts';
import { type DocumentLanguage, wordStyleIds } from '../styles/wordStyles.ts';

/** The header or footer of every kind of page a section can have, so that none is without the marking. */
export interface EveryPage<Part> {
  readonly default: Part;
  readonly first: Part;
  readonly even: Part;
}

export function renderHeaders(marking: Marking | null): EveryPage<Header> {
  const header = (): Header =>
    new Header({
      children: [
        marking === null ? new Paragraph({ style: wordStyleIds.header }) : renderMarking(marking, wordStyleIds.header),
      ],
    });
  return { default: header(), first: header(), even: header() };
}

export function renderFooters(
  marking: Marking | null,
  words: DocumentWords,
  language: DocumentLanguage,
): EveryPage<Footer> {
  const footer = (): Footer =>
    new Footer({
      children: [
        ...(marking === null ? [] : [renderMarking(marking, wordStyleIds.footer)]),
        renderPageNumber(words, language),
      ],
    });
  return { default: footer(), first: footer(), even: footer() };
}

/** Points of the label, doubled: 12 pt is the least that TLP 2.0 allows. */
const LABEL_SIZE = 24;

/**
 * The label as TLP 2.0 wants it: exact, never translated, at the right edge, in its colour on black. Set from left to
 * right in every language: in a right-to-left paragraph Word would take "right" for the left edge.
 */
function renderMarking(marking: Marking, style: string): Paragraph {
  const colour = markings.find(({ label }) => label === marking)?.colour.slice(1) ?? 'FFFFFF';
  return new Paragraph({
    style,
    alignment: AlignmentType.RIGHT,
    spacing: { after: 60 },
    children: [
      new TextRun({
        text: marking,
        bold: true,
        size: LABEL_SIZE,
        color: colour,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
        language: { value: 'en-US' },
      }),
    ],
  });
}

function renderPageNumber(words: DocumentWords, language: DocumentLanguage): Paragraph {
  const rightToLeft = language.direction === 'rtl';
  const format = rightToLeft ? { rightToLeft, language: { bidirectional: language.bidirectional } } : {};
  const children = words.pageOfPages.split(/(\{pages?\})/).flatMap((part): readonly TextRun[] => {
    if (part === '') return [];
    if (part === '{page}') return [new TextRun({ ...format, children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ ...format, children: [PageNumber.TOTAL_PAGES] })];
    return [new TextRun({ ...format, text: part })];
  });
  return new Paragraph({ style: wordStyleIds.footer, ...(rightToLeft ? { bidirectional: true } : {}), children });
}
