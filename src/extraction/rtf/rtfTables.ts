import { kindOfStyleNames, type NamedStyleKind } from '../docx/styleNames.ts';
import { isSymbolFont } from '../docx/symbolCharacter.ts';
import { encodingOfCharset, encodingOfCodePage } from './codePages.ts';

interface RtfFont {
  name: string;
  encoding: string | undefined;
  isSymbol: boolean;
}

interface RtfStyle extends NamedStyleKind {
  readonly basedOn: number | undefined;
}

/** The fonts of a rich-text file, for the encodings of their text. */
export class RtfFonts {
  readonly #fonts = new Map<number, RtfFont>();
  #open: RtfFont | undefined;
  /** A font's name ends with a semicolon; what follows in its group is another name for it. */
  #isNamed = false;

  begin(id: number): void {
    this.#open = { name: '', encoding: undefined, isSymbol: false };
    this.#isNamed = false;
    this.#fonts.set(id, this.#open);
  }

  charset(charset: number): void {
    if (!this.#open) return;
    this.#open.encoding = encodingOfCharset(charset);
    if (charset === 2) this.#open.isSymbol = true;
  }

  codePage(page: number): void {
    if (this.#open && page > 0) this.#open.encoding = encodingOfCodePage(page) ?? this.#open.encoding;
  }

  takeName(text: string): void {
    if (!this.#open || this.#isNamed) return;
    const end = text.indexOf(';');
    this.#open.name = (this.#open.name + (end < 0 ? text : text.slice(0, end))).slice(0, 100);
    this.#isNamed = end >= 0;
  }

  encoding(id: number | undefined): string | undefined {
    return id === undefined ? undefined : this.#fonts.get(id)?.encoding;
  }

  /** The name of a font whose signs are told by `symbolCharacter`. */
  symbolFont(id: number | undefined): string | undefined {
    const font = id === undefined ? undefined : this.#fonts.get(id);
    const name = font?.name.trim() ?? '';
    return isSymbolFont(name) ? name : undefined;
  }
}

/** The paragraph styles of a rich-text file by their numbers. */
export class RtfStyles {
  readonly #styles = new Map<number, RtfStyle>();

  add(
    id: number,
    given: { readonly name: string; readonly outline: number | undefined; readonly basedOn: number | undefined },
  ): void {
    const kind = kindOfStyleNames([given.name.trim()]);
    const outline = given.outline !== undefined && given.outline <= 8 ? given.outline : kind.outline;
    this.#styles.set(id, { ...kind, outline, basedOn: given.basedOn });
  }

  style(id: number | undefined): NamedStyleKind {
    const chain = new Set<RtfStyle>();
    let style = id === undefined ? undefined : this.#styles.get(id);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    const styles = [...chain];
    const isTitle = styles.some((one) => one.isTitle);
    const outline = isTitle ? 0 : (styles.find((one) => one.outline !== null)?.outline ?? null);
    return { isTitle, outline, kind: styles.find(({ kind }) => kind !== 'paragraph')?.kind ?? 'paragraph' };
  }
}
