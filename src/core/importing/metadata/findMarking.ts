/**
 * A marking that stands in a text around a document (header, footer, front matter), as it is written there: a TLP label of any
 * version, or a classification set in capitals. Found to be told to the person, never to be set without them.
 */
export function findMarking(text: string): string | undefined {
  const label = TLP.exec(text)?.[0] ?? CLASSIFICATION.exec(text)?.[0];
  return label?.replace(/\s+/g, ' ');
}

const TLP = /\bTLP\s?[:-]\s?(?:AMBER\s?\+\s?STRICT|RED|AMBER|GREEN|CLEAR|WHITE)(?!\w)/i;

/** Small letters are left alone: `confidential` is a word of any sentence. */
const CLASSIFICATION =
  /(?<![\p{L}\p{N}])(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|OFFICIAL(?:[ -]SENSITIVE)?|UNCLASSIFIED|FOR OFFICIAL USE ONLY|FOUO|CUI|NOFORN|LIMITED DISTRIBUTION|VERTRAULICH|GEHEIM|VS-NfD|CONFIDENTIEL|DIFFUSION RESTREINTE|CONFIDENCIAL|סודי ביותר|סודי|מוגבל|שמור|سري للغاية|سري)(?![\p{L}\p{N}])/u;
