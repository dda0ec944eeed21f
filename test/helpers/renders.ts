/** What of React's internal nodes tells whether a component rendered. */
type Fiber = {
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  /** A function, or what `memo` and `forwardRef` make of one. */
  elementType: { displayName?: string; name?: string } | string | null
}
type Tools = { onCommitFiberRoot: (renderer: number, root: { current: Fiber }) => void }

/** React's mark of a component whose function ran. */
const PERFORMED_WORK = 1

const nameOf = ({ elementType }: Fiber): string | undefined =>
  typeof elementType === "string" ? undefined : elementType?.displayName || elementType?.name

/**
 * Counts the renders of every component by its name, from what React tells its developer tools
 * (`test/setup/react-tools.ts`).
 */
export const countRenders = () => {
  let counts: Record<string, number> = {}
  const walk = (fiber: Fiber, before: Fiber | null) => {
    const name = fiber.flags & PERFORMED_WORK ? nameOf(fiber) : undefined
    if (name) {
      counts[name] = (counts[name] ?? 0) + 1
    }
    if (before && fiber.child === before.child) {
      return
    }
    for (let child = fiber.child; child; child = child.sibling) {
      walk(child, before && child.alternate)
    }
  }
  const { __REACT_DEVTOOLS_GLOBAL_HOOK__: tools } = globalThis as unknown as { __REACT_DEVTOOLS_GLOBAL_HOOK__: Tools }
  tools.onCommitFiberRoot = (_renderer, { current }) => walk(current, current.alternate)
  return {
    /** Renders since the last call. */
    take: (): Record<string, number> => {
      const taken = counts
      counts = {}
      return taken
    },
  }
}
