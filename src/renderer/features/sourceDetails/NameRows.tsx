import { Building2, User, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sourceWords } from '../../words/sourceWords.ts';
import { emptyRow, type NameRow, turnedRow } from './metadataForm.ts';
import styles from './NameRows.module.css';

interface NameRowsProps {
  readonly list: keyof typeof sourceWords.nameLists;
  readonly rows: readonly NameRow[];
  readonly error: string | undefined;
  /** Where the names come from. */
  readonly origin: ReactNode;
  readonly onChange: (rows: readonly NameRow[]) => void;
}

/** The authors or editors in their order: persons with family and given names, bodies with one name that is never split. */
export function NameRows({ list, rows, error, origin, onChange }: NameRowsProps) {
  const words = sourceWords.nameLists[list];
  const originId = useId();
  const change = (row: NameRow, part: Partial<NameRow>) =>
    onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other)));
  const { element, focusRow } = useFocusAfterChange();
  const add = (kind: NameRow['kind']) => {
    const added = emptyRow(kind);
    focusRow(added);
    onChange([...rows, added]);
  };
  const remove = (row: NameRow, index: number) => {
    focusRow(rows[index + 1] ?? rows[index - 1]);
    onChange(rows.filter((other) => other.key !== row.key));
  };
  return (
    <fieldset ref={element} className={styles.names} aria-describedby={originId}>
      <legend className={styles.legend}>{words.legend}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a row within the fieldset
        <div
          key={row.key}
          role="group"
          aria-label={words.row(index + 1)}
          data-row={row.key}
          data-refused={(error !== undefined && lacksName(row)) || undefined}
          className={styles.row}
        >
          {row.kind === 'person' ? (
            <>
              <TextField
                label={sourceWords.family}
                value={row.family}
                onChange={(family) => change(row, { family })}
                autoDirection
              />
              <TextField
                label={sourceWords.given}
                value={row.given}
                onChange={(given) => change(row, { given })}
                autoDirection
              />
            </>
          ) : (
            <TextField
              label={sourceWords.organisation}
              value={row.literal}
              onChange={(literal) => change(row, { literal })}
              autoDirection
              className={styles.wide}
            />
          )}
          <div className={styles.actions}>
            <IconButton
              label={row.kind === 'person' ? words.makeOrganisation(index + 1) : words.makePerson(index + 1)}
              size="small"
              onPress={() => change(row, turnedRow(row))}
            >
              {row.kind === 'person' ? <Building2 size={14} aria-hidden /> : <User size={14} aria-hidden />}
            </IconButton>
            <IconButton label={words.remove(index + 1)} size="small" onPress={() => remove(row, index)}>
              <X size={14} aria-hidden />
            </IconButton>
          </div>
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div id={originId}>{origin}</div>
      <div className={styles.buttons}>
        <Button size="small" data-add onPress={() => add('person')}>
          {words.addPerson}
        </Button>
        <Button size="small" onPress={() => add('organisation')}>
          {words.addOrganisation}
        </Button>
      </div>
    </fieldset>
  );
}

/** Moves the focus once the rows have changed: into the row that was asked for, or without one to the button that adds one. */
function useFocusAfterChange() {
  const element = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null) element.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const focusRow = (row: NameRow | undefined) => {
    wanted.current = row === undefined ? '[data-add]' : `[data-row="${row.key}"] input`;
  };
  return { element, focusRow };
}

/** Given names alone are no name: which of the rows keeps the form from being saved. */
function lacksName({ kind, family, given }: NameRow): boolean {
  return kind === 'person' && family.trim() === '' && given.trim() !== '';
}
