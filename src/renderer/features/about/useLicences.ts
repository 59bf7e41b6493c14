import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

const licensedWorkSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** As SPDX writes it. */
  licence: z.string(),
  text: z.string(),
  /** What it is to the program, where its name does not say so. */
  note: z.string().optional(),
});
export type LicensedWork = Readonly<z.infer<typeof licensedWorkSchema>>;

/** The list that the build has put beside the window's own files (scripts/licences/licencesPlugin.mjs). */
export function useLicences() {
  return useQuery({
    queryKey: ['licences.json'],
    queryFn: async () => z.array(licensedWorkSchema).parse(await (await fetch('licences.json')).json()),
  });
}
