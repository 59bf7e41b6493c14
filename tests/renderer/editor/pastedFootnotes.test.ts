// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPastedHtml } from '../../../src/renderer/editor/paste/readPastedHtml.ts';
import { citationId, cite, footnoteId, text } from '../../support/draft.ts';

const read = (html: string) =>
  readPastedHtml(html, { newCitationId: () => citationId('fresh'), newFootnoteId: () => footnoteId('fresh') });
const note = (...inlines: unknown[]) => ({ kind: 'footnote', id: footnoteId('fresh'), inlines });

const word = `<html><body lang=EN-GB><div class=WordSection1>
<p class=MsoNormal>Ten are alive<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span lang=EN-GB style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> and two
are not<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a>.</p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <i>the list</i>.</p>
<p class=MsoFootnoteText>A second paragraph.</p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2"
name="_ftn2" title=""><span class=MsoFootnoteReference>[2]</span></a> Both died.</p></div></div></body></html>`;

describe('pasted footnotes', () => {
  it('of Word become footnotes where their signs stood, and nothing of them stays in the text', () => {
    expect(read(word).blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          text('Ten are alive'),
          note(
            text('See '),
            text('the list', { italic: true }),
            text('.'),
            { kind: 'lineBreak' },
            text('A second paragraph.'),
          ),
          text(' and two are not'),
          note(text('Both died.')),
          text('.'),
        ],
      },
    ]);
    expect([...read(word).losses]).toEqual([]);
  });

  it('of Word are not said to have come in as text when they did not, whatever stood beside the sign', () => {
    const html = `<p class=MsoNormal>Alive<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.</p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> The footnote words.</p></div></div>`;
    expect(read(html).blocks).toEqual([
      { kind: 'paragraph', inlines: [text('Alive'), note(text('The footnote words.')), text('.')] },
    ]);
    expect([...read(html).losses]).toEqual([]);
  });

  it('of LibreOffice become footnotes', () => {
    const html = `<p>Alive<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
On the list.</p></div>`;
    expect(read(html).blocks).toEqual([
      { kind: 'paragraph', inlines: [text('Alive'), note(text('On the list.')), text('.')] },
    ]);
  });

  it('of Google Docs become footnotes', () => {
    const html = `<p><span>Alive</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> On the list.</span></p></div>`;
    expect(read(html).blocks).toEqual([
      { kind: 'paragraph', inlines: [text('Alive'), note(text('On the list.')), text('.')] },
    ]);
    expect([...read(html).losses]).toEqual([]);
  });

  it('of pandoc become footnotes, with the arrow back left out', () => {
    const html = `<p>Alive<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>
<section id="footnotes"><hr><ol><li id="fn1"><p>On the list.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`;
    expect(read(html).blocks).toEqual([
      { kind: 'paragraph', inlines: [text('Alive'), note(text('On the list.')), text('.')] },
    ]);
  });

  it('whose note was not copied stay as their sign, and that is said', () => {
    const html = '<p>Alive<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>';
    expect(read(html).blocks).toEqual([{ kind: 'paragraph', inlines: [text('Alive[1].')] }]);
    expect([...read(html).losses]).toEqual(['footnotes']);
  });

  it('are not seen in headings and the contents that lead to each other', () => {
    const html = `<ul><li><a id="toc1" href="#h1">1</a></li></ul><h2 id="h1"><a href="#toc1">1</a> Findings</h2><p>Text.</p>`;
    expect(read(html).blocks.map(({ kind }) => kind)).toEqual(['list', 'heading', 'paragraph']);
  });

  it('of ours come with what they say, and their citations are new ones', () => {
    const inlines = JSON.stringify([text('See '), cite('one')]).replaceAll('"', '&quot;');
    const html = `<p>Alive<sup data-briefdesk-footnote="${inlines}">4</sup>.</p>`;
    expect(read(html).blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [text('Alive'), note(text('See '), { ...cite('one'), id: citationId('fresh') }), text('.')],
      },
    ]);
  });
});
