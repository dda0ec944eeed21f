import type { ReasonRule } from "../types"

/** Wordings about the host of the address. */
export const HOST_RULES: ReasonRule[] = [
  {
    reason: "notaccept",
    pattern:
      /(?:does not|doesn'?t|not|do not|no longer|never) accept(?:ing|s)? (?:any |e-?|inbound |incoming |network |smtp |internet )*(?:e-?mail|mail|messages)(?! from)|null ?mx|smtp protocol returned a permanent error|nullmx|couldn'?t find a mail exchanger or ip/i,
    source: "RFC 7505 (null MX), RFC 7504 (521, 556), RFC 3463 x.3.2, qmail, sendmail",
  },
  {
    reason: "hostunknown",
    pattern:
      /host(?:name)? (?:or domain name )?(?:unknown|not found|lookup (?:failed|did not)|does not exist)|(?:unknown|no such|invalid|unrouteable|unresolvable|illegal|bad) (?:host|domain|destination host|mail domain)|domain (?:name )?(?:does ?n[o']t|must|is not|not).{0,30}(?:exist|resolve|found|known|valid)|(?:dns|name server|nslookup) .{0,30}(?:fail|nxdomain|error: .{0,30}not found)|\bnxdomain\b|unrouteable (?:mail domain|address)|name or service not known|can'?t find any host|couldn'?t find any host named|could(?: not|n'?t) (?:find|resolve) (?:any |the )?(?:host|domain|mail exchanger|mx|dns)|no (?:mx|dns|a|mail) (?:record|entry|exchanger)s?|host .{0,80} not found|recipient'?s? domain|non-?existent (?:host|domain)|no route to host name|domain .{0,60}(?:couldn'?t be|not) found|unable to (?:resolve|look ?up|find) (?:host|domain|the)|no such host|type=(?:mx|a|aaaa): host not found|destination (?:host|server|domain).{0,30}(?:not found|unknown)|illegal host\/domain|no mail server/i,
    source: "RFC 3463 x.1.2 and x.4.4, postfix, exim, sendmail, qmail, DragonFly, Mail.Ru",
  },
]

/** Wordings about networks, time and programs on the way. */
export const SYSTEM_RULES: ReasonRule[] = [
  {
    reason: "networkerror",
    pattern:
      /too many hops|malformed or unexpected name server reply|hop ?count|mail ?(?:forwarding )?loop(?:s back|ing)?|routing loop|loops? back to|could not connect and send|dns records? for the destination computer|unable to resolve route|host is unreachable|network (?:is unreachable|error)|no route to host|maximum (?:number of )?hops|message (?:probably in|looping)|loop(?:ing)? detected|(?:connection )?was dropped by|reset by peer|lost connection|address family mismatch|destination mxs/i,
    source: "RFC 3463 x.4.2 and x.4.6, sendmail, postfix, Domino, OpenSMTPD",
  },
  {
    reason: "expired",
    pattern:
      /(?:connection|operation|session|delivery|conversation|message|query|envelope|retry|time(?:s|d)?)[ -]?(?:has |have |time |timeout )?(?:timed out|time ?out|expired|exceeded)|timed[ -]?out|too long|retry time(?:out)? not reached|retry timeout exceeded|could not (?:be )?deliver\w* (?:for|in|within|after) (?:the )?(?:last )?[\d]+|giving up(?! on)|multiple retries|max(?:imum)? (?:retry|retries|queue|time|age)|retr(?:y|ies|ied) (?:limit|exceed|for)|connection (?:refused|dropped|was refused|attempts? failed)|(?:cannot|could ?n[o']t|unable to|failed to|not able to) (?:establish|connect|contact|reach|open (?:a )?connection|make a connection|get .{0,30}connection)|did not (?:accept our requests|respond|reply)|not respond|no answer from|still (?:undelivered|being retried)|(?:undelivered|not (?:been )?delivered) (?:after|for|within|in)|(?:delivery|message|mail) (?:has been |was |is )?(?:delayed|deferred)|failed \d+ attempts|(?:tried|attempted).{0,40}(?:times|days|hours)|unable to deliver .{0,40}after|message (?:has )?(?:been in|stuck)|time limit|delivery time|deferred|host .{0,60}(?:down|unavailable)|has been in the queue|all hosts .{0,40}(?:fail|unavail)|socket error|server (?:is )?(?:unreachable|not responding)|expired|delayed/i,
    source:
      "RFC 3463 x.4.1 and x.4.7, postfix, exim, qmail, sendmail, Gmail, Yahoo, DragonFly, IMail",
  },
  {
    reason: "systemfull",
    pattern:
      /(?:mail system|file system|disk|system|spool|server).{0,20}(?:is )?full|insufficient (?:system )?(?:resources|storage)|not enough space on|insufficient disk/i,
    source: "RFC 3463 x.3.1, RFC 5321 reply 452",
  },
  {
    reason: "contenterror",
    pattern:
      /malformed|8-?bit|mime (?:error|type)|improper(?:ly)? (?:formatted|content)|content (?:error|type|transfer)|charset|line (?:is )?too long|invalid (?:content|message|mime|character)|message (?:format|content) |wrong (?:message|mime)|conversion|bad content|base64/i,
    source: "RFC 3463 x.6, RFC 6152, Exchange",
  },
  {
    reason: "syntaxerror",
    pattern:
      /(?:syntax|command|parameter|argument).{0,40}(?:error|unrecogni[sz]ed|not (?:implemented|recogni[sz]ed)|sequence|unknown|invalid)|(?:bad|improper|invalid|out of) (?:command )?sequence|unrecogni[sz]ed command|unimplemented|not implemented|sequence of commands/i,
    source: "RFC 5321 4.2.2 (500 to 504), RFC 3463 x.5",
  },
  {
    reason: "mailererror",
    pattern:
      /command (?:output|failed|died|line usage|time limit)|(?:procmail|maildrop|mail\.local|vacation|dovecot-lda|local mailer|delivery agent|mailer)\b.{0,30}(?:error|fail|exit|die)|unknown mailer error|exit (?:status|code)|x-unix[;\s]|child (?:process|crashed)|pipe to \||died with (?:signal|status)|operating system error|temporary failure|can'?t (?:create|open|execute) (?:\(|output|file|user)|permission denied|returned an? (?:fatal |un\w+ )?error/i,
    source: "sendmail sysexits, postfix pipe, procmail, exim pipe transport",
  },
  {
    reason: "systemerror",
    pattern:
      /system (?:config\w*|error|fail\w*|incorrectly|problem|resources|temporarily)|internal (?:system |server |software |resource )?error|(?:local|server|configuration|service|queue file|resource|database|lookup|file)\b.{0,20}(?:error|problem|failure|unavail\w*)|service (?:currently |temporarily )?(?:un|not )available|could ?n[o']t complete|resources? (?:temporarily )?(?:un|not )available|server too busy|unexpected|out of memory|(?:transaction|requested action) (?:failed|aborted|not taken(?!:? mailbox))|aliasing\/forwarding loop|can'?t (?:create|write)|interrupted system call|remote server returned an? .{0,20}error|loop|temporarily (?:unavailable|deferred|rejected)|try (?:again )?later/i,
    source: "RFC 5321 451 and 554, RFC 3463 x.3.5, postfix, exim, qmail, OpenSMTPD",
  },
]
