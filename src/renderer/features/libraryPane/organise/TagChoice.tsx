import { useRead } from '../../../bridge/useRead.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import type { OrganiseDialogProps } from './OrganiseDialogs.tsx';
import { useNameOfSources } from './useNameOfSources.ts';
import { useOrganise } from './useOrganise.ts';

/** Which tag the sources get; one that all of them have is taken away. */
export function TagChoice({ ids, onClose }: OrganiseDialogProps) {
  const subject = useNameOfSources(ids);
  const tags = useRead('tags.list', {});
  const organise = useOrganise();
  const organisation = useRead('sources.organisation', { ids: [...ids] });
  const onAll = new Set(organisation.data?.tags.filter(({ count }) => count === ids.length).map(({ tag }) => tag));
  const add = (tag: string) => {
    organise(ids, { addTags: [tag] }, (what) => organiseWords.tagged(what, tag));
  };
  const remove = (tag: string) => {
    organise(ids, { removeTags: [tag] }, (what) => organiseWords.untagged(what, tag));
  };
  return (
    <ChoiceDialog
      title={organiseWords.tagTitle(subject)}
      placeholder={organiseWords.findTag}
      choices={(tags.data ?? []).map(({ tag, count }) => ({
        id: `=${tag}`,
        label: tag,
        fact: count.toLocaleString('en-GB'),
        isTicked: onAll.has(tag),
      }))}
      onChoose={(id) => (onAll.has(id.slice(1)) ? remove : add)(id.slice(1))}
      onCreate={add}
      createLabel={organiseWords.newTag}
      onClose={onClose}
    />
  );
}
