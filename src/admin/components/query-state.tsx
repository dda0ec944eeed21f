import type { ReactNode } from "react"
import { ApiError, toApiError } from "../lib/api-error"
import { ErrorState } from "./error-state"

type QueryLike<T> = {
  data: T | undefined
  isError: boolean
  error: unknown
  /** The data is the answer to an earlier question, shown until this one's is there. */
  isPlaceholderData?: boolean
  /** "paused" while there is no connection. */
  fetchStatus?: "fetching" | "paused" | "idle"
  refetch: () => unknown
}

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

const errorOf = <T,>({ data, isError, error, isPlaceholderData, fetchStatus }: QueryLike<T>): ApiError | null => {
  if (data !== undefined && !isPlaceholderData) {
    return null
  }
  return fetchStatus === "paused" ? new ApiError("offline", null, null) : isError ? toApiError(error) : null
}

/**
 * Draws a query in the one order every view keeps: error, pending, empty, data. Data that is
 * already there stays when a later refresh fails; what is asked without a connection is said to be.
 */
export const QueryState = <T,>({ query, pending, isEmpty, empty, renderError, children }: QueryStateProps<T>) => {
  const retry = () => void query.refetch()
  const error = errorOf(query)
  if (error) {
    return <>{renderError ? renderError(error, retry) : <ErrorState error={error} onRetry={retry} />}</>
  }
  if (query.data === undefined) {
    return <>{pending}</>
  }
  return <>{isEmpty?.(query.data) ? empty : children(query.data)}</>
}
