import { type StoryContext, StoryReader } from './storyReader.ts';
import type { WordPackage } from './wordPackage.ts';

/** What stands around the text on every page; it is no part of the text, but may say whose the file is and who may see it. */
export interface PageFrame {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** The different texts of headers and footers, those of page numbers only left out. */
export function readPageFrame(file: WordPackage, context: StoryContext): PageFrame {
  const texts = (wanted: string) => {
    const parts = file.relationships.filter(({ type, isExternal }) => type === wanted && !isExternal);
    return frameTexts(parts.map(({ target }) => readLine(file, target, context)));
  };
  return { headers: texts('header'), footers: texts('footer') };
}

/** Those that say more than the number of the page, each once. */
export function frameTexts(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) =>
    /\p{L}{2}/u.test(text.replace(/\b(?:page|of|seite|von|de|página|עמוד|מתוך|صفحة|من)\b/giu, '')),
  );
}

function readLine(file: WordPackage, part: string, context: StoryContext): string {
  const reader = new StoryReader(context);
  file.read(part, reader);
  return reader
    .finish()
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
