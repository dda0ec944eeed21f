import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type ConflictDialogProps = { onMine: () => void; onTheirs: () => void }

/** Lets a person choose where two wrote the same language. It cannot be closed without a choice: nothing is saved before. */
const ConflictDialog = ({ onMine, onTheirs }: ConflictDialogProps) => {
  const { t } = useText()
  return (
    <FocusModal open>
      <FocusModal.Content
        className="!inset-x-2 !bottom-auto !top-8 sm:!inset-x-auto sm:!left-1/2 sm:w-[560px] sm:max-w-[calc(100vw-16px)] sm:-translate-x-1/2"
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <header className="flex flex-col gap-y-2 px-6 py-5">
          <FocusModal.Title asChild>
            <Heading level="h2">{t("email_composer.conflict.title")}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {t("email_composer.conflict.text")}
            </Text>
          </FocusModal.Description>
        </header>
        <FocusModal.Footer className="flex-wrap gap-y-2">
          <Button size="small" variant="secondary" onClick={onTheirs}>
            {t("email_composer.conflict.theirs")}
          </Button>
          <Button size="small" onClick={onMine}>
            {t("email_composer.conflict.mine")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

export default ConflictDialog
