import type { SourceId } from '../../../../core/ids.ts';
import { CollectionChoice } from './CollectionChoice.tsx';
import { GradeDialog } from './GradeDialog.tsx';
import { MarkingChoice } from './MarkingChoice.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { TagChoice } from './TagChoice.tsx';
import type { Asked } from './useOrganiseCommands.ts';

export interface OrganiseDialogProps {
  readonly ids: readonly SourceId[];
  readonly onClose: () => void;
  /** They are not in the library any more. */
  readonly onRemoved: () => void;
}

const dialogs = {
  tags: TagChoice,
  collections: CollectionChoice,
  grade: GradeDialog,
  marking: MarkingChoice,
  remove: RemoveDialog,
} as const;

/** The question that is open about the sources that are chosen. */
export function OrganiseDialogs({
  asked,
  ...rest
}: { readonly asked: Asked | null } & Omit<OrganiseDialogProps, 'ids'>) {
  if (!asked) return null;
  const Question = dialogs[asked.question];
  return <Question ids={asked.ids} {...rest} />;
}
