import { MagnifyingGlass } from "@medusajs/icons"
import { Input, clx } from "@medusajs/ui"
import { forwardRef, type ComponentPropsWithoutRef } from "react"

type SearchInputProps = Omit<ComponentPropsWithoutRef<typeof Input>, "type" | "placeholder"> & {
  "aria-label": string
  placeholder?: string
}

/** A search field whose icon is not announced as a picture without a name. */
export const SearchInput = forwardRef<HTMLInputElement, SearchInputProps>(({ className, role, ...props }, ref) => (
  <div className="relative w-full">
    <Input ref={ref} role={role ?? "searchbox"} enterKeyHint="search" className={clx("ps-8", className)} {...props} />
    <MagnifyingGlass
      aria-hidden
      className="text-ui-fg-subtle pointer-events-none absolute start-2 top-1/2 -translate-y-1/2"
    />
  </div>
))
SearchInput.displayName = "SearchInput"
