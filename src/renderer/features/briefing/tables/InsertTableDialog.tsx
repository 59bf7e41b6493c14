import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { MOST_COLUMNS } from '../../../../core/briefing/document.ts';
import { $insertTable } from '../../../editor/tables/insertTable.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import styles from './InsertTableDialog.module.css';
import { SizePreview } from './SizePreview.tsx';

/** A table grows by Tab in its last cell; this many rows at once are surely a slip beyond that. */
const MOST_NEW_ROWS = 200;

const words = briefingWords.table;

interface InsertTableDialogProps {
  readonly editor: LexicalEditor;
  readonly onClose: () => void;
}

/** Asks how large a new table shall be, by two numbers or by pointing at its last cell. */
export function InsertTableDialog({ editor, onClose }: InsertTableDialogProps) {
  const [columns, setColumns] = useState('3');
  const [rows, setRows] = useState('3');
  const [hasHeaderRow, setHasHeaderRow] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const size = { columns: parseSize(columns, MOST_COLUMNS), rows: parseSize(rows, MOST_NEW_ROWS) };
  const insert = (columnCount: number | undefined, rowCount: number | undefined) => {
    setIsTried(true);
    if (columnCount === undefined || rowCount === undefined) return;
    onClose();
    // When the dialog has given the focus back.
    setTimeout(() =>
      editor.update(() => $insertTable(editor, { columns: columnCount, rows: rowCount, hasHeaderRow }), {
        onUpdate: () => editor.focus(),
      }),
    );
  };
  const submit = () => insert(size.columns, size.rows);
  return (
    <Dialog
      title={words.insert}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{commonWords.cancel}</Button>
          <Button variant="primary" onPress={submit}>
            {words.insertButton}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.sizes}>
          <SizeField
            label={words.columns}
            text={columns}
            most={MOST_COLUMNS}
            isTried={isTried}
            autoFocus
            onChange={setColumns}
            onSubmit={submit}
          />
          <SizeField
            label={words.rows}
            text={rows}
            most={MOST_NEW_ROWS}
            isTried={isTried}
            onChange={setRows}
            onSubmit={submit}
          />
        </div>
        <SizePreview
          columns={size.columns ?? 0}
          rows={size.rows ?? 0}
          hasHeaderRow={hasHeaderRow}
          onPoint={(pointed) => {
            setColumns(String(pointed.columns));
            setRows(String(pointed.rows));
          }}
          onPick={(picked) => insert(picked.columns, picked.rows)}
        />
        <Checkbox isSelected={hasHeaderRow} onChange={setHasHeaderRow}>
          {words.headerRow}
        </Checkbox>
      </div>
    </Dialog>
  );
}

interface SizeFieldProps {
  readonly label: string;
  readonly text: string;
  readonly most: number;
  /** What is wrong is said only once the writer has tried. */
  readonly isTried: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

function SizeField({ label, text, most, isTried, autoFocus = false, onChange, onSubmit }: SizeFieldProps) {
  const size = parseSize(text, most);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="numeric"
      autoFocus={autoFocus}
      error={isTried && size === undefined ? words.sizeFault(most) : undefined}
      onFocus={(event) => (event.target as HTMLInputElement).select()}
      onChange={onChange}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        const next = (size ?? 0) + step;
        if (event.key === 'Enter') onSubmit();
        if (step === 0) return;
        event.preventDefault();
        if (next >= 1 && next <= most) onChange(String(next));
      }}
    />
  );
}

function parseSize(text: string, most: number): number | undefined {
  const size = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return size >= 1 && size <= most ? size : undefined;
}
