const ENHANCED = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/
const REPLY = /(?<![\w.:[-])([45][0-5]\d)(?=[\s:;,)\]-]|$)/
const BOTH = /(?<![\w.:[-])([45][0-5]\d)[ -]+['#]?[( ]?#?([45]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/
/** Words that mark what follows as the answer of the other side. */
const ANSWER =
  /(?:said|reason|returned|response was|error(?:_code)?|server message|was|<<<)[\s:;'"]*([45][0-5]\d)(?=[\s:;,-]|$)/i

/** Which command of SMTP was refused: it tells a missing mailbox from a filter that has read the message. */
export type Phase = "connect" | "helo" | "mail" | "rcpt" | "data" | ""

const PHASES: [Phase, RegExp][] = [
  [
    "rcpt",
    /in reply to (?:end of )?rcpt to|after rcpt|does not like recipient|has rejected address|\bour rcpt to|\[rcpt_to\]|for rcpt command/i,
  ],
  [
    "mail",
    /in reply to mail from|after (?:pipelined )?mail from|sender was rejected|rejected mail from|\bour mail from|\[mail_from\]|for mail command/i,
  ],
  [
    "data",
    /in reply to (?:end of )?data|after end of data|\bour data|\[(?:data|bodi?)\]|for (?:text|data) command|after i sent the message/i,
  ],
  [
    "helo",
    /in reply to (?:helo|ehlo)|after (?:helo|ehlo)|my name was rejected|\bour (?:helo|ehlo)/i,
  ],
  [
    "connect",
    /while connecting|after initial connection|in initial connection|initial greeting|lost connection with .{1,120} while receiving the initial/i,
  ],
  ["rcpt", />>>\s*rcpt to/i],
  ["mail", />>>\s*mail from/i],
  ["data", />>>\s*data\b|smtp command\s+data\b/i],
  ["helo", />>>\s*(?:helo|ehlo)/i],
]

/** The command that was refused, as reports of postfix, exim, sendmail and others name it; "" if they do not. */
export const phaseOf = (text: string): Phase =>
  PHASES.find(([, pattern]) => pattern.test(text))?.[0] ?? ""

const isVague = (status: string) => /^[245]\.0\.0$/.test(status)

const codesIn = (text: string) => {
  const both = BOTH.exec(text)
  return {
    reply: both?.[1] ?? ANSWER.exec(text)?.[1] ?? REPLY.exec(text)?.[1] ?? "",
    enhanced: both?.[2] ?? ENHANCED.exec(text)?.[0] ?? "",
  }
}

/** Whether a text holds a code of SMTP, as what a machine has refused does. */
export const hasReply = (text: string) => {
  const { reply, enhanced } = codesIn(text)
  return reply !== "" || enhanced !== ""
}

/**
 * Status and reply code of a failure.
 * @param status what the delivery status says, "" if there is none
 * @param texts answers of the other side, best first; a code in them replaces a status that says nothing (`5.0.0`)
 */
export const codesOf = (status: string, texts: string[]) => {
  const found = texts.map(codesIn)
  const enhanced = found.find((codes) => codes.enhanced !== "")?.enhanced ?? ""
  return {
    dsn: enhanced !== "" && (status === "" || isVague(status)) ? enhanced : status,
    reply: found.find((codes) => codes.reply !== "")?.reply ?? "",
  }
}
