import type { WordingRule } from "../types"

/** Lines from which on a report gives back the message itself: whatever stands below is not about its delivery. */
export const SEPARATORS: WordingRule[] = [
  {
    pattern:
      /^[\s>*#=-]*(?:this is |below (?:this line )?is |enclosed is |included is |here is |attached is )?(?:a |the )?(?:copy|header|headers|text|first \d+ lines) .{0,30}(?:message|mail)\b.{0,60}$/i,
    source: "qmail, exim, GMX, MXLogic, OpenSMTPD",
  },
  {
    pattern:
      /^\s*[*#=-]{2,}\s*(?:below|enclosed|included|the|your|original|returned|unsent|undelivered|undeliverable|message|mail|forwarded|copy|start)\b.{0,60}\b(?:message|mail|headers?|follows?|copy|non-deliverable)\b.{0,40}$/i,
    source: "sendmail 5 and 8, Gmail, Notes, X2, SurfControl, m-FILTER",
  },
  {
    pattern:
      /^\s*(?:message headers?|original message(?: headers?)?|(?:the )?(?:original|returned) message|your original message|unsent message|message header|header of the original message)\b.{0,30}\b(?:follows?|below|:)\.?:?\s*$/i,
    source: "DragonFly, IMail, Exchange, Yahoo",
  },
  { pattern: /^\s*original message(?: headers)?:\s*$/i, source: "Exchange 2007 and later" },
  { pattern: /^\s*below is a copy of the original message/i, source: "OpenSMTPD" },
  { pattern: /^-{5,}\s*original message\s*-*\s*$/i, source: "Gmail" },
  {
    pattern: /^content-type: (?:message\/rfc822|text\/rfc822-headers)/i,
    source: "reports whose parts are not marked",
  },
  {
    pattern: /^(?:received|return-path|x-received|dkim-signature|x-google-dkim-signature):\s?\S/i,
    source: "RFC 5321 4.4: the trace of the returned message",
  },
  {
    pattern:
      /^\s*-+\s*(?:messaggio originale|ursprüngliche nachricht|message d'origine|mensaje original|исходное сообщение|оригинално съобщение)\s*-*/i,
    source: "the same in other languages",
  },
]
