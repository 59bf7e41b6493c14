import { setScript } from '../inlines/scripts.ts';
import type { ReportProblem } from '../markdownProblem.ts';

/** What is left of HTML in a Markdown file: text, or null for a line break. */
export type HtmlPart = { readonly text: string; readonly bold?: true; readonly italic?: true } | null;

const PART =
  /(<!--[\s\S]*?(?:-->|$))|<br\s*\/?>|<(su[bp])>([^<>]*)<\/\2>|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>|<[!?][^>]*>/gi;

const BOLD = /^(?:b|strong)$/;
const ITALIC = /^(?:i|em)$/;
/** Lines of their own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
const CELL = /^t[dh]$/;
/** What would change the sense of the text if its marks were not seen. */
const MARKS: Readonly<Record<string, string>> = { del: '~~', s: '~~', strike: '~~', sub: '~', sup: '^' };

/** The format that a tag gives to what is in it, where a briefing has it. */
export function formatOfTag(tag: string): { readonly bold?: true; readonly italic?: true } | undefined {
  if (BOLD.test(tag)) return { bold: true };
  return ITALIC.test(tag) ? { italic: true } : undefined;
}

/**
 * Keeps the text, the line breaks, and bold and italic type of HTML; other tags and comments are named. An empty comment only divides what is
 * beside it.
 */
export function readHtml(html: string, firstLine: number, report: ReportProblem): readonly HtmlPart[] {
  const kept = new KeptHtml();
  let end = 0;
  for (const match of html.matchAll(PART)) {
    kept.addText(html.slice(end, match.index));
    end = match.index + match[0].length;
    const line = firstLine + (html.slice(0, match.index).match(/\n/g)?.length ?? 0);
    const [whole, comment, script, small = '', closing, tag] = match;
    if (tag !== undefined && tag.toLowerCase() !== 'br') kept.addTag(tag.toLowerCase(), closing === '/', line, report);
    else if (/^<br/i.test(whole)) kept.parts.push(null);
    else if (comment !== undefined) nameComment(comment, line, report);
    else if (script !== undefined) kept.addText(readScript(script.toLowerCase(), small, line, report));
    else report(line, `“${whole.slice(0, 80)}” is left out.`);
  }
  kept.addText(html.slice(end));
  for (const { tag, line } of kept.open) report(line, nameOfTag(tag));
  if (kept.parts.at(-1) === null && !/<br\s*\/?>\s*$/i.test(html)) kept.parts.pop();
  return kept.parts;
}

class KeptHtml {
  readonly parts: HtmlPart[] = [];
  /** The tags that give a format to what follows. */
  readonly open: { readonly tag: string; readonly line: number }[] = [];

  addText(text: string): void {
    if (text === '') return;
    const formats = this.open.map(({ tag }) => formatOfTag(tag));
    this.parts.push({ text: text.replace(/[ \t]*\n\s*/g, ' '), ...Object.assign({}, ...formats) });
  }

  addTag(tag: string, isEnd: boolean, line: number, report: ReportProblem): void {
    if (formatOfTag(tag) !== undefined) {
      const opened = this.open.findLastIndex((one) => one.tag === tag);
      if (!isEnd) this.open.push({ tag, line });
      else if (opened >= 0) this.open.splice(opened, 1);
      return;
    }
    if (MARKS[tag] !== undefined) this.addText(MARKS[tag]);
    else if (BLOCK.test(tag)) this.#endLine();
    else if (CELL.test(tag) && isEnd) this.addText(' ');
    if (!isEnd) report(line, nameOfTag(tag));
  }

  /** Where there is something that ends; the blanks between two tags are none of the text. */
  #endLine(): void {
    while (this.parts.at(-1)?.text.trim() === '') this.parts.pop();
    if (this.parts.length > 0 && this.parts.at(-1) !== null) this.parts.push(null);
  }
}

function nameOfTag(tag: string): string {
  const mark = MARKS[tag];
  return mark === undefined
    ? `HTML <${tag}> is left out; its text is kept.`
    : `HTML <${tag}> is kept as ${mark} on either side.`;
}

function nameComment(comment: string, line: number, report: ReportProblem): void {
  const text = comment.replace(/^<!--|-->$/g, '').trim();
  if (text !== '') report(line, `A comment is left out: “${text.replace(/\s+/g, ' ').slice(0, 80)}”.`);
}

function readScript(tag: string, text: string, line: number, report: ReportProblem): string {
  const set = setScript(text.trim(), tag === 'sub' ? 'subscript' : 'superscript', line, report);
  if (set !== undefined) return set;
  report(line, nameOfTag(tag));
  return `${MARKS[tag]}${text}${MARKS[tag]}`;
}
