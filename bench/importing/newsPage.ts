import type { NewsDocument } from '../corpus/newsCorpus.ts';

/** An article as a news site sends it: about seventy kilobytes, most of which are not the article. */
export function newsPage({ title, body, outlet, language, published }: NewsDocument): string {
  const paragraphs = body.split('\n').filter((line) => line.trim() !== '');
  const story = paragraphs.map(
    (line, index) =>
      `<p class="story-body__p">${escaped(line)}</p>${index % 3 === 2 ? `<div class="ad-slot" id="ad${index}"></div>` : ''}`,
  );
  const data = { '@type': 'NewsArticle', headline: title, datePublished: published, author: { name: 'A. Writer' } };
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)} | ${escaped(outlet)}</title>
<meta property="og:title" content="${escaped(title)}"><meta property="article:published_time" content="${published}">
<script>${'window.dataLayer=window.dataLayer||[];function t(x){dataLayer.push({e:x})};'.repeat(300)}</script>
<style>${'.a{color:red;margin:0 auto}.b>.c:hover{display:none}'.repeat(200)}</style>
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>
<body><header><nav><ul>${NAVIGATION}</ul></nav></header><div class="ad">advert</div>
<main><article><h1>${escaped(title)}</h1><div class="byline">By A. Writer, ${escaped(outlet)} <time datetime="${published}">${published}</time></div>
${story.join('\n')}</article><aside>${RELATED}</aside></main>
<section class="comments">${COMMENTS}</section><footer><ul>${NAVIGATION}</ul></footer></body></html>`;
}

const NAVIGATION = Array.from(
  { length: 80 },
  (_, index) =>
    `<li class="nav-item item-${index}"><a href="/section/${index}" data-track="nav:${index}" onclick="return t(${index})"><span>Section ${index}</span></a></li>`,
).join('\n');

const RELATED = Array.from(
  { length: 40 },
  (_, index) =>
    `<div class="card teaser"><a href="/a/${index}"><img src="/i/${index}.jpg" srcset="/i/${index}-1.jpg 1x, /i/${index}-2.jpg 2x" alt=""><h3>Related story number ${index}</h3><p class="standfirst">A short teaser text, with a comma.</p></a></div>`,
).join('\n');

const COMMENTS = Array.from(
  { length: 30 },
  (_, index) => `<div class="comment"><b>user${index}</b><p>A comment of some words here, number ${index}.</p></div>`,
).join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
