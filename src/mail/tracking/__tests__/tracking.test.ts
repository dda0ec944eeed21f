import { describe, expect, it } from "vitest"
import { classifyHit, type Hit, type HitKind, markBursts } from ".."

const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"
const OUTLOOK = "Mozilla/4.0 (compatible; ms-office; MSOffice 16)"

const classOf = (kind: HitKind, agent: string | undefined, more: Record<string, string> = {}, method = "GET") =>
  classifyHit({ kind, method, headers: { "user-agent": agent, "accept-language": "bg,en;q=0.8", ...more } })

describe("who asks for an address in a mail", () => {
  it.each([
    ["click", CHROME, "human"],
    ["open", CHROME, "human"],
    ["open", OUTLOOK, "human"],
    ["open", "Mozilla/5.0", "apple"],
    ["click", "Mozilla/5.0", "scanner"],
    ["open", "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)", "proxy"],
    ["open", "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "proxy"],
    ["click", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "scanner"],
    ["click", "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5", "scanner"],
    ["click", "Barracuda Sentinel (EE)", "scanner"],
    ["click", "python-requests/2.32", "scanner"],
    ["click", undefined, "scanner"],
    ["open", "", "scanner"],
  ] as const)("%s by %s is %s", (kind, agent, expected) => {
    expect(classOf(kind, agent)).toBe(expected)
  })

  it("knows what loads ahead, and what only looks whether a link is there", () => {
    expect(classOf("click", CHROME, { "sec-purpose": "prefetch;prerender" })).toBe("prefetch")
    expect(classOf("click", CHROME, { purpose: "prefetch" })).toBe("prefetch")
    expect(classOf("open", CHROME, { "x-purpose": "preview" })).toBe("prefetch")
    expect(classOf("click", CHROME, {}, "HEAD")).toBe("scanner")
  })

  it("takes a browser that speaks no language for a program where links are followed, not where pictures are loaded", () => {
    const headers = { "user-agent": CHROME }
    expect(classifyHit({ kind: "click", method: "GET", headers })).toBe("scanner")
    expect(classifyHit({ kind: "open", method: "GET", headers })).toBe("human")
  })
})

describe("many links at once", () => {
  const click = (index: number, at: number, of = 8): Hit => ({ delivery: "1", kind: "click", class: "human", link: { index, of }, at })
  const classes = (hits: Hit[]) => markBursts(hits).map((hit) => hit.class)

  it("are followed by a program", () => {
    expect(classes([click(0, 0), click(1, 400), click(2, 900), click(3, 5000)])).toEqual(["scanner", "scanner", "scanner", "human"])
    expect(classes([click(0, 0, 2), click(1, 300, 2)])).toEqual(["scanner", "scanner"])
  })

  it("are not what a person does who clicks twice, or reads on", () => {
    expect(classes([click(0, 0), click(0, 100), click(0, 200)])).toEqual(["human", "human", "human"])
    expect(classes([click(0, 0), click(1, 600), click(2, 1700)])).toEqual(["human", "human", "human"])
    expect(classes([click(0, 0, 1), click(0, 1, 1)])).toEqual(["human", "human"])
  })

  it("say nothing of openings, and leave what is known already", () => {
    const open: Hit = { delivery: "1", kind: "open", class: "apple", link: null, at: 100 }
    expect(classes([click(0, 0), open, click(1, 10), { ...click(2, 20), class: "prefetch" }])).toEqual(["scanner", "apple", "scanner", "prefetch"])
  })
})
