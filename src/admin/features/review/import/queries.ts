import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { CheckImportBody, ReviewImport } from "../../../../contracts/review-import"
import { reviewQueries } from "../api/queries"
import { cancelImport, checkImport, confirmImport, listImports, listRefusedRows, retrieveImport } from "./client"

/** Time between two looks at an import that is being worked on. */
const EVERY_MS = 1000

const all = () => [...reviewQueries.all(), "import"] as const

/** Whether the server is working on an import now. */
export const isRunning = (status: ReviewImport["status"] | undefined): boolean =>
  status === "checking" || status === "importing"

export const importQueries = {
  all,
  list: () =>
    queryOptions({
      queryKey: [...all(), "list"] as const,
      queryFn: ({ signal }) => listImports(signal),
      staleTime: 0,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...all(), "detail", id] as const,
      queryFn: ({ signal }) => retrieveImport(id, signal),
      staleTime: 0,
      refetchInterval: ({ state }) => (isRunning(state.data?.status) ? EVERY_MS : false),
    }),
  /** Refused lines of one check; the numbers tell one check from the next. */
  refused: ({ id, rows_read, rows_refused }: Pick<ReviewImport, "id" | "rows_read" | "rows_refused">) =>
    infiniteQueryOptions({
      queryKey: [...all(), "refused", id, rows_read, rows_refused] as const,
      queryFn: ({ pageParam, signal }) => listRefusedRows(id, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
    }),
}

const useImportMutation = <Input>(mutationFn: (input: Input) => Promise<ReviewImport>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (known) => {
      queryClient.setQueryData(importQueries.detail(known.id).queryKey, known)
      queryClient.removeQueries({ queryKey: [...all(), "refused", known.id] })
      return queryClient.invalidateQueries({ queryKey: importQueries.list().queryKey })
    },
  })
}

export const useCheckImport = (id: string) => useImportMutation((body: CheckImportBody) => checkImport(id, body))
export const useConfirmImport = (id: string) => useImportMutation(() => confirmImport(id))
export const useCancelImport = (id: string) => useImportMutation(() => cancelImport(id))
