import type { IncomingMessage } from "node:http"
import PostalMime from "postal-mime"
import { afterEach, describe, expect, it } from "vitest"
import { signAws } from "../apis/aws-signature"
import { brevo } from "../apis/brevo"
import { mailgun } from "../apis/mailgun"
import { postmark } from "../apis/postmark"
import { resend } from "../apis/resend"
import { sendgrid } from "../apis/sendgrid"
import { ses } from "../apis/ses"
import { aMail, describeProvider, type Bench } from "./conformance"
import { type FakeApi, openFake, type Taken } from "./fake-api"

/** Over HTTP a cut connection tells nobody whether the mail was taken, and no server speaks of one recipient's later. */
const NOT_OVER_HTTP = { without: ["later", "cut_before"] as const }

const lower = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
const addressOf = (text: string) => /<(.+)>$/.exec(text)?.[1] ?? text
const need = (isRight: boolean) => {
  if (!isRight) {
    throw new Error("The login is wrong.")
  }
}
const fromMime = async (raw: string | Uint8Array): Promise<Taken> => {
  const mail = await PostalMime.parse(raw)
  return {
    to: mail.to?.[0]?.address ?? "",
    subject: mail.subject ?? "",
    html: mail.html ?? "",
    text: mail.text ?? "",
    from: mail.from?.address ?? "",
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  }
}
const json = <T>(body: Buffer): T => JSON.parse(body.toString("utf8")) as T
const isSending = ({ method }: IncomingMessage) => method === "POST"

type ResendMail = { from: string; to: string[]; subject: string; html: string; text: string; headers: Record<string, string> }
const resendApi: FakeApi = {
  dialect: (base) => resend({ api_key: "re_1", base }),
  parse: async (request, body) => {
    need(request.headers.authorization === "Bearer re_1")
    if (!isSending(request)) return undefined
    const { from, to, headers, ...rest } = json<ResendMail>(body)
    return [{ ...rest, to: addressOf(to[0]), from: addressOf(from), headers: lower(headers), key: String(request.headers["idempotency-key"]) }]
  },
  accepted: (_mails, [id]) => ({ status: 200, body: { id } }),
  refusals: {
    no_such_recipient: { status: 422, body: { statusCode: 422, name: "validation_error", message: "Invalid `to` field." } },
    slower: { status: 429, body: { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests." }, headers: { "retry-after": "2" } },
    not_from_us: { status: 403, body: { statusCode: 403, name: "validation_error", message: "The domain is not verified." } },
  },
}

type PostmarkMail = { From: string; To: string; Subject: string; HtmlBody: string; TextBody: string; MessageStream: string; Headers: { Name: string; Value: string }[] }
const postmarkApi: FakeApi = {
  dialect: (base) => postmark({ server_token: "pm-1", stream: "broadcast", base }),
  parse: async (request, body) => {
    need(request.headers["x-postmark-server-token"] === "pm-1")
    return isSending(request)
      ? json<PostmarkMail[]>(body).map(({ From, To, Subject, HtmlBody, TextBody, Headers }) => ({
          from: addressOf(From),
          to: addressOf(To),
          subject: Subject,
          html: HtmlBody,
          text: TextBody,
          headers: lower(Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value]))),
        }))
      : undefined
  },
  accepted: (_mails, [id]) => ({ status: 200, body: { ErrorCode: 0, Message: "OK", MessageID: id } }),
  refusals: {
    no_such_recipient: { status: 200, body: { ErrorCode: 406, Message: "You tried to send to a recipient that has been marked as inactive." } },
    slower: { status: 200, body: { ErrorCode: 429, Message: "Rate limit exceeded" } },
    not_from_us: { status: 200, body: { ErrorCode: 400, Message: "Sender signature not found" } },
  },
  each: (answers) => ({ status: 200, body: answers.map(({ body }) => body) }),
}

