import { type Marking, markings } from '../../../core/marking/marking.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { sourceWords } from '../../words/sourceWords.ts';
import type { EditedDetails } from './editedDetails.ts';
import { OriginLine } from './OriginLine.tsx';
import { presentOrigin } from './presentOrigin.ts';

const NONE = 'none';

/** The marking of a source, each label with what it allows. */
export function MarkingField({ details: { source, form, change } }: { readonly details: EditedDetails }) {
  return (
    <SelectField<Marking | typeof NONE>
      label={sourceWords.fields.marking}
      value={form.marking ?? NONE}
      onChange={(id) => change({ marking: id === NONE ? null : id })}
      description={<OriginLine words={presentOrigin(source, form, 'marking').words} />}
      choices={[
        { id: NONE, label: sourceWords.notMarked },
        ...markings.map(({ label, meaning }) => ({ id: label, label, description: meaning })),
      ]}
    />
  );
}
