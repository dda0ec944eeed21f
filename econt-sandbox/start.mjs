import { parseArgs } from "node:util"
import { startSandbox } from "./index.mjs"

const USAGE = `Usage: npm run econt-sandbox -- [options]
  --port N       port on 127.0.0.1 (4010)
  --strict       refuse unknown fields, numbers as text, enums in capitals
  --data DIR     keep what is booked in DIR, safe against a kill
  --latency MS   every call takes so much longer
  --now TIME     what its clock shows at the start (ISO)
  --large        5,300 places, 1,300 offices, 60,000 streets
  --quiet        no line for each call`

const options = /** @type {const} */ ({
  port: { type: "string", default: "4010" },
  strict: { type: "boolean", default: false },
  data: { type: "string" },
  latency: { type: "string", default: "0" },
  now: { type: "string" },
  large: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
})

const main = async () => {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  const sandbox = await startSandbox({
    port: Number(values.port),
    strict: values.strict,
    dataDir: values.data,
    latency: Number(values.latency),
    now: values.now,
    large: values.large,
    mayCrash: true,
    ...(!values.quiet && { log: (line) => console.log(line) }),
  })
  console.log(`Econt sandbox: ${sandbox.url}`)
  const stop = () => void sandbox.close().then(() => process.exit(0))
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  if (error?.code?.startsWith("ERR_PARSE_ARGS")) console.error(USAGE)
  process.exit(1)
})
