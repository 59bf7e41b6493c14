import { AlertTriangle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BriefImport } from '../../../../shared/contract/briefingOperations.ts';
import { openSourceAt } from '../../../desk/deskStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { commonWords } from '../../../words/commonWords.ts';
import { importWords } from '../../../words/importWords.ts';
import { markdownWords as words } from '../../../words/markdownWords.ts';
import { BibliographyQuestion } from './BibliographyQuestion.tsx';
import styles from './BriefImportDialog.module.css';
import { closeBriefImport, useShownBriefImport } from './importBrief.ts';

/** What became of a Markdown brief: line by line what is not as in the file, and which sources its works are now. */
export function BriefImportDialog() {
  const shown = useShownBriefImport((state) => state.shown);
  if (shown === null) return null;
  if (shown.kind === 'asks') return <BibliographyQuestion key={shown.brief} of={shown} />;
  return (
    <Dialog
      title={shown.kind === 'refused' ? words.refusedDialog : words.importedDialog}
      isOpen
      onClose={closeBriefImport}
      size="large"
      footer={
        <Button variant="primary" autoFocus onPress={closeBriefImport}>
          {commonWords.close}
        </Button>
      }
    >
      <p className={styles.intro}>{shown.kind === 'refused' ? words.refusedHint : words.intro(shown.file)}</p>
      {shown.problems.length > 0 && <Problems of={shown} />}
      {shown.kind === 'imported' && <Works of={shown} />}
    </Dialog>
  );
}

function Problems({ of: { kind, problems } }: { readonly of: Exclude<BriefImport, { readonly kind: 'asks' }> }) {
  const title = kind === 'refused' ? words.errors(problems.length) : words.problems(problems.length);
  return (
    <Part title={title}>
      {problems.map(({ file, line, message }) => (
        <li key={`${file} ${line} ${message}`} className={styles.entry}>
          <AlertTriangle size={14} aria-hidden className={styles.warning} />
          <div className={styles.words}>
            <bdi>{message}</bdi>
            <span className={styles.text}>{words.line(file, line)}</span>
          </div>
        </li>
      ))}
    </Part>
  );
}

function Works({ of: { added, found } }: { readonly of: Extract<BriefImport, { readonly kind: 'imported' }> }) {
  return (
    <>
      {added.length > 0 && (
        <Part title={words.added(added.length)} hint={words.addedHint}>
          {added.map(({ key, title, unplaced }) => (
            <Work
              key={key}
              citationKey={key}
              title={title}
              text={unplaced.length > 0 ? words.unplaced(unplaced) : ''}
            />
          ))}
        </Part>
      )}
      {found.length > 0 && (
        <Part title={words.found(found.length)}>
          {found.map(({ key, id, title, by }) => (
            <Work key={key} citationKey={key} title={title} text={words.knownBy[by]}>
              <Button
                size="small"
                onPress={() => {
                  closeBriefImport();
                  openSourceAt({ sourceId: id });
                }}
              >
                {importWords.open}
              </Button>
            </Work>
          ))}
        </Part>
      )}
    </>
  );
}

interface WorkProps {
  readonly citationKey: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Work({ citationKey, title, text, children }: WorkProps) {
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <bdi>{title}</bdi>
        <span className={styles.text}>
          <bdi>@{citationKey}</bdi>
          {text !== '' && ` · ${text}`}
        </span>
      </div>
      {children}
    </li>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {hint && <p className={styles.text}>{hint}</p>}
      <ul>{children}</ul>
    </section>
  );
}
