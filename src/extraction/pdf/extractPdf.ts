export function extractPdf(): never { throw new Error('later'); }
