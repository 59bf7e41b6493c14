import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import type { StyleSummary } from '../../../shared/contract/styleOperations.ts';
import { Badge } from '../../ui/Badge.tsx';
import { formatLanguage } from '../../ui/formatLanguage.ts';
import listing from '../../ui/listing.module.css';
import { styleWords as words } from '../../words/styleWords.ts';

interface StyleOptionProps {
  readonly style: StyleSummary;
  readonly isCurrent: boolean;
}

/** A style by its name, with how it cites, for which fields, and in which language where it has one of its own. */
export function StyleOption({ style, isCurrent }: StyleOptionProps) {
  const { id, format, fields, defaultLocale, added } = style;
  const facts = [
    words.formatOf(format),
    ...fields.map(words.fieldOf),
    ...(defaultLocale === '' ? [] : [formatLanguage(defaultLocale)]),
    id,
  ];
  return (
    <ListBoxItem id={id} textValue={words.nameOf(style)} className={listing.entry}>
      <span className={listing.tick}>{isCurrent && <Check size={13} role="img" aria-label={words.current} />}</span>
      {/* No slots: the name of a style is all that is seen of it. */}
      <span className={listing.words}>
        <bdi>{words.nameOf(style)}</bdi>
        <span className={listing.description}>{facts.join(' · ')}</span>
      </span>
      {added && <Badge>{words.added}</Badge>}
    </ListBoxItem>
  );
}
