import { toast } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { CreateGuideBody } from "../../../../contracts/size-guide"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useCreateGuide } from "../api/guides"

/** Makes a guide and opens it in the editor. */
export const useOpenNew = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const create = useCreateGuide()
  const open = (body: CreateGuideBody) =>
    create.mutate(body, {
      onSuccess: ({ id }) => void navigate(`/size-guides/${id}`),
      onError: (error) => toast.error(errorSentence(t, toApiError(error))),
    })
  return { open, isPending: create.isPending }
}
