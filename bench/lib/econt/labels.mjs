import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, "../../..")
const COUNT = 500
const FORMATS = ["a4", "a4_2", "a4_4", "a4_6", "a6", "thermal_100x150"]
const LONGEST_S = 20
const MOST_MB = 400

const runProcess = async (env) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "-r", "ts-node/register/transpile-only", join(here, "labels-process.cjs")],
    { cwd: root, env: { ...process.env, BENCH_LABELS: String(COUNT), ...env } }
  )
  return stdout
}

const asLine = (format, { seconds, overIdleMb, longestMs, usuallyMs, pages, warnings, inputMb, outputMb }) => ({
  part: "labels",
  name: `${COUNT} labels (${inputMb} MB) as ${format}: ${pages} pages, ${outputMb} MB`,
  figure: [
    `${seconds.toFixed(1)} s, ${overIdleMb} MB over idle`,
    `event loop held ${Math.round(usuallyMs)} ms by 99 of 100 labels, ${Math.round(longestMs)} ms at most`,
  ].join(", "),
  ratio: Number((seconds / LONGEST_S).toFixed(2)),
  bar: `<= ${LONGEST_S} s, < ${MOST_MB} MB over idle`,
  pass: warnings === 0 && seconds <= LONGEST_S && overIdleMb < MOST_MB,
})

/**
 * Lays out 500 labels in each format, each in a process of its own, so that its memory is that of the work.
 * @returns {Promise<{ part: string, name: string, figure: string, ratio: number, bar: string, pass: boolean }[]>} lines of the report
 */
export const measureLabels = async () => {
  const folder = await mkdtemp(join(tmpdir(), "bench-labels-"))
  try {
    await runProcess({ BENCH_FOLDER: folder })
    const lines = []
    for (const format of FORMATS) {
      lines.push(asLine(format, JSON.parse(await runProcess({ BENCH_FOLDER: folder, BENCH_FORMAT: format }))))
    }
    return lines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
