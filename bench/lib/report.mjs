import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { withClient } from "./prepare.mjs"

const RESULTS = join(dirname(fileURLToPath(import.meta.url)), "../results")

const verdict = ({ pass }) => (pass === null || pass === undefined ? "" : pass ? "PASS" : "FAIL")
const ratioOf = ({ ratio }) => (ratio === null || ratio === undefined ? "" : `${ratio}x`)
const cellsOf = (line) => [line.name, line.figure, ratioOf(line), line.bar ?? "", verdict(line)]
const HEAD = ["what", "p50 / p95", "ratio", "bar", ""]

/** The result as text for a terminal, columns aligned. */
export const asText = (lines) => {
  const table = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...table.map((cells) => cells[column].length)))
  return table.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n")
}

const memoryInGb = () => Math.round(totalmem() / 1024 ** 3)

/** What was measured on what. */
export const describeMachine = async ({ databaseUrl, data, root, settings }) => {
  const version = await withClient(databaseUrl, async (client) => (await client.query("SHOW server_version")).rows[0].server_version)
  const { version: medusa } = JSON.parse(readFileSync(`${root}/node_modules/@medusajs/medusa/package.json`, "utf8"))
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim()
  const names = Object.entries(settings).map(([name, value]) => `${name} ${value}`).join(", ")
  return (
    `${data}; ${cpus().length} cores shared by server, database and load generator, ` +
    `${memoryInGb()} GB, Node ${process.versions.node}, Medusa ${medusa}, PostgreSQL ${version} (${names}), ` +
    `${new Date().toISOString().slice(0, 10)}, at ${commit}.`
  )
}

/**
 * Writes the result as a Markdown table.
 * @param {string} file
 * @param {{ title: string, notes: string[], lines: object[] }} result `notes` stand above the table
 */
const writeMarkdown = (file, { title, notes, lines }) => {
  const row = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  const text = [
    `# ${title}`,
    "",
    ...notes,
    "",
    row(HEAD),
    row(HEAD.map(() => "---")),
    ...lines.map((line) => row(cellsOf(line))),
    "",
  ].join("\n")
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * Puts lines that were measured before beside those of this run.
 * @param {object[]} lines they stand for all that was measured before of their parts
 * @param {{ parts: string[], file?: string }} earlier `parts` in the order wanted, `file` that `--json` wrote
 * @returns {object[]}
 */
export const withEarlier = (lines, { parts, file }) => {
  const earlier = file ? JSON.parse(readFileSync(file, "utf8")).lines : []
  const measured = new Set(lines.map(({ part }) => part))
  const all = [...earlier.filter(({ part }) => !measured.has(part)), ...lines]
  return all.toSorted((left, right) => parts.indexOf(left.part) - parts.indexOf(right.part))
}

/**
 * Prints the result and writes it where the command line wants it.
 * @param {{ name: string, title: string, notes: string[] }} about `name` as in `npm run bench:name`; `notes` stand above the table
 * @param {{ machine: string, lines: object[], options: { write: boolean, json?: string } }} result
 * @returns {boolean} whether every bar was kept
 */
export const publish = ({ name, title, notes }, { machine, lines, options }) => {
  console.log(`\n${machine}\n\n${asText(lines)}`)
  if (options.write) {
    const written = `Written by \`npm run bench:${name}\`. ${machine}`
    writeMarkdown(join(RESULTS, `${name}.md`), { title, notes: [written, ...notes], lines })
  }
  if (options.json) {
    writeFileSync(options.json, JSON.stringify({ machine, lines }, null, 2))
  }
  return lines.every(({ pass }) => pass !== false)
}
