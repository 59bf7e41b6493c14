import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useCommand } from '../../../desk/commandRegistry.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { queryWords } from '../../../words/queryWords.ts';
import styles from './QueryHelp.module.css';

/** The query language by examples, one key away. */
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
          <dl className={styles.examples}>
            {queryWords.examples.map(([example, meaning]) => (
              <div key={example} className={styles.example}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.note}>{queryWords.note}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
