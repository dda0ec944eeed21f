import { execFileSync, spawn } from "node:child_process"
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reasonOf } from "../lib/folder.mjs"
import { startPostgres } from "../lib/postgres.mjs"

/** Enough to begin on, not enough for a shop. */
const SIZE = "size=330m"
const CHUNK = Buffer.alloc(1024 * 1024)

/** Only root may mount, and in many containers not even root. */
const whyNot = (): string | null => {
  if (process.platform !== "linux") {
    return "only Linux has tmpfs"
  }
  const place = mkdtempSync(join(tmpdir(), "bijou-mount-"))
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", SIZE, "tmpfs", place], { stdio: "pipe" })
    execFileSync("umount", [place], { stdio: "pipe" })
    return null
  } catch (error) {
    return `no file system can be mounted here: ${(error as Error).message.trim().split("\n").at(-1)}`
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const reason = whyNot()

/** Writes until nothing more fits. */
const fill = (folder: string): void => {
  const file = openSync(join(folder, "filling"), "w")
  try {
    for (;;) {
      writeSync(file, CHUNK)
    }
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC")
  } finally {
    closeSync(file)
  }
}

/** What runs on the folder, read from the command lines of the machine's processes. */
const runningOn = (folder: string): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")]
      } catch {
        return []
      }
    })
    .filter((command) => command.includes(folder))

describe.skipIf(reason !== null)(`a disk that fills up${reason ? ` (skipped: ${reason})` : ""}`, () => {
  let disk: string

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), "bijou-full-disk-"))
    execFileSync("mount", ["-t", "tmpfs", "-o", SIZE, "tmpfs", disk])
  })
  afterAll(() => {
    execFileSync("umount", [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  it("is named in one line while the database folder is made, and nothing goes on running", async () => {
    const title = "Starting PostgreSQL"
    const folder = join(disk, "fresh")
    mkdirSync(folder)
    const env = { ...process.env, DATABASE_URL: "", NODE_ENV: "", LOG_LEVEL: "" }
    const demo = spawn(process.execPath, ["demo/dev.mjs", "--data", folder, "--no-open"], { env })
    let output = ""
    let errors = ""
    let isFilled = false
    demo.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      if (!isFilled && output.includes(title)) {
        isFilled = true
        fill(disk)
      }
    })
    demo.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()))
    const code = await new Promise<number | null>((done) => demo.on("close", done))
    expect(errors.trim().split("\n")).toEqual([expect.stringContaining(`The disk of ${folder} is full.`)])
    expect([code, isFilled, output.includes("READY")]).toEqual([1, true, false])
    await expect.poll(() => runningOn(folder)).toEqual([])
    rmSync(folder, { recursive: true })
    rmSync(join(disk, "filling"))
  })

  it("is found behind whatever fails first when a running PostgreSQL meets it", async () => {
    const folder = join(disk, "running")
    const server = await startPostgres({ dataDir: join(folder, "postgres") })
    const client = new pg.Client({ connectionString: server.url })
    client.on("error", () => undefined)
    try {
      await client.connect()
      await client.query("CREATE TABLE filler (line text)")
      expect(reasonOf(new Error("Something else."), folder)).toMatchObject({ message: "Something else." })
      fill(disk)
      const error = await client
        .query("INSERT INTO filler SELECT repeat(md5(n::text), 50) FROM generate_series(1, 200000) n")
        .catch((problem: unknown) => problem)
      expect(error).toBeInstanceOf(Error)
      rmSync(join(disk, "filling"))
      expect(reasonOf(new Error("Connection terminated unexpectedly"), folder)).toMatchObject({
        message: expect.stringMatching(/^The disk of .* is full\./),
      })
    } finally {
      await client.end().catch(() => undefined)
      await server.stop()
    }
    await expect.poll(() => runningOn(folder)).toEqual([])
  })
})
