import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { attributesSyntax, attributesTree } from './attributesSyntax.ts';
import { listSyntax, listTree } from './listSyntax.ts';
import { pandocSyntax, pandocTree } from './pandocSyntax.ts';

/** A YAML header ends with three hyphens or, as pandoc has it too, three full stops. */
const HEADERS = ['yaml' as const, { type: 'yaml', fence: { open: '---', close: '...' } }];

/** The tree of a Markdown file: CommonMark with pipe tables, footnotes, a YAML header, pandoc's citation keys, attributes, divs and lists. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(HEADERS), gfmTable(), gfmFootnote(), pandocSyntax, attributesSyntax, listSyntax],
    mdastExtensions: [
      frontmatterFromMarkdown(HEADERS),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      pandocTree,
      attributesTree,
      listTree,
    ],
  });
}
