import { rmSync } from "node:fs"
import { join } from "node:path"
import { startSideServer } from "./side-server.mjs"

const ADDRESS = /^Econt sandbox: (http:\S+)$/m

/**
 * Starts the server that answers as Econt does, on a free port of its own; what is booked there stays
 * in the data folder. One that a killed run left behind is ended first: two must not write one journal.
 * @param {{ root: string, dataDir: string, reset: boolean }} options `reset` forgets what was booked
 * @returns {Promise<string>} its address, which is another one after every start
 * @throws {DemoError} when it ends, or is silent for half a minute
 */
export const startEcontSandbox = async ({ root, dataDir, reset }) => {
  const folder = join(dataDir, "econt")
  const [, address] = await startSideServer({
    what: "The Econt sandbox",
    name: "econt-sandbox",
    args: [join(root, "econt-sandbox/start.mjs"), "--port", "0", "--data", folder, "--quiet"],
    ready: ADDRESS,
    root,
    dataDir,
    prepare: () => reset && rmSync(folder, { recursive: true, force: true }),
  })
  return address
}
