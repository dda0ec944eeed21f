import { createHmac, generateKeyPairSync, sign } from "node:crypto"
import { describe, expect, it } from "vitest"
import { openWebhook } from "../open"
import type { WebhookCall, WebhookReading } from "../types"

const NOW = Date.parse("2026-11-20T12:00:00Z")
const SECONDS = NOW / 1000
const AT = "2026-11-20T11:59:00.000Z"
const HOUR = 3_600_000

type Config = Parameters<typeof openWebhook>[0]
/** How a provider signs, and what it tells. */
interface Sender {
  config: Config
  /** A true call about a mail that came back for good. `at` is when it was made. */
  call: (at?: number) => WebhookCall
  /** How long a call may take, in hours. */
  hours: number
  which: object
  /** Other things it tells, and what they mean. */
  others: [said: unknown, kind: string | null, hard?: boolean][]
  wrap: (said: unknown, at?: number) => WebhookCall
}

const bodyOf = (value: unknown) => Buffer.from(JSON.stringify(value))
const fetched: string[] = []

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" })
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 })
const SVIX = Buffer.from("a-secret-of-resend-0123456789")

const sendgrid = (said: unknown, at = NOW): WebhookCall => {
  const body = bodyOf(said)
  const timestamp = String(Math.floor(at / 1000))
  const signature = sign("sha256", Buffer.concat([Buffer.from(timestamp), body]), ec.privateKey).toString("base64")
  return { headers: { "x-twilio-email-event-webhook-timestamp": timestamp, "x-twilio-email-event-webhook-signature": signature }, body }
}
const resend = (said: unknown, at = NOW): WebhookCall => {
  const body = bodyOf(said)
  const [id, timestamp] = ["msg_1", String(Math.floor(at / 1000))]
  const signature = createHmac("sha256", SVIX).update(`${id}.${timestamp}.`).update(body).digest("base64")
  return { headers: { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,bm90IHRoaXM= v1,${signature}` }, body }
}
const mailgun = (said: unknown, at = NOW): WebhookCall => {
  const [timestamp, token] = [String(Math.floor(at / 1000)), "t0ken"]
  const signature = createHmac("sha256", "mailgun-key").update(timestamp + token).digest("hex")
  return { headers: {}, body: bodyOf({ signature: { timestamp, token, signature }, "event-data": said }) }
}
const password = (said: unknown, key: string): WebhookCall => ({
  headers: { authorization: `Basic ${Buffer.from(`bijou:${key}`).toString("base64")}` },
  body: bodyOf(said),
})
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:bijou"
const sns = (said: object): WebhookCall => {
  const message: Record<string, string> = {
    Type: "Notification",
    MessageId: "sns-1",
    TopicArn: TOPIC,
    Timestamp: AT,
    SignatureVersion: "2",
    SigningCertURL: "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
    ...said,
  }
  const names =
    message.Type === "Notification"
      ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
      : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
  const text = names.flatMap((name) => (message[name] ? [`${name}\n${message[name]}\n`] : [])).join("")
  const algorithm = message.SignatureVersion === "1" ? "sha1" : "sha256"
  return { headers: {}, body: bodyOf({ ...message, Signature: sign(algorithm, Buffer.from(text), rsa.privateKey).toString("base64") }) }
}
const sesBounce = { eventType: "Bounce", mail: { messageId: "ses-7" }, bounce: { bounceType: "Permanent", timestamp: AT, bouncedRecipients: [{ status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 unknown" }] } }
const sesCall = (said: unknown, at = NOW) => sns({ Message: JSON.stringify(said), Timestamp: new Date(at).toISOString() })

const SENDERS: Record<string, Sender> = {
  sendgrid: {
    config: { type: "sendgrid", settings: { region: "global" }, secrets: { api_key: "k", webhook_key: ec.publicKey.export({ format: "der", type: "spki" }).toString("base64") } },
    wrap: (said, at) => sendgrid([said], at),
    call: (at) => sendgrid([{ event: "bounce", type: "bounce", sg_event_id: "e1", key: "bijou-7-0", timestamp: SECONDS - 60, status: "5.1.1", reason: "550 unknown" }], at),
    hours: 24,
    which: { delivery: "7" },
    others: [
      [{ event: "bounce", type: "blocked", sg_event_id: "e2", key: "bijou-7-0" }, "bounced", false],
      [{ event: "delivered", sg_event_id: "e3", sg_message_id: "abc.filter-1" }, "delivered"],
      [{ event: "dropped", reason: "Bounced Address", sg_event_id: "e4", key: "bijou-7-0" }, "bounced", true],
      [{ event: "dropped", reason: "Unsubscribed Address", sg_event_id: "e5", key: "bijou-7-0" }, null],
      [{ event: "spamreport", sg_event_id: "e6", key: "bijou-7-0" }, "complained"],
      [{ event: "unsubscribe", sg_event_id: "e7", key: "bijou-7-0" }, "unsubscribed"],
      [{ event: "deferred", sg_event_id: "e8", key: "bijou-7-0" }, null],
    ],
  },
  resend: {
    config: { type: "resend", settings: {}, secrets: { api_key: "k", webhook_key: `whsec_${SVIX.toString("base64")}` } },
    wrap: resend,
    call: (at) => resend({ type: "email.bounced", created_at: AT, data: { email_id: "re_7", bounce: { type: "Permanent", message: "550 5.1.1 unknown" } } }, at),
    hours: 5 / 60,
    which: { message: "re_7" },
    others: [
      [{ type: "email.bounced", data: { email_id: "re_7", bounce: { type: "Transient" } } }, "bounced", false],
      [{ type: "email.delivered", data: { email_id: "re_7" } }, "delivered"],
      [{ type: "email.complained", data: { email_id: "re_7" } }, "complained"],
      [{ type: "email.delivery_delayed", data: { email_id: "re_7" } }, null],
      [{ type: "email.delivered", data: {} }, null],
    ],
  },
  mailgun: {
    config: { type: "mailgun", settings: { region: "eu", domain: "shop.example" }, secrets: { api_key: "k", webhook_key: "mailgun-key" } },
    wrap: mailgun,
    call: (at) =>
      mailgun({ event: "failed", severity: "permanent", reason: "bounce", id: "m1", timestamp: SECONDS - 60, "user-variables": { key: "bijou-7-1" }, "delivery-status": { code: 550, "enhanced-code": "5.1.1", message: "unknown" } }, at),
    hours: 12,
    which: { delivery: "7" },
    others: [
      [{ event: "failed", severity: "temporary", id: "m2", message: { headers: { "message-id": "a@b" } } }, null],
      [{ event: "failed", severity: "permanent", reason: "old", id: "m3", message: { headers: { "message-id": "a@b" } } }, "bounced", false],
      [{ event: "delivered", id: "m4", message: { headers: { "message-id": "a@b" } } }, "delivered"],
      [{ event: "complained", id: "m5", message: { headers: { "message-id": "a@b" } } }, "complained"],
      [{ event: "unsubscribed", id: "m6", message: { headers: { "message-id": "a@b" } } }, "unsubscribed"],
    ],
  },
  postmark: {
    config: { type: "postmark", settings: { stream: "broadcast" }, secrets: { server_token: "k", webhook_key: "pass:word" } },
    wrap: (said) => password(said, "pass:word"),
    call: (at = NOW) => password({ RecordType: "Bounce", ID: 1, Type: "HardBounce", MessageID: "pm-7", Metadata: { key: "bijou-7-0" }, BouncedAt: new Date(at - 60_000).toISOString(), Details: "550 5.1.1 unknown" }, "pass:word"),
    hours: 48,
    which: { delivery: "7" },
    others: [
      [{ RecordType: "Bounce", ID: 2, Type: "SoftBounce", MessageID: "pm-7" }, "bounced", false],
      [{ RecordType: "Bounce", ID: 3, Type: "AutoResponder", MessageID: "pm-7" }, null],
      [{ RecordType: "Delivery", MessageID: "pm-7", DeliveredAt: AT }, "delivered"],
      [{ RecordType: "SpamComplaint", ID: 4, MessageID: "pm-7" }, "complained"],
      [{ RecordType: "SubscriptionChange", MessageID: "pm-7", SuppressSending: true, SuppressionReason: "ManualSuppression", Origin: "Recipient" }, "unsubscribed"],
      [{ RecordType: "SubscriptionChange", MessageID: "pm-7", SuppressSending: false }, null],
    ],
  },
  brevo: {
    config: { type: "brevo", settings: {}, secrets: { api_key: "k", webhook_key: "token" } },
    wrap: (said) => ({ ...password(said, "token"), headers: { authorization: "Bearer token" } }),
    call: (at = NOW) => password({ event: "hard_bounce", "message-id": "<b7@relay>", ts_event: Math.floor(at / 1000) - 60, reason: "550 5.1.1 unknown" }, "token"),
    hours: 48,
    which: { message: "b7@relay" },
    others: [
      [{ event: "soft_bounce", "message-id": "<b7@relay>" }, "bounced", false],
      [{ event: "delivered", "message-id": "<b7@relay>" }, "delivered"],
      [{ event: "spam", "message-id": "<b7@relay>" }, "complained"],
      [{ event: "unsubscribed", "message-id": "<b7@relay>" }, "unsubscribed"],
      [{ event: "opened", "message-id": "<b7@relay>" }, null],
    ],
  },
  ses: {
    config: { type: "ses", settings: { region: "eu-central-1", configuration_set: "", topic_arn: TOPIC } },
    wrap: sesCall,
    call: (at) => sesCall(sesBounce, at),
    hours: 24,
    which: { message: "ses-7" },
    others: [
      [{ ...sesBounce, bounce: { bounceType: "Transient" } }, "bounced", false],
      [{ notificationType: "Delivery", mail: { messageId: "ses-7" }, delivery: { timestamp: AT } }, "delivered"],
      [{ eventType: "Complaint", mail: { messageId: "ses-7" }, complaint: { complaintFeedbackType: "abuse" } }, "complained"],
      [{ eventType: "Complaint", mail: { messageId: "ses-7" }, complaint: { complaintFeedbackType: "not-spam" } }, null],
      [{ eventType: "Open", mail: { messageId: "ses-7" } }, null],
    ],
  },
}

const read = async (name: string, call: WebhookCall, now = NOW): Promise<WebhookReading> => {
  const reader = openWebhook(SENDERS[name].config, async (url) => {
    fetched.push(url)
    return rsa.publicKey.export({ format: "pem", type: "spki" }) as string
  })
  return (await reader?.(call, now)) ?? { events: [] }
}
const REFUSED = "not a webhook of that provider"
const names = Object.keys(SENDERS)

describe.each(names)("webhooks of %s", (name) => {
  const sender = SENDERS[name]

  it("tell of a mail that came back for good, and are known again", async () => {
    const [event, ...more] = (await read(name, sender.call())).events
    expect(more).toEqual([])
    expect(event).toMatchObject({ which: sender.which, report: { kind: "bounced", hard: true, enhanced: "5.1.1", at: new Date(AT) } })
    expect((await read(name, sender.call())).events[0].id).toBe(event.id)
  })

  it("tell other things as what they are", async () => {
    for (const [said, kind, hard = false] of sender.others) {
      const { events } = await read(name, sender.wrap(said))
      expect([said, events.map(({ report }) => [report.kind, report.hard])]).toEqual([said, kind === null ? [] : [[kind, hard]]])
    }
  })

  it("are refused when they are forged, too old, from the future, another provider's, or no JSON", async () => {
    const late = NOW + sender.hours * HOUR + 2 * 60_000
    await expect(read(name, sender.call(), late)).rejects.toThrow(REFUSED)
    if (!["postmark", "brevo"].includes(name)) {
      await expect(read(name, sender.call(NOW + HOUR))).rejects.toThrow(REFUSED)
    }
    for (const other of names.filter((one) => one !== name)) {
      await expect(read(name, SENDERS[other].call())).rejects.toThrow(REFUSED)
    }
    const { headers, body } = sender.call()
    await expect(read(name, { headers, body: Buffer.from("{") })).rejects.toThrow(REFUSED)
    await expect(read(name, { headers: {}, body: name === "mailgun" ? bodyOf({}) : name === "ses" ? bodyOf({ TopicArn: TOPIC }) : body })).rejects.toThrow(REFUSED)
  })

  it("are none without a key", () => {
    const config = name === "ses" ? { ...sender.config, settings: { region: "eu-central-1", configuration_set: "" } } : { ...sender.config, secrets: undefined }
    expect(openWebhook(config as Config, () => Promise.reject(new Error("never")))).toBeNull()
  })
})

it("are refused when a byte of what was signed is another", async () => {
  for (const name of ["sendgrid", "resend", "ses"]) {
    const { headers, body } = SENDERS[name].call()
    const altered = Buffer.from(body.toString().replace("5.1.1", "5.1.2"))
    expect(altered.equals(body)).toBe(false)
    await expect(read(name, { headers, body: altered })).rejects.toThrow(REFUSED)
  }
  const { body } = SENDERS.mailgun.call()
  await expect(read("mailgun", { headers: {}, body: Buffer.from(body.toString().replace("t0ken", "t1ken")) })).rejects.toThrow(REFUSED)
})

it("of Mailgun are good for one call, since only a token is signed", async () => {
  expect((await read("mailgun", SENDERS.mailgun.call())).once).toBe("token:t0ken")
})

describe("Amazon SNS", () => {
  const confirmation = (given: object = {}) =>
    sns({ Type: "SubscriptionConfirmation", Message: "Confirm", Token: "t", SubscribeURL: "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription", ...given })

  it("is answered when it asks whether it may tell", async () => {
    expect(await read("ses", confirmation())).toEqual({ events: [], confirm: "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription" })
    expect((await read("ses", sns({ SignatureVersion: "1", Message: JSON.stringify(sesBounce) }))).events).toHaveLength(1)
  })

  it("is asked for nothing on other hosts, whoever signed it", async () => {
    fetched.length = 0
    for (const url of ["https://evil.example/x.pem", "http://sns.eu-central-1.amazonaws.com/x.pem", "https://sns.eu-central-1.amazonaws.com.evil.example/x.pem", "https://user@sns.eu-central-1.amazonaws.com/x.pem", "https://sns.eu-central-1.amazonaws.com:8443/x.pem", "file:///etc/passwd"]) {
      await expect(read("ses", sns({ SigningCertURL: url, Message: JSON.stringify(sesBounce) }))).rejects.toThrow(REFUSED)
    }
    expect(fetched).toEqual([])
    await expect(read("ses", confirmation({ SubscribeURL: "http://169.254.169.254/latest" }))).rejects.toThrow(REFUSED)
    await expect(read("ses", confirmation({ TopicArn: `${TOPIC}-other` }))).rejects.toThrow(REFUSED)
  })
})
