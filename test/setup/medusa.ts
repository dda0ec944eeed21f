import { createRequire } from "node:module"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { vi } from "vitest"

const require = createRequire(import.meta.url)

// Medusa loads the app's own files with Node's `require`, past vitest: they need a compiler there.
require("ts-node").register({ swc: true, transpileOnly: true, ignore: [/node_modules/] })

process.env.NODE_ENV = "test"
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.DISABLE_MEDUSA_ADMIN = "true"
process.env.JWT_SECRET ??= "secret-of-the-integration-tests"
process.env.COOKIE_SECRET ??= "secret-of-the-integration-tests"

// Jobs of the minute would change what a test looks at, by the time of day; tests start their work themselves.
WorkflowScheduler.prototype.scheduleWorkflow = async () => undefined

// The runners listen on this port if it is set; each file needs one of its own.
delete process.env.PORT

// The runners of Medusa are written for a global `jest`.
Object.assign(globalThis, { jest: vi })
