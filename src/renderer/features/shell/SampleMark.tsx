import { ChevronDown, FlaskConical, FolderPlus, Trash2 } from 'lucide-react';
import { commands } from '../../../shared/commands.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { deskWords } from '../../words/deskWords.ts';
import styles from './StatusLine.module.css';

/** Says for as long as the sample library is open that nothing in it is real, and leads out of it. */
export function SampleMark() {
  return (
    <MenuButton
      label={deskWords.sample.menu}
      entries={[
        {
          id: 'create',
          label: commands['library.create'].label,
          description: deskWords.sample.createHint,
          icon: <FolderPlus size={14} aria-hidden />,
          command: 'library.create',
          onAct: () => runCommand('library.create'),
        },
        {
          id: 'delete',
          label: commands['library.deleteSample'].label,
          icon: <Trash2 size={14} aria-hidden />,
          tone: 'danger',
          startsGroup: true,
          onAct: () => runCommand('library.deleteSample'),
        },
      ]}
    >
      <Button variant="quiet" size="small" icon={<FlaskConical size={13} aria-hidden />} className={styles.sample}>
        {deskWords.sample.mark}
        <ChevronDown size={12} aria-hidden />
      </Button>
    </MenuButton>
  );
}
