import type { ReasonRule } from "../types"

/**
 * Wordings about the mailbox or the message's size. Those about missing users are apart (`MISSING_USER`):
 * what they mean depends on when they were said.
 */
export const MAILBOX_RULES: ReasonRule[] = [
  {
    reason: "mailboxfull",
    pattern:
      /(?:mail ?box|mailfolder|inbox|maildir|account|user|recipient|storage|quota|space|box)\b.{0,60}\b(?:is |was |are )?(?:now )?(?:too )?(?:full|over ?quota|exceeded|exhausted|out of)|over (?:the |its |their |his )?(?:allowed |maximum |disk |storage |mailbox )?quota|quota.{0,30}(?:exceed|full|violat|limit|error|over)|exceed\w*.{0,60}(?:quota|storage|mailbox|space allowed|disk space|allocated)|(?:not enough|insufficient|no|out of|less) (?:disk |storage |mailbox |mail |free )?(?:space|storage)(?! on (?:the )?system)|mailbox size|mailbox exceeds|full mailbox|disk quota|storage allocation|voicebox .{0,10}full|heuristics.{0,20}full|size of .{0,30}mailbox|exceeded.{0,20}allowable|no (?:more )?room|mail ?box ?full|bo[iî]te .{0,30}pleine|buz[oó]n.{0,20}lleno|postfach.{0,30}(?:voll|speicher)|ящик.{0,40}(?:переполн|полон|пълн)|препълнен|メールボックス.{0,20}(?:一杯|いっぱい|超)|容量/i,
    source:
      "RFC 3463 x.2.2, postfix virtual, dovecot, exim, qmail vdelivermail, Exchange STOREDRV, KDDI au one net",
  },
  {
    reason: "exceedlimit",
    pattern: /message (?:length|size) exceeds administrative limit|exceeds administrative/i,
    source: "RFC 3463 x.2.3",
  },
  {
    reason: "mesgtoobig",
    pattern:
      /(?:message|mail|e-?mail|body|data|file|attachment)s?(?: file)?(?: size)?.{0,40}(?:too (?:big|large)|exceeds? .{0,40}(?:size|limit|maximum|fixed|allowed))|(?:maximum|max|fixed)(?:imum)? (?:message )?size|size limit|exceeds? (?:the )?maximum (?:message|size)|message too (?:large|big|long)|size .{0,20}exceed|object size|552[ -]5\.3\.4/i,
    source: "RFC 3463 x.3.4, RFC 1870, sendmail, postfix, Exchange 5.2.3",
  },
  {
    reason: "hasmoved",
    pattern:
      /(?:mailbox|user|account|recipient|address) (?:has |have )?(?:moved|been replaced|changed)|has been replaced by|new address|no forwarding address|moved (?:permanently|to)|not our customer/i,
    source: "RFC 3463 x.1.6, RFC 5321 reply 551",
  },
  {
    reason: "suspend",
    pattern:
      /(?:account|mail ?box|user|recipient|box|address|domain|e-?mail)\b.{0,50}\b(?:disabled|suspended|locked|frozen|inactive(?! email)|deactivated|blocked\.|expired|closed|unpaid|on hold|dormant|under a? ?review|not active|terminated|discontinued|administratively)|(?:disabled|suspended|inactive|locked|deactivated|frozen|expired|dormant|closed) (?:mailbox|account|recipient|user|e-?mail account)|compte .{0,40}(?:bloque|inactif|suspendu)|recipient account is|is a deactivated|vdelivermail: account is locked|no longer (?:in use|active|on (?:this )?server|available)|user (?:is )?(?:suspended|disabled)|access to (?:this|your) (?:account|mailbox).{0,30}(?:suspend|block)|suspended/i,
    source:
      "RFC 3463 x.2.1, Gmail DisabledUser, qmail vdelivermail, LaPoste LPN007, KDDI, Yahoo, Microsoft 5.7.13",
  },
  {
    reason: "onhold",
    pattern:
      /grey ?list|gray ?list|postgrey|verification in progress|please (?:try|retry) (?:again )?(?:later|in)\b.{0,30}(?:first|new) time/i,
    source: "postgrey, RFC 6647",
  },
  {
    reason: "filtered",
    pattern:
      /(?:message|mail) filtered|recipient preferences|refus\w* by (?:the )?(?:recipient|user)|(?:recipient|user)s? (?:rules?|has restricted|refuse\w*|reject|does not (?:accept|want)|is only accepting|you .{0,20}blocked)|restricted (?:sms|e-?mail)|blocked by the recipient|has not accepted|notauthorized|not accepting any mail|is not accepting mail|account is protected|does not accept mail (?:from|to)|only (?:accept|allow)s? (?:mail|messages?) from|message rejected due to user|challenge[- ]response|due to extended inactivity|new mail is not currently being accepted/i,
    source: "NTT docomo, KDDI, Exchange RESOLVER.RST, Yahoo, Spam Arrest, Cisco",
  },
]

