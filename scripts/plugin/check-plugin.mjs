import { randomBytes } from "node:crypto"
import { mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { removePostgres, startPostgres } from "../../demo/lib/postgres.mjs"
import { startSandbox } from "../../econt-sandbox/index.mjs"
import { createProgress } from "../../demo/lib/progress.mjs"
import { ensureShared, ensureSingle, SHARED } from "./copies.mjs"
import { writeHostApp } from "./host-app.mjs"
import { readHostBundle } from "./host-bundle.mjs"
import { startHost } from "./host-server.mjs"
import { readJson } from "./manifest.mjs"
import { packPlugin } from "./pack.mjs"
import { probeFeatureOff, probeHost } from "./probes.mjs"
import { runInTemporaryFolder } from "./processes.mjs"
import { createReport, ensure } from "./report.mjs"
import { runMedusa, runNpm } from "./tools.mjs"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const login = { email: "owner@host.example", password: randomBytes(12).toString("hex") }
const secret = () => randomBytes(24).toString("hex")

const installHost = async ({ app, logs, packed, project, step }) => {
  mkdirSync(app)
  writeHostApp({ folder: app, tarball: packed.tarball, project })
  await step("Installing a minimal Medusa shop with the plugin", () =>
    runNpm({
      args: ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"],
      cwd: app,
      logFile: join(logs, "npm-install.log"),
    })
  )
}

const probeCopies = async ({ probe, app, project }) => {
  for (const name of SHARED) {
    await probe(`the plugin and the dashboard share one ${name}`, () =>
      ensureShared({ folder: app, plugin: project.name, name, version: project.dependencies[name] })
    )
  }
  await probe("packages with React contexts are installed once", () => ensureSingle(app))
}

/** What the server wrote as an error; in production each line of its log is JSON. */
const errorsOf = (log) =>
  log
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level === "error")
    .map(({ message }) => message)

const probeWrongOption = ({ probe, app, env, logs }) =>
  probe("an unknown option stops the start with one clear sentence", async () => {
    const SUITE_OPTIONS = JSON.stringify({ features: { reviews: true } })
    const host = await startHost({ app, env: { ...env, SUITE_OPTIONS }, logFile: join(logs, "wrong-option.log") })
    await host.stop()
    ensure(host.exitCode !== null && host.exitCode !== 0, `the shop started (${host.exitCode})`)
    const errors = errorsOf(host.log())
    ensure(
      errors.length === 1 && /The options of medusa-bijou-suite are not valid: features: .*reviews.*\.$/.test(errors[0]),
      `the log says: ${errors.join(" / ")}`
    )
    return errors[0]
  })

/** Medusa names each folder it looked for in vain. */
const probeFolders = ({ probe, log, name }) =>
  probe("links, workflows, subscribers and jobs of the plugin are loaded", () => {
    const skipped = log.match(new RegExp(`No \\w+ to load from [^"\\n]*${name}[^"\\n]*`, "g")) ?? []
    ensure(log.includes("to load from") && skipped.length === 0, skipped.join("; ") || "the log does not say")
  })

await runInTemporaryFolder("bijou-check-plugin", async ({ folder, onCleanup }) => {
  const { step, say } = createProgress()
  const { probe, summary, hasFailed } = createReport()
  const [app, logs] = [join(folder, "shop"), join(folder, "logs")]
  const project = readJson(join(root, "package.json"))
  const medusa = (args, env) => runMedusa({ args, cwd: app, env, logFile: join(logs, `${args[0].replace(":", "-")}.log`) })

  const packed = await step("Packing the plugin", () => packPlugin({ root, folder, say }))
  await installHost({ app, logs, packed, project, step })
  await probeCopies({ probe, app, project })

  const dataDir = join(folder, "postgres")
  onCleanup(() => removePostgres({ dataDir }))
  const postgres = await step("Starting PostgreSQL", () => startPostgres({ dataDir }))
  onCleanup(() => postgres.stop())
  const env = { DATABASE_URL: postgres.url, JWT_SECRET: secret(), COOKIE_SECRET: secret() }

  await step("Migrating the database", () => medusa(["db:migrate"], env))
  await step("Building the shop", () => medusa(["build"], env))
  const bundle = readHostBundle({ app, source: packed.source, plugin: join(app, "node_modules", project.name) })
  await probe("the built dashboard has the pages and widgets", bundle.ensureEntries)
  await probe("what they show is loaded when it is needed", bundle.ensureLazy)
  await probe("the stylesheet has the classes of the plugin", bundle.ensureStyles)

  const sandbox = await startSandbox({ strict: true })
  onCleanup(() => sandbox.close())
  const econt = { encryption_key: secret(), sandbox_url: sandbox.url }
  await step("Creating a user", () => medusa(["user", "-e", login.email, "-p", login.password], env))
  const host = await step("Starting the shop", () =>
    startHost({ app, env: { ...env, SUITE_OPTIONS: JSON.stringify({ econt, "email-campaign": { secret: secret() } }) }, logFile: join(logs, "start.log") })
  )
  ensure(host.exitCode === null, `The shop ended by itself:\n${host.log()}`)
  await probeFolders({ probe, log: host.log(), name: project.name })
  const shop = await probeHost({ probe, url: host.url, login, lazyFiles: bundle.lazyFiles() })

  const SUITE_OPTIONS = JSON.stringify({ features: { review: false } })
  const without = await step("Starting the shop without the feature", () =>
    startHost({ app, env: { ...env, SUITE_OPTIONS }, logFile: join(logs, "start-off.log") })
  )
  await probeFeatureOff({ probe, url: without.url, login, ...shop })
  await without.stop()
  await probeWrongOption({ probe, app, env, logs })
  await probe("a scheduled job runs", shop.waitForJob)

  console.log(summary())
  return !hasFailed()
})
