import { Building2, User, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './AuthorRows.module.css';
import { type AuthorRow, emptyRow, turnedRow } from './metadataForm.ts';

interface AuthorRowsProps {
  readonly rows: readonly AuthorRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: readonly AuthorRow[]) => void;
}

/** The authors in their order: persons with family and given names, bodies with one name that is never split. */
export function AuthorRows({ rows, error, onChange }: AuthorRowsProps) {
  const change = (row: AuthorRow, part: Partial<AuthorRow>) =>
    onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other)));
  const { element, focusRow } = useFocusAfterChange();
  const add = (kind: AuthorRow['kind']) => {
    const added = emptyRow(kind);
    focusRow(added);
    onChange([...rows, added]);
  };
  const remove = (row: AuthorRow, index: number) => {
    focusRow(rows[index + 1] ?? rows[index - 1]);
    onChange(rows.filter((other) => other.key !== row.key));
  };
  return (
    <fieldset ref={element} className={styles.authors}>
      <legend className={styles.legend}>{sourceWords.authors}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a row within the fieldset
        <div
          key={row.key}
          role="group"
          aria-label={sourceWords.author(index + 1)}
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
              label={
                row.kind === 'person' ? sourceWords.makeOrganisation(index + 1) : sourceWords.makePerson(index + 1)
              }
              size="small"
              onPress={() => change(row, turnedRow(row))}
            >
              {row.kind === 'person' ? <Building2 size={14} aria-hidden /> : <User size={14} aria-hidden />}
            </IconButton>
            <IconButton label={sourceWords.removeAuthor(index + 1)} size="small" onPress={() => remove(row, index)}>
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
      <div className={styles.buttons}>
        <Button size="small" data-add onPress={() => add('person')}>
          {sourceWords.addPerson}
        </Button>
        <Button size="small" onPress={() => add('organisation')}>
          {sourceWords.addOrganisation}
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
  const focusRow = (row: AuthorRow | undefined) => {
    wanted.current = row === undefined ? '[data-add]' : `[data-row="${row.key}"] input`;
  };
  return { element, focusRow };
}

/** Given names alone are no name: which of the rows keeps the form from being saved. */
function lacksName({ kind, family, given }: AuthorRow): boolean {
  return kind === 'person' && family.trim() === '' && given.trim() !== '';
}
