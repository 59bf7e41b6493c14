const marks: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'],
  cs: ['„', '“'],
  da: ['»', '«'],
  de: ['„', '“'],
  es: ['«', '»'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['« ', ' »'],
  he: ['”', '”'],
  it: ['«', '»'],
  nb: ['«', '»'],
  nl: ['“', '”'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ru: ['«', '»'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

/** A passage in the quotation marks of the briefing's language. Nothing inside it is changed but its white space. */
export function quoted(passage: string, language: string): string {
  const [open, close] = marks[language.toLowerCase().split('-')[0] ?? ''] ?? ['“', '”'];
  return `${open}${passage.replace(/\s+/g, ' ').trim()}${close}`;
}
