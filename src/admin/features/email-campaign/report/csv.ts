import type { CampaignReport } from "../../../../contracts/email-campaign-report"

type Cell = string | number

/** A cell of a spreadsheet. What begins like a formula is told to be text. */
const cell = (value: Cell): string => {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Numbers, links and hours of a report as one file for a spreadsheet (RFC 4180). */
export const reportCsv = (report: CampaignReport): string => {
  const { chosen, sent, delivered, failed, uncertain, tracked, opened, clicked, unsubscribed, bounced, complained } = report
  const rows: Cell[][] = [
    ["number", "value"],
    ...Object.entries({ chosen, sent, delivered, failed, uncertain, tracked, opened: opened.people, opened_by_machines: opened.machines, clicked, unsubscribed }),
    ["bounced_hard", bounced.hard],
    ["bounced_soft", bounced.soft],
    ["complained", complained],
    ...report.skipped.map(({ reason, count }) => [`skipped_${reason}`, count]),
    ...report.revenue.flatMap(({ currency_code, orders, amount }) => [
      [`orders_${currency_code}`, orders],
      [`revenue_${currency_code}`, amount],
    ]),
    ...Object.entries(report.comparison ?? {}).flatMap(([name, { people, buyers, revenue }]) => [
      [`compared_${name}_people`, people],
      [`compared_${name}_buyers`, buyers],
      ...revenue.flatMap(({ currency_code, orders, amount }) => [
        [`compared_${name}_orders_${currency_code}`, orders],
        [`compared_${name}_revenue_${currency_code}`, amount],
      ]),
    ]),
    [],
    ["link", "label", "people", "clicks"],
    ...report.links.map(({ url, label, people, clicks }) => [url, label ?? "", people, clicks]),
    [],
    ["hour", "sent", "opened", "clicked", "unsubscribed", "orders"],
    ...report.series.map((row) => [row.hour, row.sent, row.opened, row.clicked, row.unsubscribed, row.orders]),
  ]
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`
}
