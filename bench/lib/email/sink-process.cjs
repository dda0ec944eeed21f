const { SMTPServer } = require("smtp-server")

/** A mail server that takes everything and keeps nothing. */
const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    stream.on("end", () => {
      taken += 1
      done()
    })
    stream.resume()
  },
})
let taken = 0

server.listen(0, "127.0.0.1", () => {
  process.on("message", () => process.send({ port: server.server.address().port, taken }))
  process.on("disconnect", () => process.exit(0))
  process.send({ ready: true })
})
