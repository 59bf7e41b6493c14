import { useEffect, useRef, useState } from 'react';
import type { OperationInput, OperationOutput } from '../../../shared/contract.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { useEvent } from '../../bridge/useEvent.ts';

type JobName = 'library.verify' | 'library.backUp' | 'library.restore';

interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly current: string;
}

export interface LibraryJob<Name extends JobName> {
  readonly isRunning: boolean;
  /** Null until the first sign of it. */
  readonly progress: JobProgress | null;
  readonly run: (input: Omit<OperationInput<Name>, 'jobId'>) => void;
  readonly cancel: () => void;
}

/** A long task of the whole library: started, followed, stopped; also when its dialog goes away. */
export function useLibraryJob<Name extends JobName>(
  name: Name,
  { onDone }: { readonly onDone: (output: OperationOutput<Name>) => void },
): LibraryJob<Name> {
  const [jobId, setJobId] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const running = useRef<string | null>(null);
  useEvent('progress', (report) => {
    if (report.jobId === running.current) setProgress(report);
  });
  useEffect(
    () => () => {
      if (running.current !== null) cancelJob(running.current);
    },
    [],
  );
  const run = async (input: Omit<OperationInput<Name>, 'jobId'>): Promise<void> => {
    const id = crypto.randomUUID();
    running.current = id;
    setJobId(id);
    setProgress(null);
    try {
      const output = await call(name, { ...input, jobId: id } as OperationInput<Name>);
      if (running.current === id) onDone(output);
    } catch (error) {
      if (!isCancellation(error)) reportError(error);
    } finally {
      if (running.current === id) {
        running.current = null;
        setJobId(null);
      }
    }
  };
  return {
    isRunning: jobId !== null,
    progress,
    run: (input) => void run(input),
    cancel: () => jobId !== null && cancelJob(jobId),
  };
}

function cancelJob(jobId: string): void {
  call('jobs.cancel', { jobId }).catch(reportError);
}

function isCancellation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'job-cancelled';
}
