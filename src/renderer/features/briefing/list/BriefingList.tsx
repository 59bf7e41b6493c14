import { Copy, Ellipsis, FileText, Plus, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { BriefingSummary } from '../../../../core/briefing/briefing.ts';
import { describeError } from '../../../bridge/reportError.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import { openBriefing } from '../../../desk/deskStore.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import styles from './BriefingList.module.css';
import { duplicateBriefing, removeBriefing } from './briefingActions.ts';

const words = briefingWords.list;

/** All briefings of the library, the last worked on first. */
export function BriefingList() {
  const briefings = useRead('briefings.list', {});
  if (briefings.isPending) return <Spinner />;
  if (briefings.isError) {
    const { title, advice } = describeError(briefings.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  const create = (
    <Button variant="primary" icon={<Plus size={15} aria-hidden />} onPress={() => runCommand('briefings.create')}>
      {words.create}
    </Button>
  );
  if (briefings.data.length === 0) {
    return (
      <EmptyState icon={<FileText size={28} aria-hidden />} title={words.none} actions={create}>
        {words.noneText} <Keys command="briefings.create" />
      </EmptyState>
    );
  }
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words.title}</h2>
        {create}
      </header>
      <ul className={styles.list}>
        {briefings.data.map((briefing) => (
          <Row key={briefing.id} briefing={briefing} />
        ))}
      </ul>
    </div>
  );
}

function Row({ briefing }: { readonly briefing: BriefingSummary }) {
  const { id, title, audience, marking, citationCount, updatedAt } = briefing;
  const name = title.trim() || briefingWords.untitled;
  return (
    <li className={styles.row}>
      <AriaButton className={styles.open} onPress={() => openBriefing(id)}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.facts}>
          <MarkingBadge marking={marking} />
          {audience && <span dir="auto">{words.forAudience(audience)}</span>}
          <span>{commonWords.count(citationCount, 'citation', 'citations')}</span>
          <time dateTime={updatedAt}>{words.edited(formatMoment(updatedAt))}</time>
        </span>
      </AriaButton>
      <MenuButton
        label={words.menuOf(name)}
        entries={[
          {
            id: 'duplicate',
            label: words.duplicate,
            icon: <Copy size={14} aria-hidden />,
            onAct: () => void duplicateBriefing(id),
          },
          {
            id: 'remove',
            label: words.remove,
            icon: <Trash2 size={14} aria-hidden />,
            tone: 'danger',
            onAct: () => void removeBriefing(id),
          },
        ]}
      >
        <IconButton label={words.menuOf(name)} size="small">
          <Ellipsis size={15} aria-hidden />
        </IconButton>
      </MenuButton>
    </li>
  );
}

function formatMoment(moment: string): string {
  return new Date(moment).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
