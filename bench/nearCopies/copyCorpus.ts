import { type NewsDocument, newsCorpus } from '../corpus/newsCorpus.ts';
import { type SeededRandom, seededRandom } from '../corpus/seededRandom.ts';

/** What a desk did to an article that it took over. */
export const editings = [
  'headline',
  'cut to half',
  'embedded',
  'every 12th word',
  'reordered',
  'half and own half',
] as const;
type Editing = (typeof editings)[number];

/** An article of the corpus, or a copy of one that came before it. */
export interface CorpusDocument {
  readonly document: NewsDocument;
  readonly copyOf: { readonly number: number; readonly editing: Editing } | null;
}

/**
 * The articles of the news corpus, each tenth of them copied by another outlet in one of the ways that desks have. Numbered from
 * 0 in the order they come in.
 */
export function* copyCorpus(count: number, seed = 1): Generator<CorpusDocument> {
  const random = seededRandom(seed + 99);
  const recent: { number: number; document: NewsDocument }[] = [];
  let number = 0;
  let made = 0;
  for (const document of newsCorpus(count, seed)) {
    const original = recent[random.below(Math.max(1, recent.length))];
    if (original && random.next() < 0.1 && document.language === original.document.language) {
      const editing = editings[made % editings.length] ?? 'headline';
      made += 1;
      yield {
        document: { ...document, body: edit(original.document, document, editing, random) },
        copyOf: { number: original.number, editing },
      };
    } else {
      recent.push({ number, document });
      if (recent.length > 500) recent.shift();
      yield { document, copyOf: null };
    }
    number += 1;
  }
}

function edit(original: NewsDocument, own: NewsDocument, editing: Editing, random: SeededRandom): string {
  const paragraphs = original.body.split('\n');
  const others = own.body.split('\n');
  const half = paragraphs.slice(0, Math.ceil(paragraphs.length / 2));
  switch (editing) {
    case 'headline':
      return [own.title, ...paragraphs].join('\n');
    case 'cut to half':
      return [own.title, ...half].join('\n');
    case 'embedded':
      // Two thirds of it, within an article that is longer than the whole of it.
      return [own.title, ...others, ...paragraphs.slice(0, Math.ceil((paragraphs.length * 2) / 3))].join('\n');
    case 'every 12th word':
      return changeWords(original.body, original.language === 'zh' ? '' : ' ', random);
    case 'reordered':
      return [...paragraphs].reverse().join('\n');
    case 'half and own half':
      return [own.title, ...half, ...others.slice(0, half.length)].join('\n');
  }
}

/** About one in twelve words becomes another one. */
function changeWords(body: string, separator: string, random: SeededRandom): string {
  return body
    .split('\n')
    .map((paragraph) =>
      paragraph
        .split(separator)
        .map((word) => (random.next() < 1 / 12 ? `${word.slice(0, 1)}${random.below(1000)}` : word))
        .join(separator),
    )
    .join('\n');
}
