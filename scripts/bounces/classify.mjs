import { opendir, open } from "node:fs/promises"
import path from "node:path"
import { createJiti } from "jiti"

/** The classifier reads no more than this of a message, so no more is read from the file. */
const MAX_BYTES = 2 * 1024 * 1024

const beginningOf = async (file) => {
  const handle = await open(file)
  try {
    const bytes = Buffer.alloc(Math.min((await handle.stat()).size, MAX_BYTES))
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) {
        return bytes.subarray(0, length)
      }
    }
  } finally {
    await handle.close()
  }
}

const UNREADABLE = {
  recipient: "",
  kind: "unreadable",
  hard: false,
  dsn: "",
  reply: "",
  reason: "",
}

const complain = (text) => process.stderr.write(`${text}\n`)

const printed = (line) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve))

const print = (file, { recipient, kind, hard, dsn, reply, reason }) =>
  printed(JSON.stringify({ file, recipient, kind, hard, dsn, reply, reason }))

/** What may lie beside messages: labels, explanations, hidden files. */
const NO_MESSAGE = /^\.|\.(?:json|md)$|^(?:readme|licen[cs]e)/i

const messagesIn = async (folder) => {
  const names = []
  for await (const entry of await opendir(folder)) {
    if (!entry.isDirectory() && !NO_MESSAGE.test(entry.name)) {
      names.push(entry.name)
    }
  }
  return names.sort()
}

const main = async (folder) => {
  const jiti = createJiti(import.meta.url)
  const { classify } = await jiti.import("../../src/mail/bounces/index.ts")
  let failed = 0
  for (const file of await messagesIn(folder)) {
    let verdicts
    try {
      verdicts = await classify(await beginningOf(path.join(folder, file)))
    } catch (error) {
      complain(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      verdicts = [UNREADABLE]
      failed += 1
    }
    if (verdicts.some(({ kind }) => kind === "unreadable") && verdicts[0] !== UNREADABLE) {
      complain(`${file}: there is no mail in it`)
      failed += 1
    }
    for (const verdict of verdicts) {
      await print(file, verdict)
    }
  }
  return failed === 0 ? 0 : 1
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  complain("Usage: npm run bounces:classify -- DIR")
  process.exitCode = 2
} else {
  process.exitCode = await main(folder).catch((error) => {
    complain(error instanceof Error ? error.message : String(error))
    return 2
  })
}
