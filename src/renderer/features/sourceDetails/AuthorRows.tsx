import { X } from 'lucide-react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sourceWords } from '../../words/sourceWords.ts';
import styles from './AuthorRows.module.css';
import { type AuthorRow, emptyRow } from './metadataForm.ts';

interface AuthorRowsProps {
  readonly rows: readonly AuthorRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: readonly AuthorRow[]) => void;
}

/** The authors in their order: persons with family and given names, bodies with one name that is never split. */
export function AuthorRows({ rows, error, onChange }: AuthorRowsProps) {
  const change = (row: AuthorRow, part: Partial<AuthorRow>) =>
    onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other)));
  const add = (kind: AuthorRow['kind']) => onChange([...rows, emptyRow(kind)]);
  return (
    <fieldset className={styles.authors}>
      <legend className={styles.legend}>{sourceWords.authors}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a row within the fieldset
        <div
          key={row.key}
          role="group"
          aria-label={sourceWords.author(index + 1)}
          data-refused={(error !== undefined && lacksName(row)) || undefined}
          className={styles.row}
        >
          {row.kind === 'person' ? (
            <>
              <TextField
                label={sourceWords.family}
                hideLabel
                placeholder={sourceWords.family}
                value={row.family}
                onChange={(family) => change(row, { family })}
                autoDirection
              />
              <TextField
                label={sourceWords.given}
                hideLabel
                placeholder={sourceWords.given}
                value={row.given}
                onChange={(given) => change(row, { given })}
                autoDirection
              />
            </>
          ) : (
            <TextField
              label={sourceWords.organisation}
              hideLabel
              placeholder={sourceWords.organisation}
              value={row.literal}
              onChange={(literal) => change(row, { literal })}
              autoDirection
              className={styles.wide}
            />
          )}
          <IconButton
            label={sourceWords.removeAuthor(index + 1)}
            size="small"
            onPress={() => onChange(rows.filter((other) => other.key !== row.key))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onPress={() => add('person')}>
          {sourceWords.addAuthor}
        </Button>
        <Button size="small" onPress={() => add('organisation')}>
          {sourceWords.addOrganisation}
        </Button>
      </div>
    </fieldset>
  );
}

/** Given names alone are no name: which of the rows keeps the form from being saved. */
function lacksName({ kind, family, given }: AuthorRow): boolean {
  return kind === 'person' && family.trim() === '' && given.trim() !== '';
}
