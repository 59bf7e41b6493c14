import { HistoryExtension } from '@lexical/history';
import type { AnyLexicalExtension } from 'lexical';
import { EmphasisExtension } from './blocks/emphasisExtension.ts';
import { FormattingExtension } from './blocks/formattingExtension.ts';
import { FreshBlocksExtension } from './blocks/freshBlocksExtension.ts';
import { LinksExtension } from './blocks/linksExtension.ts';
import { ListsExtension } from './blocks/listsExtension.ts';
import { ShortcutsExtension } from './blocks/shortcutsExtension.ts';
import { CaretExtension } from './caretExtension.ts';
import { MarkKeysExtension } from './citations/markKeysExtension.ts';
import { MentionExtension } from './citations/mentionExtension.ts';
import { TypedLocatorExtension } from './citations/typedLocatorExtension.ts';
import { IdentityExtension } from './identityExtension.ts';
import { PasteExtension } from './paste/pasteExtension.ts';
import { TablesExtension } from './tables/tablesExtension.ts';

/** Everything the briefing editor can do, one extension per capability. Lexical's own come in as their dependencies. */
export const editorExtensions: readonly AnyLexicalExtension[] = [
  HistoryExtension,
  CaretExtension,
  IdentityExtension,
  FormattingExtension,
  TablesExtension,
  ListsExtension,
  LinksExtension,
  FreshBlocksExtension,
  ShortcutsExtension,
  EmphasisExtension,
  PasteExtension,
  MarkKeysExtension,
  MentionExtension,
  TypedLocatorExtension,
];