type Person = { email: string; name?: string }
type SendgridMail = { personalizations: { to: Person[] }[]; from: Person; subject: string; content: { type: string; value: string }[]; headers: Record<string, string> }
const sendgridApi: FakeApi = {
  dialect: (base) => sendgrid({ api_key: "SG.1", region: "eu", base }),
  parse: async (request, body) => {
    need(request.headers.authorization === "Bearer SG.1")
    if (!isSending(request)) return undefined
    const { personalizations, from, subject, content, headers } = json<SendgridMail>(body)
    const part = (type: string) => content.find((one) => one.type === type)?.value ?? ""
    return [{ to: personalizations[0].to[0].email, from: from.email, subject, html: part("text/html"), text: part("text/plain"), headers: lower(headers) }]
  },
  accepted: (_mails, [id]) => ({ status: 202, headers: { "x-message-id": id } }),
  refusals: {
    no_such_recipient: { status: 400, body: { errors: [{ field: "personalizations.0.to.0.email", message: "Does not contain a valid address." }] } },
    slower: { status: 429, body: { errors: [{ message: "too many requests" }] } },
    not_from_us: { status: 403, body: { errors: [{ field: "from", message: "The from address does not match a verified Sender Identity." }] } },
  },
}

const mailgunApi: FakeApi = {
  dialect: (base) => mailgun({ api_key: "key-1", domain: "news.bijou.test", region: "eu", base }),
  parse: async (request, body) => {
    need(request.headers.authorization === `Basic ${Buffer.from("api:key-1").toString("base64")}`)
    if (!isSending(request)) return undefined
    expect(request.url).toBe("/v3/news.bijou.test/messages.mime")
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData()
    return [{ ...(await fromMime(await (form.get("message") as File).text())), to: form.get("to") as string }]
  },
  accepted: (_mails, [id]) => ({ status: 200, body: { id: `<${id}>`, message: "Queued. Thank you." } }),
  refusals: {
    no_such_recipient: { status: 400, body: { message: "'to' parameter is not a valid address. please check documentation" } },
    slower: { status: 429, body: { message: "Too many requests" } },
    not_from_us: { status: 401, body: { message: "Forbidden" } },
  },
}

