import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { otherNamesOf, searchFieldNames } from '../../../../core/text/searchFields.ts';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { queryWords } from '../../../words/queryWords.ts';
import styles from './QueryHelp.module.css';

/** The query language by examples, with every field there is, one key away. */
export function QueryHelp() {
  const [isOpen, setOpen] = useState(false);
  useCommand('search.help', () => setOpen((before) => !before));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton slot={null} size="small" label={queryWords.title} command="search.help">
        <CircleHelp size={14} aria-hidden />
      </IconButton>
      <Popover placement="bottom end" offset={6} className={styles.popover}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {queryWords.title}
          </Heading>
          <Examples of={queryWords.examples} />
          <h3 className={styles.heading}>{queryWords.fieldsTitle}</h3>
          <Examples of={fieldExamples} />
          <p className={styles.note}>{queryWords.note}</p>
          <p className={styles.more}>{queryWords.newestText}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type Example = readonly [query: string, meaning: string];

const fieldExamples = searchFieldNames.map((name): Example => {
  const [value, meaning] = queryWords.fields[name];
  return [`${name}:${value}`, queryWords.meaning(meaning, otherNamesOf(name))];
});

function Examples({ of }: { readonly of: readonly Example[] }) {
  return (
    <dl>
      {of.map(([query, meaning]) => (
        <div key={query} className={styles.example}>
          <dt>
            <code>{query}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
