import { existsSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { openBrowser } from "./browser.mjs"
import { buildIfStale, installServer, linkPictures, medusaCli } from "./build.mjs"
import { openDatabase, openState } from "./database.mjs"
import { startEcontSandbox } from "./econt-sandbox.mjs"
import { DemoError, toLine } from "./errors.mjs"
import { childEnvironment, openFolder, reasonOf } from "./folder.mjs"
import { findFreePort, isPortFree } from "./ports.mjs"
import { startInboxServer } from "./inbox.mjs"
import { createProgress } from "./progress.mjs"
import { endChildren, endEarlierChild, failureOf, runChild } from "./run-child.mjs"
import { LOGINS } from "./secrets.mjs"
import { startServer } from "./server.mjs"
import { migrationHash } from "./staleness.mjs"

const HOST = "127.0.0.1"
const FIRST_PORT = 9000

/**
 * The two ways the shop runs. `open` gives the folder it runs in, `show` puts the pictures there,
 * `scripts` is how the demo's own scripts end there, `command` what Medusa does, `log` where its
 * output goes (else: the terminal).
 */
const WAYS = {
  demo: {
    mode: "production",
    scripts: "js",
    command: ["start"],
    log: "logs/server.log",
    open: async ({ root, dataDir, env, progress }) => {
      await buildIfStale({ root, env, logFile: join(dataDir, "logs/build.log"), progress })
      return installServer({ root, dataDir })
    },
    show: () => undefined,
  },
  dev: {
    mode: "development",
    scripts: "ts",
    command: ["develop", "--no-lint"],
    log: null,
    open: async ({ root }) => root,
    show: ({ root, dataDir, progress }) => {
      if (!linkPictures({ root, dataDir })) {
        progress.say(`Pictures will not show: ${join(root, "static")} is a folder of its own`)
      }
    },
  },
}

const choosePort = async (wanted) => {
  if (wanted === undefined) {
    return findFreePort(FIRST_PORT)
  }
  if (!(await isPortFree(wanted))) {
    throw new DemoError(`Port ${wanted} is in use. Choose another with --port N, or leave --port out.`)
  }
  return wanted
}

/** Brings the tables up to date and fills the shop, each only when something has changed. */
const prepareShop = async ({ root, dataDir, folder, scripts, env, url, inbox, state, progress }) => {
  const cli = medusaCli(root)
  const run = (title, name, args) =>
    progress.step(title, () =>
      runChild({ what: title, args: [cli, ...args], cwd: folder, env, logFile: join(dataDir, `logs/${name}.log`) })
    )
  let notes = await state.read()
  if (notes.filling && !notes.filled) {
    progress.say("An earlier start was stopped while it filled the shop; beginning again")
    await state.clear()
    notes = await state.read()
  }
  const strangers = await state.strangers()
  const migrations = migrationHash(root)
  if (notes.migrations !== migrations) {
    await run("Migrating the database", "migrate", ["db:migrate", "--execute-safe-links", "--execute-safe-search"])
    await state.write("migrations", migrations)
  }
  if (!notes.filled) {
    await state.write("filling", "yes")
    await run("Filling the shop", "seed", ["exec", `./demo/seed/index.${scripts}`])
    await state.claim(strangers)
    await state.write("filled", "yes")
  } else if (notes.migrations !== migrations) {
    await state.claim(strangers)
  }
  if (!existsSync(join(dataDir, "static/demo"))) {
    await run("Drawing the pictures", "pictures", ["exec", `./demo/seed/draw-again.${scripts}`])
  }
  if (notes.url && notes.url !== url) {
    await state.movePictures(notes.url, url)
  }
  await state.write("url", url)
  if (notes.inbox) {
    await state.moveInbox(Number(notes.inbox), inbox.smtpPort)
  }
  await state.write("inbox", String(inbox.smtpPort))
}

/**
 * Runs the demo's shop until it is told to stop.
 * @param {string} root the project
 * @param {ReturnType<import("./args.mjs").parseArgs>} options
 * @param {keyof typeof WAYS} [name] `dev` runs it from the sources and watches them
 */
export const runDemo = async (root, options, name = "demo") => {
  const way = WAYS[name]
  const progress = createProgress()
  const dataDir = resolve(options.data)
  const release = openFolder(dataDir)
  let database
  let stopping
  const stop = (code) =>
    (stopping ??= (async () => {
      await endChildren()
      await database?.stop()
      release()
      process.exit(code)
    })())
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!stopping) {
        progress.say("Stopping; nothing is lost")
      }
      void stop(0)
    })
  }

  try {
    const noteFile = join(dataDir, "server.pid")
    await endEarlierChild(noteFile)
    const port = await choosePort(options.port)
    const url = `http://localhost:${port}`
    if (options.reset) {
      rmSync(join(dataDir, "static"), { recursive: true, force: true })
      rmSync(join(dataDir, "secrets.json"), { force: true })
    }
    const given = process.env.DATABASE_URL
    database = await progress.step(given ? "Opening the database of DATABASE_URL" : "Starting PostgreSQL", () =>
      openDatabase({ given, folder: join(dataDir, "postgres"), reset: options.reset, say: progress.say })
    )
    const econtUrl = await startEcontSandbox({ root, dataDir, reset: options.reset })
    const inbox = await startInboxServer({ root, dataDir })
    const env = childEnvironment({ dataDir, url, databaseUrl: database.url, econtUrl, inboxPort: inbox.smtpPort, mode: way.mode })
    const folder = await way.open({ root, dataDir, env, progress })
    const state = openState(database.url)
    await prepareShop({ root, dataDir, folder, scripts: way.scripts, env, url, inbox, state, progress })
    way.show({ root, dataDir, progress })
    const publishableKey = await state.publishableKey()
    const logFile = way.log ? join(dataDir, way.log) : undefined
    const server = await progress.step("Starting the shop", () =>
      startServer({ root, folder, command: way.command, host: HOST, port, url, publishableKey, env, logFile, noteFile })
    )
    announce({ url, publishableKey, databaseUrl: database.url, econtUrl, inboxUrl: inbox.url, progress })
    if (options.open) {
      openBrowser(`${url}/app`)
    }
    await server.ended
    if (!stopping) {
      throw failureOf("The server stopped by itself; it", logFile)
    }
  } catch (error) {
    if (!stopping) {
      console.error(toLine(reasonOf(error, dataDir)))
    }
    await stop(1)
  }
}

const announce = ({ url, publishableKey, databaseUrl, econtUrl, inboxUrl, progress }) => {
  progress.say(`The shop is open: ${url}/app (Ctrl-C stops it)`)
  progress.say(`  admin      ${LOGINS.admin.email}  ${LOGINS.admin.password}`)
  progress.say(`  moderator  ${LOGINS.moderator.email}  ${LOGINS.moderator.password}`)
  progress.say(`  parcels    booked at a sandbox, ${econtUrl}; nothing reaches Econt`)
  progress.say(`  e-mails    arrive at ${inboxUrl}; nothing reaches anybody else`)
  const ready = { url, ...LOGINS, publishable_key: publishableKey, database_url: databaseUrl, econt_sandbox_url: econtUrl, inbox_url: inboxUrl }
  console.log(`READY ${JSON.stringify(ready)}`)
}
