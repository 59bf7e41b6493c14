import { useRead } from '../../bridge/useRead.ts';
import { Notice } from '../../ui/Notice.tsx';
import { deskWords } from '../../words/deskWords.ts';

/** On the fallback runtime a bar that cannot be closed: real material has no place there. */
export function TestRuntimeBar() {
  const info = useRead('app.info', {});
  if (!info.data?.testRuntime) return null;
  return (
    <Notice tone="warning" shape="bar">
      {deskWords.testRuntime}
    </Notice>
  );
}
