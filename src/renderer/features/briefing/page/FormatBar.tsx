import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import {
  AtSign,
  Bold,
  ChevronDown,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CommandId } from '../../../../shared/commands.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import { $getBlockKind, type BlockKind, blockKinds } from '../../../editor/blocks/blockKind.ts';
import { $getLinkUrl } from '../../../editor/blocks/linksExtension.ts';
import { focusAtCaret } from '../../../editor/caretExtension.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { blockCommands } from '../actions/blockCommands.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import styles from './FormatBar.module.css';

const kindIcons: Readonly<Record<BlockKind, typeof Bold>> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bulletList: List,
  numberedList: ListOrdered,
  quote: Quote,
};

/** The formats of the text, for the pointer; each is a command with a key as well. */
export function FormatBar({ session }: { readonly session: DraftSession }) {
  const { kind, isBold, isItalic, isLink } = useFormats(session.editor);
  const run = (command: CommandId) => () => focusAtCaret(session.editor, () => runCommand(command));
  const words = briefingWords.format;
  return (
    <div role="toolbar" aria-label={words.label} className={styles.bar}>
      <MenuButton
        label={words.block}
        entries={blockKinds.map((one) => {
          const Icon = kindIcons[one];
          return {
            id: one,
            label: briefingWords.blockKinds[one],
            icon: <Icon size={15} aria-hidden />,
            command: blockCommands[one],
            // When the menu has given the focus back.
            onAct: () => setTimeout(run(blockCommands[one])),
          };
        })}
      >
        <Button variant="quiet" size="small" className={styles.kind}>
          <span>{briefingWords.blockKinds[kind]}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
      </MenuButton>
      <span className={styles.line} aria-hidden />
      <IconButton
        preventFocusOnPress
        label={words.bold}
        command="format.bold"
        size="small"
        isActive={isBold}
        onPress={run('format.bold')}
      >
        <Bold size={15} aria-hidden />
      </IconButton>
      <IconButton
        preventFocusOnPress
        label={words.italic}
        command="format.italic"
        size="small"
        isActive={isItalic}
        onPress={run('format.italic')}
      >
        <Italic size={15} aria-hidden />
      </IconButton>
      <IconButton
        preventFocusOnPress
        label={words.link}
        command="insert.link"
        size="small"
        isActive={isLink}
        onPress={run('insert.link')}
      >
        <Link size={15} aria-hidden />
      </IconButton>
      <span className={styles.line} aria-hidden />
      <IconButton
        preventFocusOnPress
        label={briefingWords.blockKinds.bulletList}
        command="format.bulletList"
        size="small"
        isActive={kind === 'bulletList'}
        onPress={run('format.bulletList')}
      >
        <List size={15} aria-hidden />
      </IconButton>
      <IconButton
        preventFocusOnPress
        label={briefingWords.blockKinds.numberedList}
        command="format.numberedList"
        size="small"
        isActive={kind === 'numberedList'}
        onPress={run('format.numberedList')}
      >
        <ListOrdered size={15} aria-hidden />
      </IconButton>
      <IconButton
        preventFocusOnPress
        label={briefingWords.blockKinds.quote}
        command="format.quote"
        size="small"
        isActive={kind === 'quote'}
        onPress={run('format.quote')}
      >
        <Quote size={15} aria-hidden />
      </IconButton>
      <Button
        variant="quiet"
        size="small"
        preventFocusOnPress
        icon={<AtSign size={14} aria-hidden />}
        className={styles.cite}
        onPress={run('insert.citation')}
      >
        {words.cite}
      </Button>
    </div>
  );
}

interface Formats {
  readonly kind: BlockKind;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isLink: boolean;
}

/** The formats at the selection. A key that changes none of them renders nothing. */
function useFormats(editor: LexicalEditor): Formats {
  const [formats, setFormats] = useState<Formats>({ kind: 'paragraph', isBold: false, isItalic: false, isLink: false });
  useEffect(() => {
    const update = () => {
      const next = editor.getEditorState().read(() => $readFormats());
      if (next === null) return;
      setFormats((last) =>
        last.kind === next.kind &&
        last.isBold === next.isBold &&
        last.isItalic === next.isItalic &&
        last.isLink === next.isLink
          ? last
          : next,
      );
    };
    update();
    return editor.registerUpdateListener(update);
  }, [editor]);
  return formats;
}

function $readFormats(): Formats | null {
  const selection = $getSelection();
  const kind = $getBlockKind();
  if (!$isRangeSelection(selection) || kind === null) return null;
  return {
    kind,
    isBold: selection.hasFormat('bold'),
    isItalic: selection.hasFormat('italic'),
    isLink: $getLinkUrl() !== null,
  };
}