type BrevoMail = { sender: Person; to: Person[]; subject: string; htmlContent: string; textContent: string; headers: Record<string, string> }
const brevoApi: FakeApi = {
  dialect: (base) => brevo({ api_key: "xkeysib-1", base }),
  parse: async (request, body) => {
    need(request.headers["api-key"] === "xkeysib-1")
    if (!isSending(request)) return undefined
    const { sender, to, subject, htmlContent, textContent, headers } = json<BrevoMail>(body)
    const { idempotencyKey, ...rest } = headers
    expect(idempotencyKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    return [{ to: to[0].email, from: sender.email, subject, html: htmlContent, text: textContent, headers: lower(rest), key: idempotencyKey }]
  },
  accepted: (_mails, [id]) => ({ status: 201, body: { messageId: `<${id}>` } }),
  refusals: {
    no_such_recipient: { status: 400, body: { code: "invalid_parameter", message: "email is not valid in to" } },
    slower: { status: 429, body: { code: "too_many_requests", message: "Slow down" } },
    not_from_us: { status: 401, body: { code: "unauthorized", message: "Key not found" } },
  },
}

const LOGIN = { access_key_id: "AKIA1", secret_access_key: "secret", region: "eu-central-1" }
const sesApi: FakeApi = {
  dialect: (base) => ses({ ...LOGIN, configuration_set: "", base }),
  parse: async (request, body) => {
    const date = String(request.headers["x-amz-date"])
    const at = new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"))
    const expected = signAws(LOGIN, "ses", request.method ?? "", `http://${request.headers.host}${request.url}`, body.toString("utf8"), at)
    need(request.headers.authorization === expected.authorization)
    if (!isSending(request)) return undefined
    const { Destination, Content } = json<{ Destination: { ToAddresses: string[] }; Content: { Raw: { Data: string } } }>(body)
    return [{ ...(await fromMime(Buffer.from(Content.Raw.Data, "base64"))), to: Destination.ToAddresses[0] }]
  },
  accepted: (_mails, [id]) => ({ status: 200, body: { MessageId: id } }),
  refusals: {
    no_such_recipient: { status: 400, body: { message: "Illegal address" }, headers: { "x-amzn-errortype": "BadRequestException:http://internal.amazon.com/" } },
    slower: { status: 429, body: { message: "Maximum sending rate exceeded." }, headers: { "x-amzn-errortype": "TooManyRequestsException" } },
    not_from_us: { status: 400, body: { message: "Email address is not verified." }, headers: { "x-amzn-errortype": "MessageRejected" } },
  },
}

describeProvider("resend", () => openFake(resendApi), NOT_OVER_HTTP)
describeProvider("postmark", () => openFake(postmarkApi), NOT_OVER_HTTP)
describeProvider("sendgrid", () => openFake(sendgridApi), NOT_OVER_HTTP)
describeProvider("mailgun", () => openFake(mailgunApi), NOT_OVER_HTTP)
describeProvider("brevo", () => openFake(brevoApi), NOT_OVER_HTTP)
describeProvider("ses", () => openFake(sesApi), NOT_OVER_HTTP)

describe("an API", () => {
  let bench: Bench | undefined
  afterEach(async () => {
    await bench?.stop()
    bench = undefined
  })
  const never = new AbortController().signal
  const answering = async (status: number, body: unknown = {}, headers: Record<string, string> = {}) => {
    bench = await openFake({ ...resendApi, refusals: { none: { status, body, headers } } })
    return (await bench.provider.send([aMail("maria@example.com")], never))[0]
  }

  it("that is not there has been handed nothing", async () => {
    const { provider, stop } = await openFake(resendApi)
    await stop()
    expect(await provider.send([aMail("maria@example.com")], never)).toMatchObject([{ kind: "unreachable" }])
    expect(await provider.check()).toMatchObject({ kind: "unreachable" })
  })

  it.each([
    [500, "unknown"],
    [502, "unknown"],
    [504, "unknown"],
    [503, "rate"],
    [401, "blocked"],
    [402, "blocked"],
    [404, "blocked"],
    [413, "permanent"],
  ])("that says %i means %s", async (status, kind) => {
    expect(await answering(status)).toMatchObject({ kind, code: status })
  })

  it("says how long to wait", async () => {
    expect(await answering(429, {}, { "retry-after": "7" })).toMatchObject({ kind: "rate", retry_after: 7 })
  })

  it("is never followed elsewhere, where a login would go with the mail", async () => {
    expect(await answering(302, {}, { location: "http://127.0.0.1:1/" })).toMatchObject({ kind: "unknown" })
  })

  it("tells that a key was used already, which means that the mail was taken", async () => {
    expect(await answering(409, { name: "invalid_idempotent_request", message: "Used" })).toEqual({ kind: "accepted", provider_message_id: null })
    await bench?.stop()
    expect(await answering(409, { name: "concurrent_idempotent_requests", message: "Wait" })).toMatchObject({ kind: "unknown" })
  })

  it("with a wrong login is blocked, and the check says so", async () => {
    bench = await openFake({ ...resendApi, dialect: (base) => resend({ api_key: "re_2", base }) })
    expect(await bench.provider.send([aMail("maria@example.com")], never)).toMatchObject([{ kind: "blocked" }])
    expect(await bench.provider.check()).toMatchObject({ kind: "blocked" })
  })
})

describe("the signature for AWS", () => {
  it("is as AWS computes it", () => {
    // Worked out with botocore's SigV4Auth for the same request.
    const login = { access_key_id: "AKIDEXAMPLE", secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", region: "us-east-1" }
    const url = "https://email.us-east-1.amazonaws.com/v2/email/outbound-emails"
    const headers = signAws(login, "ses", "POST", url, "{}", new Date("2015-08-30T12:36:00Z"))
    expect(headers["x-amz-date"]).toBe("20150830T123600Z")
    expect(headers.authorization).toBe(
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/ses/aws4_request, " +
        "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=f6f2e4b673105daf352e25e17d5b9acf285857068184c471d7a18e9e19b17ba8"
    )
  })
})
