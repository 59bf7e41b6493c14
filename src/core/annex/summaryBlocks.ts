import type { Block } from '../briefing/document.ts';
import { annexBlocks } from './annexBlocks.ts';
import { annexWordsFor } from './annexWords.ts';

/** The statement under its heading; nothing where it says nothing. */
export function summaryBlocks(statement: string, language: string): readonly Block[] {
  const blocks = annexBlocks('u');
  const paragraphs = statement
    .split(/\r\n|[\n\r]/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return [];
  return [
    blocks.heading([annexWordsFor(language).summaryTitle]),
    ...paragraphs.map((paragraph) => blocks.paragraph([paragraph])),
  ];
}
