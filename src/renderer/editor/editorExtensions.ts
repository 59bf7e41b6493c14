import { HistoryExtension } from '@lexical/history';
import type { AnyLexicalExtension } from 'lexical';
import { CarriedMarksExtension } from './blocks/carriedMarksExtension.ts';
import { EmphasisExtension } from './blocks/emphasisExtension.ts';
import { FormattingExtension } from './blocks/formattingExtension.ts';
import { FreshBlocksExtension } from './blocks/freshBlocksExtension.ts';
import { LinksExtension } from './blocks/linksExtension.ts';
import { ListsExtension } from './blocks/listsExtension.ts';
import { PortionMarksExtension } from './blocks/portionMarksExtension.ts';
import { ShortcutsExtension } from './blocks/shortcutsExtension.ts';
import { BreaksExtension } from './breaks/breaksExtension.ts';
import { CaptionsExtension } from './captions/captionsExtension.ts';
import { CaretExtension } from './caretExtension.ts';
import { MarkKeysExtension } from './citations/markKeysExtension.ts';
import { MentionExtension } from './citations/mentionExtension.ts';
import { TypedLocatorExtension } from './citations/typedLocatorExtension.ts';
import { CopyExtension } from './copy/copyExtension.ts';
import { IdentityExtension } from './identityExtension.ts';
import { ImagesExtension } from './images/imagesExtension.ts';
import { KeyCaretExtension } from './keyCaretExtension.ts';
import { PasteExtension } from './paste/pasteExtension.ts';
import { TablesExtension } from './tables/tablesExtension.ts';

/** Everything the briefing editor can do, one extension per capability. Lexical's own come in as their dependencies. */
export const editorExtensions: readonly AnyLexicalExtension[] = [
  HistoryExtension,
  KeyCaretExtension,
  CaretExtension,
  IdentityExtension,
  FormattingExtension,
  TablesExtension,
  CaptionsExtension,
  BreaksExtension,
  ImagesExtension,
  PortionMarksExtension,
  CarriedMarksExtension,
  ListsExtension,
  LinksExtension,
  FreshBlocksExtension,
  ShortcutsExtension,
  EmphasisExtension,
  PasteExtension,
  CopyExtension,
  MarkKeysExtension,
  MentionExtension,
  TypedLocatorExtension,
];
