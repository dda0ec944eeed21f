import type { WordingRule } from "../types"

/** How reports of failed delivery begin; looked for in the first lines of a message from a mail system. */
export const OPENERS: WordingRule[] = [
  {
    pattern: /was created automatically by mail delivery software/i,
    source: "exim, GMX, 1&1, MXLogic, Zoho, Mail.Ru",
  },
  { pattern: /this is the mail system at host/i, source: "postfix" },
  {
    pattern: /this is the (?:postfix|sendmail|exim) (?:program|mail)/i,
    source: "postfix before 2.3",
  },
  {
    pattern: /this is the .{0,40}(?:qmail|send|mail).{0,20} program (?:at|running)/i,
    source: "qmail, netqmail, s/qmail",
  },
  {
    pattern:
      /this is (?:the|an?) .{0,30}(?:mail agent|mail delivery|mailer-daemon|mail server|mailserver)/i,
    source: "DragonFly, OpenSMTPD, PowerMTA",
  },
  {
    pattern:
      /(?:i'm |i am |we were |we are )?(?:afraid|sorry).{0,30}(?:i |we )?(?:was|were|wasn't|weren't|unable|not able|have to inform)/i,
    source: "qmail, Yahoo, postfix",
  },
  {
    pattern: /following address(?:es|\(es\))? (?:had|failed|did not|has|have|could not|produced)/i,
    source: "sendmail, exim, X1, McAfee",
  },
  { pattern: /addresses? had (?:permanent|transient|delivery|fatal)/i, source: "sendmail, McAfee" },
  {
    pattern: /transcript of (?:the )?(?:session|attempts)/i,
    source: "sendmail, SurfControl, postfix",
  },
  {
    pattern:
      /delivery (?:to|of|has|have|for|attempt|report|status|failed|failure|is).{0,60}(?:fail|delay|not|unsuccess|error|defer|abort|permanent)/i,
    source: "Gmail, Exchange, IMail, Outlook",
  },
  { pattern: /delivery failed/i, source: "IMail Server, PowerMTA" },
  {
    pattern:
      /an? (?:error|problem).{0,20}(?:occurred|delivering|while).{0,60}(?:deliver|send|mail|message)/i,
    source: "Amazon SES, OpenSMTPD, DragonFly",
  },
  {
    pattern:
      /(?:message|mail|e-?mail|letter)s?\b.{0,120}(?:could ?n[o']t|can ?not|was not|wasn't|has not|have not|is not|not|never|un(?:able)?|failed)\b.{0,20}(?:be |been |to be )?(?:un)?(?:deliver|sent|reach|relayed|transmitted|accepted|received)/i,
    source: "RFC 3461 section 6.2, most mail systems",
  },
  {
    pattern:
      /(?:message|mail|e-?mail) .{0,80}(?:undeliver|was rejected|has been rejected|rejected by|bounced|returned to (?:you|sender))/i,
    source: "Courier, Amazon SES, Barracuda, Exchange",
  },
  {
    pattern:
      /(?:unable|failed|could ?n[o']t|not possible|cannot) (?:to )?(?:deliver|send|relay|reach|complete)/i,
    source: "X2, Yahoo, Verizon, Courier",
  },
  {
    pattern: /(?:did|does|do) ?n[o']t reach (?:the )?(?:following|its|some)/i,
    source: "Exchange 5.5 to 2003",
  },
  {
    pattern: /rejected your message|your message (?:to|wasn't|was not|couldn't)/i,
    source: "Exchange 2010 and later, Office 365",
  },
  {
    pattern: /failure (?:reasons?|notice|report)|undeliver(?:ed|able)|non-?delivery|returned mail/i,
    source: "Lotus Notes, Domino, RFC 3834",
  },
  {
    pattern: /(?:each of )?the following recipients?/i,
    source: "Exchange 2003, KDDI, Courier, Yandex",
  },
  {
    pattern: /the group you tried to contact|groups\.google\.com\/support/i,
    source: "Google Groups",
  },
  { pattern: /message from .{1,80}\.\n/i, source: "Yahoo, X2" },
  {
    pattern: /message log follows|failed addresses follow|user mailbox exceeds/i,
    source: "smail, IMail",
  },
  { pattern: /delivery status notification/i, source: "RFC 3464" },
  {
    pattern:
      /не может быть доставлено|не (?:было |удалось )?достав|не беше достав|не може да бъде достав|не е достав/i,
    source: "Mail.Ru, Yandex, Abv.bg and Exchange in Bulgarian",
  },
  {
    pattern:
      /konnte.{0,60}nicht (?:zugestellt|gesendet)|unzustellbar|n'a pas pu [eê]tre|non .{0,20}(?:remis|recapitat|consegnat)|no (?:se )?(?:ha )?pud[oi].{0,20}entreg|nie .{0,30}dostarcz|niet .{0,30}(?:bezorgd|afgeleverd)/i,
    source: "Exchange and exim in German, French, Italian, Spanish, Polish, Dutch",
  },
  {
    pattern:
      /送信できませんでした|配信できません|送信に失敗|届けることができません|配送できません|戻って|宛先|お届け|お送りできません/i,
    source: "m-FILTER, KDDI, NTT docomo, ezweb",
  },
]

/** Subjects of such reports, from their beginning. */
export const SUBJECTS: WordingRule[] = [
  {
    pattern:
      /^(?:mail )?deliver(?:y|ed)?\b.{0,40}(?:fail|status|error|report|problem|notification|delay|unsuccess)/i,
    source: "RFC 3464 examples, exim, Gmail, PowerMTA",
  },
  {
    pattern:
      /^(?:un-?deliver|mail failed|returned|return(?:ed)? mail|failure|failed|non.?deliver|not delivered|bounce|warning: (?:could not|message)|postmaster notify|mail (?:system|delivery|failure|could not)|delayed|message (?:delivery|undeliver|status|delayed|you sent|could not)|error|postfix smtp server|permanent delivery|nondeliverable|message delayed|could not|unable to|smtp (?:error|server)|your mail)/i,
    source: "sendmail, postfix, qmail, Exchange, Courier, Domino",
  },
  {
    pattern:
      /(?:mail failure|delivery failure|failure notice|undeliverable|unzustellbar|não entregue|no entregado|non remis|недоставлен|не (?:е )?доставлен|返送|エラーメール|送信できません)/i,
    source: "Mail.Ru, Active!Hunter, Domino, Exchange in other languages",
  },
]

/** Reports of mailing lists and phone companies that come from an ordinary address. */
export const SPECIAL_SENDERS: WordingRule[] = [
  { pattern: /you are not a member of this mailing list/i, source: "fml" },
  { pattern: /no valid recipients for this mm\b/i, source: "Verizon" },
  {
    pattern: /could not be delivered to:\s*<[^>\s]+>\s+as their mailbox is full/i,
    source: "KDDI au one net",
  },
  {
    pattern:
      /^\s*(?:the following|your) message (?:to|could not be delivered)[^\n]{0,200}\n[\s\S]{0,600}?\b[45]\d\d[ -][45]\.\d+\.\d+/i,
    source: "Amazon SES, Exchange",
  },
]
