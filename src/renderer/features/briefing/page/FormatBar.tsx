import { AtSign, Bold, Italic, Link, List, ListOrdered, Quote, Superscript, Table } from 'lucide-react';
import { useStore } from 'zustand';
import type { CommandId } from '../../../../shared/commands.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import type { BlockKind } from '../../../editor/blocks/blockKind.ts';
import { focusAtCaret } from '../../../editor/caretExtension.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { blockCommands } from '../actions/blockCommands.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { TableButtons } from '../tables/TableButtons.tsx';
import { BlockMenu } from './BlockMenu.tsx';
import styles from './FormatBar.module.css';
import { InsertMenu } from './InsertMenu.tsx';
import { useFormats } from './useFormats.ts';

/** The formats of the text, for the pointer; each is a command with a key as well. */
export function FormatBar({ session }: { readonly session: DraftSession }) {
  const surface = useStore(session.note, ({ open }) => open ?? session);
  const { isBold, isItalic, isLink } = useFormats(surface.editor);
  const blockFormats = useFormats(session.editor);
  const run = (command: CommandId) => () => focusAtCaret(surface.editor, () => runCommand(command));
  /** A footnote has no blocks: these go on in the text. */
  const runOnBlock = (command: CommandId) => focusAtCaret(session.editor, () => runCommand(command));
  const words = briefingWords.format;
  return (
    <div role="toolbar" aria-label={words.label} className={styles.bar}>
      <BlockMenu session={session} formats={blockFormats} onRun={runOnBlock} />
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
      {blockFormats.kind === 'table' ? (
        <TableButtons formats={blockFormats} onRun={runOnBlock} />
      ) : (
        <BlockButtons kind={blockFormats.kind} onRun={runOnBlock} />
      )}
      <InsertMenu onRun={runOnBlock} />
      <Button
        variant="quiet"
        size="small"
        preventFocusOnPress
        icon={<AtSign size={14} aria-hidden />}
        className={styles.cite}
        onPress={run('insert.citation')}
      >
        <span className={styles.citeWords}>{words.cite}</span>
      </Button>
      <IconButton
        preventFocusOnPress
        label={words.footnote}
        command="insert.footnote"
        size="small"
        onPress={run('insert.footnote')}
      >
        <Superscript size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

const shownKinds = [
  ['bulletList', List],
  ['numberedList', ListOrdered],
  ['quote', Quote],
] as const;

interface BlockButtonsProps {
  readonly kind: BlockKind;
  readonly onRun: (command: CommandId) => void;
}

function BlockButtons({ kind, onRun }: BlockButtonsProps) {
  return (
    <>
      {shownKinds.map(([one, Icon]) => (
        <IconButton
          key={one}
          preventFocusOnPress
          label={briefingWords.blockKinds[one]}
          command={blockCommands[one]}
          size="small"
          isActive={kind === one}
          onPress={() => onRun(blockCommands[one])}
        >
          <Icon size={15} aria-hidden />
        </IconButton>
      ))}
      <IconButton
        preventFocusOnPress
        label={briefingWords.table.insert}
        command="insert.table"
        size="small"
        onPress={() => onRun('insert.table')}
      >
        <Table size={15} aria-hidden />
      </IconButton>
    </>
  );
}
