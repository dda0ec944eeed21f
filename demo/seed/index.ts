import type { ExecArgs } from "@medusajs/framework/types"

/** Fills the demo shop. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  container.resolve("logger").info("seed")
}
