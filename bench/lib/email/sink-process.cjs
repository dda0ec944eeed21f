const { SMTPServer } = require("smtp-server")

/** A mail server that takes everything and keeps nothing. */
const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    stream.on("end", () => {
      seen.first ||= performance.now()
      seen.last = performance.now()
      seen.mails += 1
      done()
    })
    stream.resume()
  },
})
let seen = { first: 0, last: 0, mails: 0 }

server.listen(0, "127.0.0.1", () => {
  // What was taken since the last question.
  process.on("message", () => {
    process.send({ port: server.server.address().port, ...seen })
    seen = { first: 0, last: 0, mails: 0 }
  })
  process.on("disconnect", () => process.exit(0))
  process.send({ ready: true })
})
