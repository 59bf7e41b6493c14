import type { Verification } from '../../../shared/contract/safetyOperations.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { safetyWords } from '../../words/safetyWords.ts';

/** The result of a verification as text, for a mail or a file. */
export function formatVerification({ findings, checked, head }: Verification): string {
  const words = safetyWords.verify;
  const lines = [
    findings.length === 0 ? words.sound : words.found(findings.length),
    ...findings.flatMap(({ subject, problem, advice, change }) => [
      '',
      subject,
      problem,
      ...(change ? [`${words.onRecord}: ${change.from}`, `${words.there}: ${change.to}`] : []),
      advice,
    ]),
    '',
    words.checked({ ...checked, size: formatBytes(checked.bytes) }),
    `${words.head(head.seq)} ${head.hash}`,
  ];
  return `${lines.join('\n')}\n`;
}
