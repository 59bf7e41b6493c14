import { Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Input } from 'react-aria-components';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { Button } from '../../../ui/Button.tsx';
import fields from '../../../ui/fields.module.css';
import { briefingWords } from '../../../words/briefingWords.ts';
import styles from './AddSource.module.css';
import { CitableOption } from './CitableOption.tsx';
import { citableKey } from './MentionOption.tsx';

const words = briefingWords.citation;

/** Adds a source to a citation: the list that `@` gives, in a field of its own. */
export function AddSource({ onPick }: { readonly onPick: (picked: Citable) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className={styles.place}>
      {isOpen ? (
        <Search
          onPick={(picked) => {
            setIsOpen(false);
            onPick(picked);
          }}
          onLeave={() => {
            setIsOpen(false);
            setTimeout(() => place.current?.querySelector('button')?.focus());
          }}
        />
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon={<Plus size={14} aria-hidden />}
          className={styles.add ?? ''}
          onPress={() => setIsOpen(true)}
        >
          {words.addSource}
        </Button>
      )}
    </div>
  );
}

interface SearchProps {
  readonly onPick: (picked: Citable) => void;
  readonly onLeave: () => void;
}

function Search({ onPick, onLeave }: SearchProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState({ query: '', index: 0 });
  const query = typed.trim();
  const found = useRead('citables.search', { query, limit: 20 }, { keepPrevious: true });
  // A claim that rests on no passage cites nothing.
  const entries = (found.data ?? []).filter((entry) => entry.kind !== 'claim' || entry.items.length > 0);
  const index = chosen.query === query ? Math.min(chosen.index, entries.length - 1) : 0;
  const active = entries[index];
  const step = (by: number) =>
    entries.length > 0 && setChosen({ query, index: (index + by + entries.length) % entries.length });
  return (
    <div className={styles.search}>
      <Input
        autoFocus
        type="text"
        role="combobox"
        aria-label={words.addSource}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        {...(active ? { 'aria-activedescendant': `${listId}-${index}` } : {})}
        placeholder={words.addSourceHint}
        value={typed}
        className={fields.input ?? ''}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.altKey) return;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter' && active) onPick(active);
          else if (event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={listId} role="listbox" aria-label={briefingWords.mention.label} className={styles.list}>
        {entries.map((entry, at) => (
          <CitableOption
            key={citableKey(entry)}
            id={`${listId}-${at}`}
            entry={entry}
            isActive={at === index}
            onPick={() => onPick(entry)}
          />
        ))}
      </div>
      {found.isSuccess && entries.length === 0 && (
        <p className={styles.none}>
          {query === '' ? briefingWords.mention.nothingYet : briefingWords.mention.noHit(query)}
        </p>
      )}
    </div>
  );
}
