import { createHash, createHmac } from "node:crypto"

export interface AwsLogin {
  access_key_id: string
  secret_access_key: string
  region: string
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex")
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text, "utf8").digest()

/**
 * Headers that sign a request to AWS (Signature Version 4).
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 * @param url without a query
 */
export const signAws = (login: AwsLogin, service: string, method: string, url: string, body: string, now = new Date()): Record<string, string> => {
  const { host, pathname } = new URL(url)
  const moment = now.toISOString().replace(/[:-]|\.\d{3}/g, "")
  const day = moment.slice(0, 8)
  const headers: Record<string, string> = { host, "x-amz-content-sha256": sha256(body), "x-amz-date": moment }
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    pathname,
    "",
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    headers["x-amz-content-sha256"],
  ].join("\n")
  const scope = `${day}/${login.region}/${service}/aws4_request`
  const toSign = ["AWS4-HMAC-SHA256", moment, scope, sha256(canonical)].join("\n")
  const key = [login.region, service, "aws4_request"].reduce<Buffer>((made, part) => hmac(made, part), hmac(`AWS4${login.secret_access_key}`, day))
  const signature = hmac(key, toSign).toString("hex")
  const { host: _host, ...sent } = headers
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${login.access_key_id}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}` }
}
