import { expect, it } from "vitest"
import { buildReport } from "../../../../../../test/fixtures/email-report"
import { reportCsv } from "../csv"

it("writes numbers, links and hours, and no formula", () => {
  const [link] = buildReport().links
  const comparison = { held: { people: 500, buyers: 2, revenue: [] }, others: { people: 4871, buyers: 102, revenue: [{ currency_code: "eur", orders: 110, amount: 9100 }] } }
  const csv = reportCsv(buildReport({ comparison, links: [{ ...link, label: '=HYPERLINK("https://evil.example")' }] }))
  const lines = csv.slice(1).split("\r\n")
  expect(csv.startsWith("\uFEFFnumber,value\r\n")).toBe(true)
  expect(lines).toContain("sent,4863")
  expect(lines).toContain("skipped_frequency,54")
  expect(lines).toContain("revenue_eur,2143.5")
  expect(lines).toContain("compared_held_people,500")
  expect(lines).toContain("compared_others_revenue_eur,9100")
  expect(lines).toContain(`${link.url},"'=HYPERLINK(""https://evil.example"")",241,302`)
  expect(lines.filter((line) => /^2026-11-2\dT/.test(line))).toHaveLength(24)
})
