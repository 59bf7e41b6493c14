import { HistoryExtension } from '@lexical/history';
import type { AnyLexicalExtension } from 'lexical';
import { FormattingExtension } from './blocks/formattingExtension.ts';
import { LinksExtension } from './blocks/linksExtension.ts';
import { ListsExtension } from './blocks/listsExtension.ts';
import { ShortcutsExtension } from './blocks/shortcutsExtension.ts';
import { CaretExtension } from './caretExtension.ts';
import { CitationKeysExtension } from './citations/citationKeysExtension.ts';
import { MentionExtension } from './citations/mentionExtension.ts';
import { TypedLocatorExtension } from './citations/typedLocatorExtension.ts';
import { IdentityExtension } from './identityExtension.ts';
import { PasteExtension } from './paste/pasteExtension.ts';

/** Everything the briefing editor can do, one extension per capability. Lexical's own come in as their dependencies. */
export const editorExtensions: readonly AnyLexicalExtension[] = [
  HistoryExtension,
  CaretExtension,
  IdentityExtension,
  FormattingExtension,
  ListsExtension,
  LinksExtension,
  ShortcutsExtension,
  PasteExtension,
  CitationKeysExtension,
  MentionExtension,
  TypedLocatorExtension,
];
