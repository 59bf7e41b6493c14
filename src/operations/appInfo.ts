import type { JobFunction } from './context.ts';

export const appInfo: JobFunction<'app.info'> = async ({ host }) => host.appInfo;
