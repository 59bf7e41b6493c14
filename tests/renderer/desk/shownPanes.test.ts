import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastWidth, type PaneName, paneNames, shownPanes } from '../../../src/renderer/desk/shownPanes.ts';

const all = { library: true, briefing: true, evidence: true };
const recent = ['briefing', 'library', 'evidence'] as const;
const among = (order: readonly PaneName[], isWriting = true) => ({ recent: order, isWriting });

describe('the panes in a window', () => {
  it('are all there at the usual size', () => {
    expect(shownPanes(all, among(recent), 1024)).toEqual(all);
  });

  it('are the two last worked in at a zoom of 200 % of 1440 pixels', () => {
    expect(shownPanes(all, among(recent), 720)).toEqual({ library: true, briefing: true, evidence: false });
    expect(shownPanes(all, among(['evidence', 'briefing', 'library']), 720)).toEqual({
      library: false,
      briefing: true,
      evidence: true,
    });
  });

  it('are one at 200 % of the smallest window', () => {
    expect(shownPanes(all, among(recent), 360)).toEqual({ library: false, briefing: true, evidence: false });
  });

  it('keep the open text, whatever was worked in last, beside the pane that is worked in', () => {
    const afterClaimsAndList = ['library', 'evidence', 'briefing'] as const;
    expect(shownPanes(all, among(afterClaimsAndList), 720)).toEqual({ ...all, evidence: false });
    expect(shownPanes(all, among(['evidence', 'library', 'briefing']), 720)).toEqual({ ...all, library: false });
    expect(shownPanes({ ...all, briefing: false }, among(afterClaimsAndList), 720)).toEqual({
      ...all,
      briefing: false,
    });
  });

  it('are those last worked in while no briefing is open', () => {
    expect(shownPanes(all, among(['library', 'evidence', 'briefing'], false), 720)).toEqual({
      ...all,
      briefing: false,
    });
  });

  it('can still be reached where there is room for one only', () => {
    expect(shownPanes(all, among(['library', 'briefing', 'evidence']), 360)).toEqual({
      library: true,
      briefing: false,
      evidence: false,
    });
  });

  it('never include one that the person has closed', () => {
    expect(shownPanes({ ...all, library: false }, among(recent), 2000)).toEqual({ ...all, library: false });
  });

  it('always fit side by side, and there is always one', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...paneNames], { minLength: 3 }),
        fc.subarray([...paneNames], { minLength: 1 }),
        fc.boolean(),
        fc.integer({ min: 300, max: 3000 }),
        (order, wantedNames, isWriting, width) => {
          const wanted = {
            library: wantedNames.includes('library'),
            briefing: wantedNames.includes('briefing'),
            evidence: wantedNames.includes('evidence'),
          };
          const shown = paneNames.filter((name) => shownPanes(wanted, among(order, isWriting), width)[name]);
          expect(shown.length).toBeGreaterThan(0);
          expect(shown.every((name) => wanted[name])).toBe(true);
          const needed = shown.reduce((sum, name) => sum + leastWidth[name], 0);
          if (shown.length > 1) expect(needed).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
