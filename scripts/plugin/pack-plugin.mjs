import { dirname, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { packPlugin } from "./pack.mjs"
import { runInTemporaryFolder } from "./processes.mjs"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

await runInTemporaryFolder("bijou-pack", async ({ folder }) => {
  const { tarball, bytes, files } = await packPlugin({ root, folder, say: console.log })
  console.log(`${relative(root, tarball)}  ${(bytes / 1024).toFixed(1)} KB, ${files} files`)
  return true
})
