import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { dirname } from "node:path"
import { withClient } from "./prepare.mjs"

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
export const writeMarkdown = (file, { title, notes, lines }) => {
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
