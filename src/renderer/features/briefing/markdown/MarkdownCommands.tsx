import { useCommand } from '../../../desk/commandRegistry.ts';
import { useDraft } from '../draft/draftStore.ts';
import { BriefImportDialog } from './BriefImportDialog.tsx';
import { exportMarkdown } from './exportMarkdown.ts';
import { importBrief } from './importBrief.ts';

/** The commands by which briefings come in and go out as Markdown, and what there is to say of an import. */
export function MarkdownCommands() {
  const session = useDraft((state) => state.session);
  useCommand('briefings.import', () => void importBrief());
  useCommand('export.markdown', () => session !== null && void exportMarkdown(session), {
    when: () => session !== null,
  });
  return <BriefImportDialog />;
}
