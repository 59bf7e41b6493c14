import { useRead } from '../../bridge/useRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { importWords } from '../../words/importWords.ts';
import { leaveImport, resumeImport, useImports } from './importJobs.ts';

/** Offers to go on with imports that a crash cut short, until that is answered. */
export function InterruptedImports() {
  const { data = [] } = useRead('imports.interrupted', {});
  const resumed = useImports((state) => state.resumed);
  return data
    .filter(({ importId }) => !resumed.includes(importId))
    .map(({ importId, done, total }) => (
      <Notice
        key={importId}
        tone="warning"
        shape="bar"
        title={importWords.interrupted(done, total)}
        actions={
          <>
            <Button size="small" onPress={() => leaveImport(importId)}>
              {importWords.leave}
            </Button>
            <Button size="small" variant="primary" onPress={() => void resumeImport(importId)}>
              {importWords.goOn}
            </Button>
          </>
        }
      >
        {importWords.interruptedHint}
      </Notice>
    ));
}
