import type { ReasonRule } from "../types"

/**
 * The sender, its addresses, its DNS or its fame are refused: nothing is said about the mailbox.
 * Read from top to bottom; the first that matches decides.
 */
export const SENDER_RULES: ReasonRule[] = [
  {
    reason: "securityerror",
    pattern: /unauthenticated senders? not allowed/i,
    source: "SendGrid",
  },
  {
    reason: "notcompliantrfc",
    pattern: /not (?:rfc[ -]?\d{3,4}|rfc) compliant|rfcmessagenoncompliant/i,
    source: "Gmail 5.7.1 RfcMessageNonCompliant",
  },
  {
    reason: "requireptr",
    pattern:
      /\bptr\b|reverse[- ](?:dns|host ?name|lookup|mapping|ip)|reverse not|\brdns\b|cannot (?:find|resolve) your (?:reverse )?host ?name|ip address .{0,40}(?:not resolve|name does not)|unresolvable relay host|hostname of .{0,60}(?:not|un)resolv|fix (?:your )?reverse|dns resolver.{0,40}sender|no (?:host ?name|fcrdns)|forward(?:-| )confirmed|ip name lookup failed|mismatches client ip|unverif(?:y|i)able sending ip/i,
    source:
      "postfix reject_unknown_client, Gmail 5.7.25, RFC 7372, sendmail FEATURE(require_rdns), 1&1",
  },
  {
    reason: "authfailure",
    pattern:
      /authentication information or fails|\bspf\b(?! ?record size)|\bdkim\b|\bdmarc\b|sender policy framework|sender ?id\b.{0,40}fail|multiple authentication checks failed|(?:sender|mail|message|email) is unauthenticated|unauthenticated (?:email|mail) (?:from|is not)|does ?n[o']t pass .{0,30}verification|authentication (?:results|checks?).{0,40}fail|not authori[sz]ed to (?:use|send .{0,40} from)|domain owner|spoof(?:ed|ing)/i,
    source: "RFC 7208, 7372, 7489; Gmail 5.7.26, Microsoft 5.7.509 and 5.7.515, iCloud, Zoho",
  },
  {
    reason: "badreputation",
    pattern:
      /reputation|unexpected volume or user complaints|\btss\d\d\b|senderscore|sender ?base|talos(?:intelligence)?\.com|low trust|poor (?:sender|ip)|ip address has been temporarily rate limited due to/i,
    source: "Microsoft 4.7.650, Gmail, Cisco Ironport, Return Path",
  },
  {
    reason: "speeding",
    pattern:
      /too many (?:messages|recipients|e-?mails) (?:this|per|in (?:a|the|an)|sent|from)|rate[- ]?limit|sending (?:rate|limit)|hourly (?:limit|quota)|daily (?:limit|quota|sending)|(?:messages?|mails?|recipients?) per (?:hour|day|minute)|recipients? this hour|too (?:fast|quickly|frequent)|receiving mail (?:at a|too)|mail from .{0,60} throttl|throttl|exceeded .{0,40}(?:sending|hourly|rate)|(?:sends|sending) too (?:much|many)|try again .{0,20}slow/i,
    source: "GoDaddy, Gmail 4.7.28 and 5.2.1 (rate), Microsoft, Yahoo TSS, Orange",
  },
  {
    reason: "toomanyconn",
    pattern:
      /too many (?:concurrent |simultaneous |open |smtp )?(?:connections?|sessions?|recipients?\b)|connections? (?:rate|limit|frequency|number)|concurrent connections?|maximum (?:number of )?connections|exceed.{0,30}(?:connections?|sessions?)|number of (?:concurrent )?sessions|mail ?frequency|(?:ip|connection) frequency limit/i,
    source:
      "RFC 5321 4.5.3.1 (452 too many recipients), Yahoo, Comcast and Spectrum RL000001, Tencent, Orange 104",
  },
  {
    reason: "norelaying",
    pattern:
      /relay(?:ing)?(?: access)? (?:denied|not (?:permitted|allowed|possible)|is not|prohibited|deny|operation rejected|attempted)|(?:unable|not permitted|not allowed|refus\w*|deny|won.t|cannot|don.t|not authori[sz]ed|permission|open|unauthori[sz]ed|mail server does not|no) (?:to )?relay|we do not relay|not (?:a )?(?:gateway|an open relay)|allowed rcpthosts|insecure mail relay|is not permitted to relay|e-?mail address is not verified|identities failed the check|must be authenticated to (?:relay|send)/i,
    source: "postfix, sendmail, exim relay denied, qmail rcpthosts, Amazon SES",
  },
  {
    reason: "rejected",
    pattern:
      /sender(?:'?s)? (?:e-?mail )?(?:address|domain)?.{0,60}(?:reject|refus|invalid|not (?:valid|exist|found|accept|allow|resolv|known)|unknown|denied|verif|does not|blocked|syntax|unresolv)|sender (?:rejected|denied|unknown|not)|purported responsible address|from: domain is invalid|valid from:|(?:rejected|refus\w*|invalid|bad|unknown|unverifiable|no such|denied|block\w*) (?:e-?mail )?(?:mail from|sender|envelope sender|return[- ]path|from address)|mail from:?.{0,80}(?:reject|refus|not|denied|invalid|unknown|fail)|from address.{0,60}(?:not|reject|invalid|refus)|domain of sender|your domain|(?:address|domain).{0,80}does not exist.{0,20}e2110|address that has been black-?listed|badmailfrom|groups\.google\.com|unresolvable (?:from )?(?:domain|sender)|not a member|only members|may not exist, or you may not have permission|not (?:allowed|permitted|authori[sz]ed) to (?:send|post|mail)|transaction failed unsolicited|we do not accept mail from|emetteur invalide|expediteur|denied sender|recognized as a valid sender|sender verify failed|sender's mail(?:box)?/i,
    source:
      "RFC 3463 x.1.8, postfix reject_unknown_sender_domain, exim sender verify, Google Groups, fml, Microsoft 5.1.8",
  },
  {
    reason: "securityerror",
    pattern:
      /unauthenticated senders? not allowed|(?:authentication|auth) (?:is )?(?:required|turned on|failed|needed)|authrequired|not authenticated|requires? authentication|you are not authori[sz]ed|sending user not authori[sz]ed|account not subscribed|access denied(?![\s\S]{0,80}(?:spam|block|ip|dmarc))|restricted .{0,30}senders?|delivery to this address is restricted|starttls|encryption (?:required|needed)|secure connection|tls (?:is )?required|5\.7\.9 rejected|executable files? (?:are )?not|insecure|ipc? not authori[sz]ed/i,
    source: "RFC 4954, RFC 3207, Exchange RESOLVER.RST.AuthRequired, SendGrid, Amazon SES",
  },
  {
    reason: "policyviolation",
    pattern:
      /its content presents a potential|blocked .{0,40}(?:attachment|content)|message (?:is )?blocked due to .{0,30}polic/i,
    source: "Gmail 5.7.0 BlockedMessage",
  },
  {
    reason: "spamdetected",
    pattern:
      /\bspam(?!haus|cop|assassin\.|rats|\.(?:org|com|net)|-?block)\w{0,12}\b(?![^\s]{0,10}\/)(?!.{0,40}(?:suspected of sending))|unsolicited|bulk (?:e-?)?mail|junk ?mail|ube\b|uce\b|content.{0,30}looks like|mail (?:content )?(?:denied|rejete)|bayes|(?:message|mail) .{0,40}considered .{0,20}(?:spam|unwanted)|high probability|blacklisted url|url.{0,30}(?:blacklist|listed in)|surbl|uribl|cloudmark|denied by .{0,20}filter|spam_?score/i,
    source:
      "SpamAssassin, Barracuda, Cloudmark, Orange OFR_506, rspamd, Gmail 5.7.1 UnsolicitedMessageError",
  },
  {
    reason: "virusdetected",
    pattern:
      /virus|malware|worm\b|infected|security polic(?:y|ies)|phish|trojan|eicar|clamav|harmful/i,
    source: "amavis, ClamAV, Mimecast",
  },
  {
    reason: "notcompliantrfc",
    pattern:
      /(?:rfc ?\d{3,4}|not compliant|non-?compliant|duplicate headers?|multiple (?:\d{3}[\s-]+\d\.\d\.\d\s+)?addresses in from|from: ?header|missing .{0,20}header|bare (?:lf|cr)|invalid .{0,20}header|messageid|message-id header|headers? .{0,40}(?:malformed|missing|invalid)|improper .{0,20}header)/i,
    source: "RFC 5322, Gmail 5.7.1 RfcMessageNonCompliant, exim header syntax",
  },
  {
    reason: "blocked",
    pattern:
      /client host .{0,120}(?:rejected|refused|denied)|client host .{0,80}blocked|\b[rd]nsbl\b|\brbl\b|black ?list(?:ed|ing)?(?! of)|block ?list|blocked (?:using|by|for|due|from|because|on|per)|(?:ip|address|host|server|connection|mail|network)s?(?: has| have| is| are| was)?(?: been)? (?:temporarily |permanently )?block(?:ed|ing)|banned|spamhaus|spamcop|barracudacentral|sorbs|abuseat|invaluement|(?<!not )listed (?:in|on|at|by)|part of their network is on our block|use the smtp server of your isp|no access from|access from .{0,60}(?:denied|restricted|refused)|bad (?:ehlo|helo|hostname)|invalid (?:ehlo|helo|host ?name|domain name)|helo command rejected|connection (?:refused|rejected|denied) (?:by|due|from|because)|your (?:ip|server|host|mail server|network)\b.{0,60}(?:not (?:allowed|accepted|permitted|welcome)|denied|rejected|refused)|dynamic (?:ip|address|range)|dul\b|dial-?up|residential|refused to talk to me|delisting|unblock|my name was rejected|connections? (?:not accepted|will not be accepted)|go away|blocked,? |\(bl\d*\)/i,
    source:
      "postfix reject_rbl_client, Spamhaus and other lists, Microsoft 5.7.606, Yahoo 553 BL, Comcast, AOL, exim",
  },
  {
    reason: "policyviolation",
    pattern:
      /(?:for|of|due to|on|by|against|violat\w*|per|local|our|security|site|company|admin\w*|organization)(?: \w+){0,3} polic(?:y|ies)|policy (?:reasons?|violation|reject|restriction|settings)|(?:its|the) content presents a potential|header error|prohibited|attachment.{0,60}(?:not (?:allowed|permitted|accepted)|block|reject|prohibit|denied|banned)|denied by policy|disallowed|mail is not allowed|content (?:rejected|restriction|policy|filter)|closed(?: mailing)? list|terms of service|protocol violation|message (?:content )?(?:was )?not accepted|pixel|not accepted for policy/i,
    source: "RFC 3463 x.7.1, Yahoo 5.7.9, Gmail 5.7.0 BlockedMessage, exim acl",
  },
]
