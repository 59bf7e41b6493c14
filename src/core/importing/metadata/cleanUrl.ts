/**
 * The address of a page as it should be cited: http(s) only, without credentials, tracking parameters and the place in the
 * page; only a fragment that is a route of its own (`#!/…`) stays. Undefined when it is none. `base` completes an address that is written relative to it.
 */
export function cleanUrl(text: string, base?: string): string | undefined {
  const url = parseUrl(text.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  for (const key of Array.from(url.searchParams.keys())) {
    if (TRACKING.test(key)) url.searchParams.delete(key);
  }
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const cleaned = url.href.replace(/^(https?:\/\/)[^/?#]*@/, '$1').replace(/\?(?=#|$)/, '');
  return cleaned.length <= 4000 ? cleaned : undefined;
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|yclid|ysclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|_ga|_gl|cmpid|ref_src|ref_url|ocid|ito|smid|smtyp|xtor|at_medium|at_campaign|at_custom\d|guccounter|guce_referrer|guce_referrer_sig|ncid|icid|vero_id|oly_enc_id|oly_anon_id|mkt_tok|s_cid|spm|share_source|mtm_\w+|pk_(?:campaign|kwd|source|medium|content)|ns_(?:mchannel|source|campaign|linkname|fee)|wt\.mc_id|gad_source|gad_campaignid|srsltid|hsa_\w+|hsctatracking|__twitter_impression|fb_action_(?:ids|types)|fb_source|mibextid|sfnsn|wickedid|epik|rb_clickid|vgo_ee|traffic_source|usqp)$/i;

function parseUrl(text: string, base: string | undefined): URL | undefined {
  if (text === '' || text.length > 8000) return undefined;
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
