import { Kbd } from "@medusajs/ui"

/** Key caps beside a button; for the eye only, the help names them in words. */
export const KeyHint = ({ keys }: { keys: readonly string[] }) => (
  <span aria-hidden className="hidden items-center gap-x-0.5 lg:inline-flex">
    {keys.map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
  </span>
)
