import PostalMime, { decodeWords, type Attachment, type Email } from "postal-mime"

/** A report stands before the message it returns, so the rest of a large one is not needed. */
const MAX_BYTES = 2 * 1024 * 1024
const MAX_TEXT = 400_000
const MAX_HEADERS = 64 * 1024

const STATUS = /^message\/(?:global-)?delivery-status$/
const FEEDBACK = /^message\/feedback-report$/
const RETURNED =
  /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers|partial)|text\/rfc822(?:-headers)?)$/

/** Names of header fields in lower case, each with its values in order. */
export type Headers = Map<string, string[]>

/** A message taken apart as far as its kind can be told from it; nothing in it is from inside the returned one. */
export interface Mail {
  headers: Headers
  subject: string
  /** The text a person would read, and what follows it where parts are not marked. */
  text: string
  /** Fields for machines: RFC 3464 and RFC 5965. */
  statuses: string[]
  feedback: string[]
  /** The header of the message that comes back, or null. */
  returned: Headers | null
}

/** Values of a header field; [] if it is missing. */
export const all = (headers: Headers, name: string) => headers.get(name) ?? []

/** First value of a header field, "" if it is missing. */
export const first = (headers: Headers, name: string) => headers.get(name)?.[0] ?? ""

const decode = (content: Attachment["content"]) => {
  if (typeof content === "string") {
    return content.slice(0, MAX_TEXT)
  }
  const bytes = new Uint8Array(content).subarray(0, MAX_TEXT)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

const clean = (text: string) => text.slice(0, MAX_TEXT).replace(/\r\n?/g, "\n").replaceAll("\0", "")

const headersOf = (mail: Email) => {
  const headers: Headers = new Map()
  for (const { key, value } of mail.headers) {
    const values = headers.get(key) ?? []
    values.push(clean(decodeWords(value)))
    headers.set(key, values)
  }
  return headers
}

const parts = (mail: Email, type: RegExp) =>
  mail.attachments
    .filter((part) => type.test(part.mimeType))
    .map((part) => clean(decode(part.content)))

/** Only the header of the returned message is read: its body is somebody else's words. */
const returnedHeaders = async (texts: string[]) => {
  const [text] = texts
  if (text === undefined) {
    return null
  }
  const head = text.trimStart().slice(0, MAX_HEADERS).split("\n\n", 1)[0] ?? ""
  return headersOf(await PostalMime.parse(`${head}\n\n`))
}

/** A multipart message whose boundary never comes has no parts: its body is read as it stands. */
const bodyAsItStands = (bytes: Uint8Array) => {
  const text = clean(decode(bytes))
  const end = text.indexOf("\n\n")
  return end < 0 ? "" : text.slice(end + 2)
}

/**
 * Takes a message apart. Reads at most its first 2 MiB.
 * @returns null if there is no header field in it, so that it is no mail
 * @throws if the parser gives up: headers of more than 2 MiB, parts nested more than 256 deep
 */
export const readMail = async (raw: Uint8Array): Promise<Mail | null> => {
  const bytes = raw.subarray(0, MAX_BYTES)
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  if (!mail.headerLines.some(({ line }) => /^[A-Za-z][A-Za-z0-9-]*[ \t]*:/.test(line))) {
    return null
  }
  const headers = headersOf(mail)
  const statuses = parts(mail, STATUS)
  const text = clean(mail.text ?? "")
  const bare = text.trim() === "" && statuses.length === 0 && mail.attachments.length === 0
  return {
    headers,
    subject: first(headers, "subject").replace(/\s+/g, " ").trim().slice(0, 500),
    text: bare ? bodyAsItStands(bytes) : text,
    statuses,
    feedback: parts(mail, FEEDBACK),
    returned: await returnedHeaders(parts(mail, RETURNED)),
  }
}
