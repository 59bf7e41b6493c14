import type { Cue, ParsedSubtitles } from './parseCues.ts';

interface SubtitleFacts extends Pick<ParsedSubtitles, 'cues' | 'comments' | 'stray'> {
  /** Cues that show no text. */
  readonly silent: number;
  /** Lines that rolling captions show again. */
  readonly repeated: number;
}

/** Sentences for the person about what a subtitle file has wrong, and what was left out. */
export function subtitleWarnings({ cues, comments, stray, silent, repeated }: SubtitleFacts): readonly string[] {
  const untimed = cues.filter(({ start }) => start === undefined);
  const backwards = cues.filter(({ start, end }) => start !== undefined && end !== undefined && end < start);
  const timed = cues.filter(({ start }) => start !== undefined);
  const disordered = timed.filter(({ start }, index) => (start ?? 0) < (timed[index - 1]?.start ?? 0));
  return [
    ...about(untimed, (many) => `no time that can be read; ${many ? 'their' : 'its'} text was kept without one`),
    ...about(backwards, () => 'an end before the start; the start was taken'),
    ...(disordered.length === 0
      ? []
      : [
          `${named(disordered)} ${disordered.length === 1 ? 'starts' : 'start'} before the one above; the order of the file was kept.`,
        ]),
    ...(silent === 0
      ? []
      : [
          `${silent === 1 ? 'One cue shows' : `${count(silent)} cues show`} no text and ${silent === 1 ? 'was' : 'were'} left out.`,
        ]),
    ...(repeated === 0
      ? []
      : [
          `The captions roll: ${count(repeated)} lines are shown again in the next cue and were read once, where they first appear.`,
        ]),
    ...(comments === 0
      ? []
      : [
          `${comments === 1 ? 'One comment' : `${count(comments)} comments`} that no viewer sees ${comments === 1 ? 'was' : 'were'} left out; see the original.`,
        ]),
    ...(stray === 0 ? [] : [`${count(stray)} characters stand outside any cue and were left out; see the original.`]),
  ];
}

function about(cues: readonly Cue[], what: (many: boolean) => string): readonly string[] {
  const many = cues.length > 1;
  return cues.length === 0 ? [] : [`${named(cues)} ${many ? 'have' : 'has'} ${what(many)}.`];
}

const MAX_NAMED = 10;

function named(cues: readonly Cue[]): string {
  const [first] = cues;
  if (cues.length === 1 && first) return `Cue ${first.number}`;
  const numbers = cues
    .slice(0, MAX_NAMED)
    .map(({ number }) => number)
    .join(', ');
  return cues.length > MAX_NAMED ? `${count(cues.length)} cues (${numbers} …)` : `Cues ${numbers}`;
}

const count = (number: number): string => number.toLocaleString('en');
