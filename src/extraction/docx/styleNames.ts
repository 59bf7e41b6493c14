/** What the names of a paragraph style tell about text in it. */
export interface NamedStyleKind {
  readonly kind: 'heading' | 'quote' | 'preformatted' | 'paragraph';
  /** 0 to 8 as Word counts outline levels, or null for body text. */
  readonly outline: number | null;
  readonly isTitle: boolean;
}

/** What a style's name, or its several names, say. */
export function kindOfStyleNames(names: readonly string[]): NamedStyleKind {
  const isNamed = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const isTitle = isNamed(TITLE);
  const level = names.map((name) => HEADING.exec(name)?.[1]).find((one) => one !== undefined);
  const outline = isTitle ? 0 : level === undefined ? null : Number(level) - 1;
  if (outline !== null) return { kind: 'heading', outline, isTitle };
  if (isNamed(QUOTE)) return { kind: 'quote', outline, isTitle };
  return { kind: isNamed(PREFORMATTED) ? 'preformatted' : 'paragraph', outline, isTitle };
}

/**
 * Names of styles. Word writes the English ones whatever language it shows; other programs write what they show, and ids
 * are often in the language of whoever made the file.
 */
export const HEADING =
  /^(?:heading|berschrift|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis|címsor|başlık|заголовок|επικεφαλίδα|כותרת|عنوان|标题|標題|見出し|제목)[ _]?([1-9])$/iu;
export const TITLE = /^title$/i;
/** Word's own style for the day of a letter, which pandoc writes as well; newsrooms name theirs after the line. */
export const DATE = /^date(?:line)?$/i;
export const QUOTE =
  /^(?:(?:intense )?quote|intensequote|block ?text|quotations?|block ?quot\w*|zitat|intensives zitat|citation(?: intense)?|cita|citazione|citat|цитата|ציטוט|اقتباس|引用)$/iu;
export const PREFORMATTED = /^(?:html preformatted|htmlpreformatted|preformatted ?text|source ?code|verbatim)$/i;
