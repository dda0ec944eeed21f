import { expect, it } from "vitest"
import { buildReport } from "../../../../../../test/fixtures/email-report"
import { reportCsv } from "../csv"

it("writes numbers, links and hours, and no formula", () => {
  const [link] = buildReport().links
  const csv = reportCsv(buildReport({ links: [{ ...link, label: '=HYPERLINK("https://evil.example")' }] }))
  const lines = csv.slice(1).split("\r\n")
  expect(csv.startsWith("\uFEFFnumber,value\r\n")).toBe(true)
  expect(lines).toContain("sent,4863")
  expect(lines).toContain("skipped_frequency,54")
  expect(lines).toContain("revenue_eur,2143.5")
  expect(lines).toContain(`${link.url},"'=HYPERLINK(""https://evil.example"")",241,302`)
  expect(lines.filter((line) => /^2026-11-2\dT/.test(line))).toHaveLength(24)
})
