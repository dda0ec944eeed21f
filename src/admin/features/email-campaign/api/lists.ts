import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { importContactsResponseSchema, type ImportContactsBody } from "../../../../contracts/email-campaign-import"
import { emailListSchema, emailListsResponseSchema } from "../../../../contracts/email-campaign-list"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/email-lists"
const deletedSchema = z.object({ id: z.string() })

/** Lists of contacts by their names. */
export const listsQuery = () =>
  queryOptions({
    queryKey: [...featureKey("email-campaign"), "lists"] as const,
    queryFn: async ({ signal }) => (await request(emailListsResponseSchema, ROOT, { signal })).lists,
    staleTime: 5_000,
  })

const useSettled = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: listsQuery().queryKey })
}

export const useCreateList = () => {
  const onSettled = useSettled()
  return useMutation({
    mutationFn: async (name: string) => (await request(z.object({ list: emailListSchema }), ROOT, { method: "POST", body: { name } })).list,
    onSettled,
  })
}

export const useDeleteList = () => {
  const onSettled = useSettled()
  return useMutation({ mutationFn: (id: string) => request(deletedSchema, `${ROOT}/${id}`, { method: "DELETE" }), onSettled })
}

/** Reads a file of contacts, or says what it would do; everything that counts contacts is read anew. */
export const useImportContacts = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportContactsBody) => request(importContactsResponseSchema, "/admin/email-contacts/import", { method: "POST", body }),
    onSuccess: async ({ dry_run }) => {
      if (!dry_run) {
        await client.invalidateQueries({ queryKey: [...featureKey("email-campaign"), "contacts"] })
        await client.invalidateQueries({ queryKey: listsQuery().queryKey })
      }
    },
  })
}
