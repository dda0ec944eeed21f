import { fork } from "node:child_process"
import { once } from "node:events"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))

/**
 * Starts one of the `*-process.cjs` files beside this one, so that its memory and its core are its own.
 * @param {string} name without its ending
 * @param {{ folder: string, url: string, env: NodeJS.ProcessEnv }} shop the built server and its database
 * @param {Record<string, string | number>} [input] set in its environment
 * @returns {Promise<{ ask: (what: string) => Promise<any>, stop: () => Promise<void> }>} once it is ready
 */
export const startProcess = async (name, { folder, url, env }, input = {}) => {
  const given = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)]))
  const child = fork(join(here, `${name}-process.cjs`), {
    cwd: folder,
    execArgv: ["--expose-gc"],
    env: { ...env, ...given, BENCH_FOLDER: folder, BENCH_DATABASE: url },
  })
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The process "${name}" ended with ${code}.`)
  })
  ended.catch(() => undefined)
  const heard = async () => (await Promise.race([once(child, "message"), ended]))[0]
  await heard()
  return {
    ask: async (what) => {
      const answer = heard()
      child.send(what)
      const said = await answer
      if (said.error) {
        throw new Error(said.error)
      }
      return said
    },
    stop: async () => {
      if (child.exitCode === null) {
        child.disconnect()
        await ended.catch(() => undefined)
      }
    },
  }
}

/** Runs some work with processes that are stopped at its end. */
export const withProcesses = async (starting, work) => {
  const started = []
  try {
    for (const start of starting) {
      started.push(await start())
    }
    return await work(...started)
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
  }
}
