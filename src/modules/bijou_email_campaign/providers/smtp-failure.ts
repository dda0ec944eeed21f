import { enhancedStatus, failure, type Failure } from "./provider"

/** What nodemailer's errors carry. */
export interface SmtpError {
  code?: string
  command?: string
  response?: string
  responseCode?: number
  message: string
}

const LOGIN = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"])
/** Nothing a retry mends: an answer that says a mail or an address is not well made. */
const OURS = new Set(["EENVELOPE", "EMESSAGE"])
/** Replies that ask to go slower. Greylisting is none: its recipient alone has to wait. */
const SLOWER = /rate|too (?:many|much|fast)|throttl|exceeded|limit|slow down|4\.7\.(?:0|28|650|651)|try again later.*connections/i
const GREY = /gr[ae]y.?list/i

const kindOfReply = (error: SmtpError, reply: string, code: number): Failure["kind"] => {
  const isPermanent = code >= 500 && code !== 503
  if (code === 421) {
    return "rate"
  }
  switch (error.command) {
    case "RCPT TO":
    case "DATA":
      if (isPermanent) {
        return "permanent"
      }
      return SLOWER.test(reply) && !GREY.test(reply) ? "rate" : "transient"
    case "MAIL FROM":
      // 552: the mail is too large, which says nothing about the sender.
      return code === 552 ? "permanent" : isPermanent ? "blocked" : "rate"
    default:
      return isPermanent ? "blocked" : "unreachable"
  }
}

/**
 * What an error of SMTP means for the mail it happened to.
 * @param wasRead whether any of the mail's bytes went to the server
 */
export const smtpFailure = (error: SmtpError, wasRead: boolean): Failure => {
  const reply = error.response ?? ""
  const code = error.responseCode ?? null
  const facts = { code, enhanced: enhancedStatus(reply) }
  const reason = reply || error.message
  if (LOGIN.has(error.code ?? "") && !(code !== null && code < 500)) {
    return failure("blocked", reason, facts)
  }
  // A reply to the end of the mail, or to what came before it, is an answer. Without one after the
  // first byte nobody knows whether the server has kept the mail.
  if (code !== null && (!wasRead || error.command === "DATA")) {
    return failure(kindOfReply(error, reply, code), reason, facts)
  }
  if (wasRead) {
    return failure("unknown", reason, facts)
  }
  return failure(error.command === "API" && OURS.has(error.code ?? "") ? "permanent" : "unreachable", reason, facts)
}
