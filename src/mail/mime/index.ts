import { createHash } from "node:crypto"
import { encodeBody } from "./body"
import { encodeText, formatHeader, formatMailbox, type Mailbox } from "./header"

export { type Mailbox } from "./header"

/** A mail to one recipient, before it is written as a message. */
export interface MimeMail {
  from: Mailbox
  to: Mailbox
  reply_to: Mailbox | null
  subject: string
  /** Without brackets. */
  message_id: string
  date: Date
  /** Further headers; values in ASCII. Breaks in them become spaces. */
  headers: readonly (readonly [name: string, value: string])[]
  html: string
  text: string
}

const part = (boundary: string, type: string, text: string): string => {
  const { encoding, content } = encodeBody(text)
  return `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n`
}

/**
 * Writes a mail as a message (RFC 5322, RFC 2045): plain text, then HTML. No value of it can begin a
 * header or a part of its own: breaks are taken out of headers, and the boundary holds `=_`, which
 * neither encoding of a part can contain.
 * @throws RangeError for a header or an address that is none
 */
export const writeMime = (mail: MimeMail): string => {
  const boundary = `=_${createHash("sha256").update(mail.message_id).digest("hex").slice(0, 24)}`
  const head = [
    formatHeader("From", formatMailbox(mail.from)),
    formatHeader("To", formatMailbox(mail.to)),
    mail.reply_to ? formatHeader("Reply-To", formatMailbox(mail.reply_to)) : "",
    formatHeader("Subject", encodeText(mail.subject)),
    formatHeader("Message-ID", `<${mail.message_id}>`),
    formatHeader("Date", mail.date.toUTCString().replace("GMT", "+0000")),
    ...mail.headers.map(([name, value]) => formatHeader(name, value)),
    "MIME-Version: 1.0\r\n",
    `Content-Type: multipart/alternative; boundary="${boundary}"\r\n`,
  ]
  return `${head.join("")}\r\n${part(boundary, "text/plain", mail.text)}${part(boundary, "text/html", mail.html)}--${boundary}--\r\n`
}
