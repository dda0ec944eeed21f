import { join } from "node:path"
import { startSideServer } from "./side-server.mjs"

const READY = /^Inbox: (http:\S+) smtp (\d+)$/m

/**
 * Starts the mail server that takes the campaigns of the demo and shows them on a page of its own.
 * @param {{ root: string, dataDir: string }} options
 * @returns {Promise<{ url: string, smtpPort: number }>} other ones after every start
 * @throws {DemoError} when it ends, or is silent for half a minute
 */
export const startInboxServer = async ({ root, dataDir }) => {
  const args = [join(root, "demo/inbox/start.mjs")]
  const [, url, port] = await startSideServer({ what: "The inbox", name: "inbox", args, ready: READY, root, dataDir })
  return { url, smtpPort: Number(port) }
}
