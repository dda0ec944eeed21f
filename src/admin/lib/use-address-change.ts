import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

type Change = Record<string, string | readonly string[] | undefined>

/** Changes parts of the address's search: a list is written with commas, what is empty is taken away. */
export const useAddressChange = () => {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (parts: Change) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(parts)) {
            const written = typeof value === "string" ? value : (value ?? []).join(",")
            if (written === "") {
              after.delete(key)
            } else {
              after.set(key, written)
            }
          }
          return after
        },
        { replace: true, preventScrollReset: true }
      ),
    [setParams]
  )
  return { text: params.toString(), change }
}
