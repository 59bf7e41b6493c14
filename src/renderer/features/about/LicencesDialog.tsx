import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Dialog } from '../../ui/Dialog.tsx';
import listing from '../../ui/listing.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { licenceWords } from '../../words/licenceWords.ts';
import styles from './LicencesDialog.module.css';
import { type LicensedWork, useLicences } from './useLicences.ts';

/** Everything that is built in, with its licence text, as the build has listed it. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const licences = useLicences();
  return (
    <Dialog title={licenceWords.title} isOpen onClose={onClose} size="large">
      <p className={styles.own}>{licenceWords.own}</p>
      {licences.isPending && <Spinner />}
      {licences.isError && (
        <Notice tone="danger" title={licenceWords.unreadable}>
          {licenceWords.unreadableWhy}
        </Notice>
      )}
      {licences.isSuccess && <WorkList works={licences.data} />}
    </Dialog>
  );
}

function WorkList({ works }: { readonly works: readonly LicensedWork[] }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(works[0] && keyOf(works[0]));
  const found = works.filter((work) => isMatch(work, query));
  const shown = found.find((work) => keyOf(work) === chosen) ?? found[0];
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <TextField
          label={licenceWords.search}
          hideLabel
          placeholder={licenceWords.search}
          value={query}
          onChange={setQuery}
          autoFocus
        />
        <p role="status" className={styles.count}>
          {licenceWords.count(found.length)}
        </p>
        <ListBox
          aria-label={licenceWords.list}
          items={found.map((work) => ({ ...work, id: keyOf(work) }))}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={shown ? [keyOf(shown)] : []}
          onSelectionChange={(keys) => setChosen(String([...(keys as Set<string>)][0]))}
          renderEmptyState={() => <p className={styles.count}>{licenceWords.noHit}</p>}
          className={styles.list}
        >
          {(work) => (
            <ListBoxItem textValue={work.name} className={`${listing.entry} ${styles.entry}`}>
              <span className={listing.words}>
                <span>{work.name}</span>
                <span className={listing.description}>
                  {work.version} · {work.licence}
                </span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {shown && <LicenceText key={keyOf(shown)} work={shown} />}
    </div>
  );
}

function LicenceText({ work }: { readonly work: LicensedWork }) {
  return (
    <section
      className={styles.text}
      aria-label={licenceWords.text(work.name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above
    >
      {work.note && <p className={styles.note}>{work.note}</p>}
      <pre dir="auto">{withoutMargins(work.text)}</pre>
    </section>
  );
}

/** Texts of paper width centre their titles and indent everything: in a narrow column that only breaks the lines. */
function withoutMargins(text: string): string {
  return text.replaceAll(/^[ \t]{3,}/gm, '  ');
}

function isMatch({ name, licence }: LicensedWork, query: string): boolean {
  return `${name} ${licence}`.toLowerCase().includes(query.trim().toLowerCase());
}

function keyOf({ name, version }: LicensedWork): string {
  return `${name} ${version}`;
}
