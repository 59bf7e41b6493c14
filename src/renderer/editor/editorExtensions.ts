import { HistoryExtension } from '@lexical/history';
import type { AnyLexicalExtension } from 'lexical';
import { CitationKeysExtension } from './citations/citationKeysExtension.ts';
import { FormattingExtension } from './blocks/formattingExtension.ts';
import { IdentityExtension } from './identityExtension.ts';
import { LinksExtension } from './blocks/linksExtension.ts';
import { ListsExtension } from './blocks/listsExtension.ts';
import { MentionExtension } from './citations/mentionExtension.ts';
import { PasteExtension } from './paste/pasteExtension.ts';
import { ShortcutsExtension } from './blocks/shortcutsExtension.ts';
import { TypedLocatorExtension } from './citations/typedLocatorExtension.ts';

/** Everything the briefing editor can do, one extension per capability. Lexical's own come in as their dependencies. */
export const editorExtensions: readonly AnyLexicalExtension[] = [
  HistoryExtension,
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
