import { execFile } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const here = dirname(fileURLToPath(import.meta.url))

/**
 * Runs one of the `*-process.cjs` files beside this one, so that its memory is that of the work alone.
 * @param {string} name without its ending
 * @param {{ folder: string, url: string, env: NodeJS.ProcessEnv }} shop the built server and its database
 * @param {{ sandbox: { url: string }, input?: Record<string, string | number> }} options `input` is set in its environment
 * @returns {Promise<object>} what it wrote as JSON
 */
export const runProcess = async (name, { folder, url, env }, { sandbox, input = {} }) => {
  const given = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]))
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", join(here, `${name}-process.cjs`)], {
    cwd: folder,
    env: { ...env, ...given, BENCH_FOLDER: folder, BENCH_DATABASE: url, BENCH_SANDBOX: sandbox.url },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout)
}
