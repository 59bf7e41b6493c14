/**
 * Who publishes a page, and what their site looks like.
 * @typedef {object} Site
 * @property {string} name
 * @property {string} claim the line below the name
 * @property {string} origin such as `https://www.meridianpost.example`
 * @property {'NewsMediaOrganization' | 'GovernmentOrganization' | 'Organization'} kind
 * @property {string} colour of the masthead
 * @property {string} font CSS font stack of the text
 * @property {readonly string[]} sections of the menu
 * @property {string} footer
 */

/**
 * A part of the text: a paragraph, or what its one key says.
 * @typedef {string | { heading: string } | { list: readonly string[] } | { correction: string }} Part
 */

/**
 * @typedef {object} Page
 * @property {'NewsArticle' | 'WebPage'} kind
 * @property {string} language
 * @property {string} path
 * @property {string} section
 * @property {string} headline
 * @property {string} standfirst
 * @property {readonly string[]} authors empty: the publisher itself speaks
 * @property {string} byline as it is printed
 * @property {string} published ISO 8601 with offset
 * @property {string} [modified]
 * @property {readonly { at: string, text: string }[]} times as they are printed, the moment with its words
 * @property {readonly Part[]} parts
 * @property {{ heading: string, headlines: readonly string[] }} elsewhere what the page offers to read next
 */

/**
 * A web page as a browser saves it: masthead and menu, the article with its metadata, what to read next, a footer. It
 * loads nothing.
 * @param {Site} site
 * @param {Page} page
 * @returns {string}
 */
export function renderWebPage(site, page) {
  const direction = /^(?:he|ar)\b/.test(page.language) ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${page.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${page.headline} | ${site.name}`)}</title>
${renderMetadata(site, page)}
<style>
${renderStyle(site)}
</style>
</head>
<body>
<header class="masthead">
<p class="name">${escapeHtml(site.name)}</p>
<p class="claim">${escapeHtml(site.claim)}</p>
<nav><ul>${site.sections.map((section) => `<li><a href="/">${escapeHtml(section)}</a></li>`).join('')}</ul></nav>
</header>
<main>
<article>
<p class="section">${escapeHtml(page.section)}</p>
<h1>${escapeHtml(page.headline)}</h1>
<p class="standfirst">${escapeHtml(page.standfirst)}</p>
<p class="byline">${escapeHtml(page.byline)}</p>
<p class="times">${page.times.map(({ at, text }) => `<time datetime="${at}">${escapeHtml(text)}</time>`).join(' · ')}</p>
<div class="text">
${page.parts.map(renderPart).join('\n')}
</div>
</article>
<aside>
<h2>${escapeHtml(page.elsewhere.heading)}</h2>
<ul>${page.elsewhere.headlines.map((headline) => `<li><a href="/">${escapeHtml(headline)}</a></li>`).join('')}</ul>
</aside>
</main>
<footer><p>${escapeHtml(site.footer)}</p></footer>
</body>
</html>
`;
}

/**
 * @param {Site} site
 * @param {Page} page
 */
function renderMetadata(site, page) {
  const url = site.origin + page.path;
  const publisher = { '@type': site.kind, name: site.name, url: `${site.origin}/` };
  const authors = page.authors.map((name) => ({ '@type': 'Person', name }));
  const linkedData = {
    '@context': 'https://schema.org',
    '@type': page.kind,
    headline: page.headline,
    description: page.standfirst,
    inLanguage: page.language,
    datePublished: page.published,
    dateModified: page.modified ?? page.published,
    author: authors.length > 0 ? authors : [publisher],
    publisher,
    mainEntityOfPage: url,
  };
  const properties = Object.entries({
    'og:type': page.kind === 'NewsArticle' ? 'article' : 'website',
    'og:site_name': site.name,
    'og:title': page.headline,
    'og:description': page.standfirst,
    'og:url': url,
    'og:locale': page.language.replace('-', '_'),
    'article:published_time': page.published,
    'article:modified_time': page.modified ?? page.published,
    'article:section': page.section,
  });
  return [
    `<link rel="canonical" href="${url}">`,
    `<meta name="description" content="${escapeHtml(page.standfirst)}">`,
    ...(page.authors.length > 0 ? [`<meta name="author" content="${escapeHtml(page.authors.join(', '))}">`] : []),
    ...properties.map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}">`),
    // A `<` inside would end the script early.
    `<script type="application/ld+json">\n${JSON.stringify(linkedData, null, 1).replaceAll('<', '\\u003c')}\n</script>`,
  ].join('\n');
}

/** @param {Site} site */
function renderStyle({ colour, font }) {
  return `:root { color-scheme: light; --accent: ${colour}; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.125rem/1.6 ${font}; color: #1c1c1e; background: #fff; }
.masthead { border-block-end: 3px solid var(--accent); padding: 1.25rem 1.5rem .5rem; text-align: center; }
.masthead .name { margin: 0; font-size: 2.2rem; font-weight: 700; letter-spacing: -.01em; color: var(--accent); }
.masthead .claim { margin: 0; font-size: .85rem; color: #5b5b60; }
nav ul { display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem 1.5rem; margin: .75rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
a { color: inherit; text-decoration: none; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.5rem; }
.section { margin: 0; font-size: .85rem; font-weight: 700; color: var(--accent); }
h1 { margin: .25rem 0 .75rem; font-size: 2.1rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
.standfirst { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.45; color: #3a3a3e; }
.byline, .times { margin: 0; font-size: .9rem; color: #5b5b60; }
.text { margin-block-start: 1.5rem; }
.text p { margin: 0 0 1.1em; }
.text ul { padding-inline-start: 1.25rem; }
.correction { border-inline-start: 4px solid var(--accent); padding: .75rem 1rem; background: #f6f4ef; font-size: 1rem; }
aside { margin-block-start: 3rem; border-block-start: 1px solid #d9d9de; font-size: .95rem; }
aside ul { padding: 0; list-style: none; }
aside li { padding: .4rem 0; border-block-end: 1px solid #ececf0; }
footer { border-block-start: 1px solid #d9d9de; padding: 1rem 1.5rem 2rem; text-align: center; font-size: .85rem; color: #5b5b60; }`;
}

/** @param {Part} part */
function renderPart(part) {
  if (typeof part === 'string') return `<p>${escapeHtml(part)}</p>`;
  if ('heading' in part) return `<h2>${escapeHtml(part.heading)}</h2>`;
  if ('correction' in part) return `<p class="correction">${escapeHtml(part.correction)}</p>`;
  return `<ul>\n${part.list.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
