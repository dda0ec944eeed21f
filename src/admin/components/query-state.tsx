import type { ReactNode } from "react"
import { toApiError, type ApiError } from "../lib/api-error"
import { ErrorState } from "./error-state"

type QueryLike<T> = { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown }

type QueryStateProps<T> = {
  query: QueryLike<T>
  /** Shown while nothing has arrived yet; takes the room of the content, so nothing jumps. */
  pending: ReactNode
  /** Says that there is nothing to show; left out, `children` draws every answer. */
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  /** Replaces the standard error text, e.g. by a page of its own for what is missing. */
  renderError?: (error: ApiError, retry: () => void) => ReactNode
  children: (data: T) => ReactNode
}

/**
 * Draws a query in the one order every view keeps: error, pending, empty, data. Data that is
 * already there stays when a later refresh fails.
 */
export const QueryState = <T,>({ query, pending, isEmpty, empty, renderError, children }: QueryStateProps<T>) => {
  const retry = () => void query.refetch()
  if (query.isError && query.data === undefined) {
    const error = toApiError(query.error)
    return <>{renderError ? renderError(error, retry) : <ErrorState error={error} onRetry={retry} />}</>
  }
  if (query.data === undefined) {
    return <>{pending}</>
  }
  return <>{isEmpty?.(query.data) ? empty : children(query.data)}</>
}
