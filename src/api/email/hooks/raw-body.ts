import { MedusaError } from "@medusajs/framework/utils"

/** Largest call of a provider and largest mail that is read, in bytes. */
const LARGEST = 2 * 1024 * 1024

/** The bytes of a call as they came. @throws INVALID_DATA for more than 2 MiB, which are read to their end and not kept */
export const rawBody = async (req: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size <= LARGEST) {
      chunks.push(chunk)
    }
  }
  if (size > LARGEST) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The call is larger than 2 MiB.")
  }
  return Buffer.concat(chunks)
}
