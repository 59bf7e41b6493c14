const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** The name of a language by its BCP 47 tag; of a tag that is none, as some documents bear, itself. */
export function formatLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
