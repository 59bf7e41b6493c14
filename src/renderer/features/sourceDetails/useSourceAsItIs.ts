import { useEffect, useState } from 'react';
import type { SourceId } from '../../../core/ids.ts';
import type { Source } from '../../../core/source/source.ts';
import { useRead } from '../../bridge/useRead.ts';

/**
 * The source as it is when the form opens, read anew: what was kept from before a change would be written back with the next
 * one. It stays what it was then while the form is open.
 */
export function useSourceAsItIs(id: SourceId): Source | null {
  const { refetch } = useRead('sources.get', { id });
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    let isOpen = true;
    void refetch().then(({ data }) => {
      if (isOpen && data) setSource(data);
    });
    return () => {
      isOpen = false;
    };
  }, [refetch]);
  return source;
}
