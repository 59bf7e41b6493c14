import { type Marking, markings } from '../../../../core/marking/marking.ts';
import { MarkingBadge } from '../../../ui/MarkingBadge.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import type { OrganiseDialogProps } from './OrganiseDialogs.tsx';
import { useNameOfSources } from './useNameOfSources.ts';
import { useOrganise } from './useOrganise.ts';

const UNMARKED = 'unmarked';

/** Which marking the sources bear. */
export function MarkingChoice({ ids, onClose }: OrganiseDialogProps) {
  const subject = useNameOfSources(ids);
  const organise = useOrganise();
  const choose = (marking: Marking | null) => {
    organise(ids, { marking }, (what) => organiseWords.marked(what, marking));
  };
  return (
    <ChoiceDialog
      title={organiseWords.markTitle(subject)}
      placeholder={organiseWords.findMarking}
      choices={[
        ...markings.map(({ label }) => ({ id: label, label, badge: <MarkingBadge marking={label} /> })),
        { id: UNMARKED, label: organiseWords.noMarking },
      ]}
      onChoose={(id) => choose(markings.find(({ label }) => label === id)?.label ?? null)}
      onClose={onClose}
    />
  );
}
