import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../src/renderer');

/** Attributes whose values are read or heard. */
const SPOKEN =
  'aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|description|text';

/** A bit of text with a letter in it; key names, ids and class names stand elsewhere. */
const LETTER = /\p{L}{2,}/u;

/** What a component says in words of its own: text between tags, and literals in attributes that are read or heard. */
function findOwnWords(source: string): readonly string[] {
  const code = withoutComments(source);
  const attributes = [
    ...code.matchAll(new RegExp(`\\s(?:${SPOKEN})=(?:"([^"]*)"|\\{(?:'([^']*)'|"([^"]*)"|\`([^\`]*)\`)\\})`, 'g')),
  ];
  // Text of JSX stands right behind a tag's end or an expression's, and before the next of either. In types and comparisons
  // stands code, which has brackets, dots, quotes or signs in it, or begins with a keyword.
  const texts = [
    ...code.matchAll(/(?:(?<!=)>|\})\s*([^<>{}()[\]=;:'"`|&]*\p{L}[^<>{}()[\]=;:'"`|&]*?)\s*(?=<\/?[a-zA-Z]|\{)/gu),
  ];
  return [
    ...attributes.map(([, ...values]) => values.find((value) => value !== undefined) ?? ''),
    ...texts.map(([, text = '']) => text).filter((text) => !KEYWORD.test(text)),
  ].filter((words) => LETTER.test(words.replaceAll(/\$\{[^}]*\}/g, '')));
}

const KEYWORD =
  /^(?:,|\?|else|export|function|const|let|return|if|import|type|interface|for|while|async|default|extends|readonly|switch|case|try|catch|finally|class|declare|from|as|in|of)\b|^[,.?]/;

function withoutComments(source: string): string {
  return source.replaceAll(/\{?\/\*[\s\S]*?\*\/\}?/g, '').replaceAll(/(^|[^:])\/\/.*$/gm, '$1');
}

describe('the words of the window', () => {
  it('stand in src/renderer/words, never in a component', () => {
    const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        findOwnWords(readFileSync(join(renderer, file), 'utf8')).map((words) => `${relative('', file)}: ${words}`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Nothing here yet</p>', 'Nothing here yet'],
    ['<Button variant="primary">\n      Save it\n    </Button>', 'Save it'],
    ['<p>{count} sources</p>', 'sources'],
    ['<IconButton label="Close" onPress={close}>', 'Close'],
    ["<Input placeholder={'Type here'} />", 'Type here'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a component
    ['<div aria-label={`Page ${page}`} />', 'Page ${page}'],
  ])('a planted one is found: %s', (source, words) => {
    expect(findOwnWords(source)).toContain(words);
  });

  it.each([
    '<p>{words.title}</p>',
    '<Icon size={14} aria-hidden className="a b" />',
    'export function List({ rows }: { readonly rows: Map<string, readonly Row[]> }) { return <ul>{rows}</ul>; }',
    'const x = a > 0 && b < 1;',
    '{/* No label slot: the name is all that is seen. */}\n<span>{entry.title}</span>',
    '<span> · </span>',
    '<div data-area="list" role="listbox" key=\'x\' />',
    'if (width > 0) { move(); } else { stay(); }\nreturn (\n <p>{x}</p>',
  ])('what is no text is left alone: %s', (source) => {
    expect(findOwnWords(source)).toEqual([]);
  });
});
