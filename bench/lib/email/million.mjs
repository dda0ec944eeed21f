import { withClient } from "../prepare.mjs"
import { startProcess, withProcesses } from "./child.mjs"
import { fill } from "./prepare.mjs"

const MB = 1024 * 1024
const BAR = { first: 5, growth: 32, row: 0.7 }

/** Bytes of the table and its indexes for each recipient. */
const bytesPerRow = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("SELECT pg_total_relation_size('bijou_email_delivery')::float8 / count(*) AS bytes FROM bijou_email_delivery")
    return rows[0].bytes
  })

/** One process and a large campaign from its start to its end: the first mail, memory on the way, and what stays in the database. */
export const measureMillion = async ({ sizes, ...shop }) => {
  const recipients = sizes.million
  await fill(shop.url, recipients)
  const { seconds, firstSeconds, states, idle, heaps, peak } = await withProcesses([() => startProcess("deliver", shop)], (sender) => sender.ask("send"))
  const growth = (Math.max(...heaps.slice(Math.floor(heaps.length / 2))) - Math.max(...heaps.slice(0, Math.ceil(heaps.length / 2)))) / MB
  const kilobytes = (await bytesPerRow(shop.url)) / 1024
  const name = (text) => `${recipients.toLocaleString("en")} recipients: ${text}`
  return [
    { part: "million", name: name("sent"), figure: `${states.sent.toLocaleString("en")} in ${Math.round(seconds)} s`, pass: states.sent === recipients },
    { part: "million", name: name("first mail"), figure: `${firstSeconds.toFixed(2)} s`, bar: `< ${BAR.first} s`, pass: firstSeconds < BAR.first },
    {
      part: "million",
      name: name("memory needed at first, later, at most"),
      figure: `${Math.round((heaps[0] ?? idle) / MB)}, ${Math.round((heaps.at(-1) ?? idle) / MB)}, ${Math.round(peak / MB)} MB`,
      bar: `grows <= ${BAR.growth} MB`,
      pass: growth <= BAR.growth,
    },
    { part: "million", name: name("size of a row, with indexes"), figure: `${kilobytes.toFixed(2)} KB`, bar: `<= ${BAR.row} KB`, pass: kilobytes <= BAR.row },
  ]
}
