import { Check, ChevronDown } from 'lucide-react';
import {
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import listing from '../../ui/listing.module.css';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './FilterChips.module.css';
import { formatOutlets } from './libraryFilter.ts';

interface OutletChipProps {
  readonly outlets: readonly string[];
  readonly onChange: (outlets: string[]) => void;
}

/** Narrows to the outlets that are ticked, found by typing. */
export function OutletChip({ outlets, onChange }: OutletChipProps) {
  const all = useRead('sources.outlets', {});
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <DialogTrigger>
      <Button size="small" className={styles.chip} data-active={outlets.length > 0}>
        <bdi className={styles.label}>{formatOutlets(outlets)}</bdi>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={styles.popover} offset={4} placement="bottom start">
        <Dialog aria-label={libraryWords.outletFilter} className={styles.dialog}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={libraryWords.findOutlet} autoFocus className={styles.find}>
              <Input placeholder={libraryWords.findOutlet} className={styles.findInput} />
            </SearchField>
            <ListBox
              aria-label={libraryWords.outletFilter}
              selectionMode="multiple"
              selectedKeys={outlets}
              onSelectionChange={(keys) => onChange(keys === 'all' ? [] : [...keys].map(String))}
              className={listing.list}
              renderEmptyState={() => (
                <p className={styles.empty}>
                  {all.data?.length === 0 ? libraryWords.noOutlets : libraryWords.noOutlet}
                </p>
              )}
            >
              {(all.data ?? []).map(({ outlet, count }) => (
                <ListBoxItem key={outlet} id={outlet} textValue={outlet} className={listing.entry}>
                  {({ isSelected }) => (
                    <>
                      <span className={listing.tick}>{isSelected && <Check size={13} aria-hidden />}</span>
                      <bdi className={listing.words}>{outlet}</bdi>
                      <span className={styles.number}>{count}</span>
                    </>
                  )}
                </ListBoxItem>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
