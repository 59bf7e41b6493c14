/**
 * The line that begins a mail in a mailbox file (mbox, RFC 4155) and the first of its header behind it. Programs write the moment in
 * several ways: `From jane@ledger.example Sun Nov 22 08:30:00 2026` (most), `From - Sun Nov 22 08:30:00 2026` (Thunderbird), `From
 * 1850@xxx Sun Nov 22 08:30:00 +0000 2026` (Gmail). A line of a text may begin so too; it has no moment, or no header behind it.
 */
export const MAIL_BEGINS =
  /^From \S[^\r\n]{0,400}?(?:\d{1,2}:\d{2}(?::\d{2})?[^\r\n]{1,40}(?:19|20)\d{2}|(?:19|20)\d{2}[^\r\n]{1,20}\d{1,2}:\d{2})[^\r\n]{0,40}\r?\n(?:>From [^\r\n]{1,400}\r?\n)?[!-9;-~]{1,100}:/;
