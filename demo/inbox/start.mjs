import { startInbox } from "./inbox.mjs"

const inbox = await startInbox()
console.log(`Inbox: ${inbox.url} smtp ${inbox.smtpPort}`)
const stop = () => void inbox.stop().then(() => process.exit(0))
process.once("SIGINT", stop)
process.once("SIGTERM", stop)
