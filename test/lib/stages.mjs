import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { binOf, root, run, runNode } from "./commands.mjs"
import { judge, NONE, oneCase, playwrightCounts, vitestCounts } from "./counts.mjs"
import { findPostgres15, startPostgres15 } from "./postgres15.mjs"
import { findRedis } from "./redis.mjs"

/**
 * @typedef {import("./counts.mjs").Counts & { output?: string, problem?: string, reason?: string }} Result
 *   `output` is shown when something failed, `reason` when the stage was skipped
 * @typedef {{ name: string, title: string, fast?: boolean, alone?: boolean, browser?: boolean,
 *   after?: string, work: () => Promise<Result> }} Stage
 *   `alone`: nothing runs beside it; `after`: waits for that stage and is failed with it
 */

const isCi = () => Boolean(process.env.CI) && process.env.CI !== "false"

/** On one's own machine a missing program skips its stage; in CI it fails it. */
const missing = (reason) => (isCi() ? { ...oneCase(false), problem: reason } : { ...NONE, skipped: 1, reason })

const oneByOne = async (commands) => {
  const results = []
  for (const args of commands) {
    results.push(await runNode(args))
  }
  const failed = results.filter(({ code }) => code !== 0)
  return { ...oneCase(failed.length === 0), output: failed.map(({ output }) => output).join("\n") }
}

const withReport = async (work, counts) => {
  const folder = mkdtempSync(join(tmpdir(), "bijou-report-"))
  const file = join(folder, "report.json")
  try {
    const { code, output } = await work(file)
    const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null
    return { ...judge(report && counts(report), code), output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const vitest = (project, options) =>
  withReport(
    (file) =>
      runNode(
        [binOf("vitest"), "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
        options
      ),
    vitestCounts
  )

const playwright = () =>
  withReport(
    (file) =>
      runNode([binOf("@playwright/test", "playwright"), "test", "--reporter=list,json"], {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        minutes: 30,
      }),
    playwrightCounts
  )

const onPostgres15 = async () => {
  const bin = await findPostgres15()
  if (!bin) {
    return missing("PostgreSQL 15 is not installed (Debian 12: apt-get install postgresql).")
  }
  const server = await startPostgres15(bin)
  try {
    return await vitest("integration", { env: server.env })
  } finally {
    await server.stop()
  }
}

const onRedis = async () =>
  process.env.REDIS_URL || findRedis()
    ? vitest("redis")
    : missing("redis-server is not installed (Debian: apt-get install redis-server).")

/** Medusa goes on after some errors, says so in one line, and ends as if all were well. */
const build = async () => {
  const { code, output } = await runNode([join(root, "test/lib/build.mjs")])
  return { ...oneCase(code === 0), output }
}

const hasScript = (name) =>
  Boolean(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts?.[name])

const plugin = async () => {
  if (!hasScript("check:plugin")) {
    return missing("There is no script check:plugin.")
  }
  const { code, output } = await run("npm", ["run", "--silent", "check:plugin"])
  return { ...oneCase(code === 0), output }
}

const importRules = () => {
  const folders = ["src", "demo", "test", "e2e", "bench", "scripts", "econt-sandbox"].filter((name) => existsSync(join(root, name)))
  const depcruise = binOf("dependency-cruiser", "depcruise")
  return oneByOne([[depcruise, "--config", ".dependency-cruiser.cjs", ...folders]])
}

const typeCheck = () =>
  oneByOne(
    ["tsconfig.json", "src/admin/tsconfig.json", "tsconfig.tools.json"].map((config) => [
      binOf("typescript", "tsc"),
      "--noEmit",
      "--project",
      config,
    ])
  )

/** @type {Stage[]} in the order in which they start */
export const stages = [
  { name: "lint", title: "Lint", fast: true, work: () => oneByOne([[binOf("eslint"), ".", "--max-warnings", "0"]]) },
  { name: "types", title: "Types", fast: true, work: typeCheck },
  { name: "imports", title: "Import rules", fast: true, work: importRules },
  { name: "unused", title: "Unused code", fast: true, work: () => oneByOne([[binOf("knip"), "--no-progress"]]) },
  { name: "unit", title: "Unit tests", fast: true, work: () => vitest("unit") },
  { name: "ui", title: "Browser code in jsdom", fast: true, work: () => vitest("ui") },
  { name: "stories", title: "Stories in Chromium, with axe", alone: true, browser: true, work: () => vitest("stories") },
  { name: "integration", title: "The app on PostgreSQL 18", alone: true, work: () => vitest("integration") },
  { name: "integration15", title: "The app on PostgreSQL 15", alone: true, work: onPostgres15 },
  { name: "redis", title: "The app on Redis", alone: true, work: onRedis },
  { name: "build", title: "Build", alone: true, work: build },
  { name: "e2e", title: "End to end in Chromium", alone: true, browser: true, after: "build", work: playwright },
  { name: "plugin", title: "The plugin in a fresh shop", alone: true, work: plugin },
]
