import { Container, Skeleton } from "@medusajs/ui"

/** Outline of a page while its code or its first answer is on the way. */
export const PageSkeleton = () => (
  <Container className="divide-y p-0" aria-busy>
    <div className="flex items-center justify-between px-6 py-4">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-7 w-24" />
    </div>
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} className="h-10 w-full" />
      ))}
    </div>
  </Container>
)