/** Answers that leave no doubt about the user, or about the host, whenever they are given. */
export const CERTAIN_RULES: ReasonRule[] = [
  {
    reason: "hostunknown",
    pattern: /account or domain may not exist, they may be blacklisted/i,
    source: "cPanel (exim)",
  },
  {
    reason: "userunknown",
    pattern: /delivery error: dd this user doesn'?t have an? /i,
    source: "Yahoo",
  },
]

/** Sentences that stand above the list of recipients, and say more than the answer below it. */
export const REPORT_RULES: ReasonRule[] = [
  {
    reason: "suspend",
    pattern: /the user\(s\) account is (?:disabled|temporarily limited)/i,
    source: "KDDI (ezweb)",
  },
]

/** Wordings that say nobody lives there. */
export const MISSING_USER: ReasonRule = {
  reason: "userunknown",
  pattern:
    /(?:user|recipient|account|mailbox|mail ?box|address|addressee|person|customer|alias|spectator|subscriber|member|login|name|destination|id|box|participant|destinataire)s?\b(?: e-?mail)?(?: (?:account|address|name|id))?(?: (?:you|that|you're|mailed)\b.{0,40})?[\s"'<([]*(?:[^\s@]{1,64}@[^\s>]{1,128})?[\s"'>)\].:,]*(?:is |was |are |were |has |could |can |does |did |do |might |may |seems? )?(?:not?|n't|never|un|in)?[ -]?(?:be )?(?:currently |a |an |been )?(?:unknown|known|exists?\b|existed|found|listed|valid\b|invalid|present|available here|local\b|recogni[sz]ed|registered|located|reachable at|in (?:the )?(?:directory|list)|here\b|ok\b|looked up|unavailable|wrong|undefined|deleted|removed|no longer|illegal)|(?:no|not) (?:(?:a|an|such|valid|known|local|mail|this|existing|matching|active|longer a?|of our) ){0,3}(?:user|recipient|mailbox|mail ?box|account|address|person|customer|subscriber|name|destination|e-?mail|addressee|spectator|id)s?\b|(?:unknown|invalid|illegal|nonexist[ea]nt|non-existent|bad|undeliverable|unrecogni[sz]ed|undefined|incorrect|inexistent|inactive|wrong|defunct)(?: or \w+)?(?: virtual| local| mail| e-?mail| destination| recipient| final| email)* (?:user|recipient|mailbox|address|account|addressee|destination|alias|to address|local part|rcpt)|does(?: not|n't) (?:exist|have an? .{0,60}(?:account|mailbox|user))|doesn'?t have an? .{0,60}account|no (?:one|body) (?:at|by|with) (?:this|that)|not (?:exist|found) (?:at|on|in) (?:this|our|the)|is not (?:a )?(?:known|valid|local) |wasn'?t found at|not listed in|(?:bad|non)rcptto|badrecipientto|validrcptto|recipientnotfound|recipnotfound|(?:resolver\.)?adr\.(?:ex)?recip|nosuchuser|no mail ?box|user not|can'?t accept user|not our user|does not like recipient\.?$|address rejected: (?:undeliverable|user|unknown|invalid|access denied)|unknown to address|(?:has|have) (?:left|retired)|usuario .{0,20}(?:desconocido|no exist)|no existe|destinataire .{0,20}(?:invalid|inconnu)|adresse .{0,60}(?:invalide|inconnue|n'existe)|empf[aä]nger .{0,30}(?:unbekannt|existiert)|unbekannt|пользовател[ья] .{0,30}не (?:найден|существ)|адрес.{0,40}не съществува|несъществуващ|няма такъв|未知|見つかりません|見当たりません|存在しません|不存在|リストにありません|登録されていません|宛先不明/i,
  source:
    "RFC 5321 550, RFC 3463 x.1.1, postfix, exim, sendmail, qmail, Domino, Exchange RESOLVER.ADR, Gmail NoSuchUser, Orange OFR_416",
}
