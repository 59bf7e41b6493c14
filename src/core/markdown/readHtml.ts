import type { ReportProblem } from './markdownProblem.ts';

/** What is left of HTML in a Markdown file: text, or null for a line break. */
export type HtmlPart = string | null;

const PART = /(<!--[\s\S]*?(?:-->|$))|<br\s*\/?>|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>|<[!?][^>]*>/gi;

/** Keeps the text and the line breaks of HTML; tags and comments are named. An empty comment only divides what is beside it. */
export function readHtml(html: string, firstLine: number, report: ReportProblem): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let end = 0;
  const addText = (text: string): void => {
    if (text !== '') parts.push(text.replace(/\s*\n\s*/g, ' '));
  };
  for (const match of html.matchAll(PART)) {
    addText(html.slice(end, match.index));
    end = match.index + match[0].length;
    const line = firstLine + (html.slice(0, match.index).match(/\n/g)?.length ?? 0);
    const [whole, comment, closing, tag] = match;
    if (/^<br/i.test(whole)) parts.push(null);
    else if (comment !== undefined) {
      const text = comment.replace(/^<!--|-->$/g, '').trim();
      if (text !== '') report(line, `A comment is left out: “${text.replace(/\s+/g, ' ').slice(0, 80)}”.`);
    } else if (tag !== undefined && closing === '')
      report(line, `HTML <${tag.toLowerCase()}> is left out; its text is kept.`);
  }
  addText(html.slice(end));
  return parts;
}
