import { RouteFocusModal } from "@medusajs/dashboard/components"
import { clx, ProgressTabs } from "@medusajs/ui"
import type { ReactNode } from "react"
import { CloseModal } from "../../../../components/close-modal"
import { useText } from "../../../../lib/text"
import { STEPS, type Step } from "../draft"

type WizardFrameProps = {
  step: Step
  /** Steps a click may lead to. */
  reachable: readonly Step[]
  onStep: (step: Step) => void
  footer?: ReactNode
  children: ReactNode
}

const statusOf = (step: Step, current: Step) => {
  const [index, currentIndex] = [STEPS.indexOf(step), STEPS.indexOf(current)]
  if (index === currentIndex) {
    return "in-progress" as const
  }
  return index < currentIndex ? ("completed" as const) : ("not-started" as const)
}

/** The steps above, what is done in one in the middle, its buttons below. */
export const WizardFrame = ({ step, reachable, onStep, footer, children }: WizardFrameProps) => {
  const { t } = useText()
  return (
    <ProgressTabs
      value={step}
      activationMode="manual"
      onValueChange={(value) => onStep(value as Step)}
      className="flex h-full flex-col overflow-hidden"
    >
      <header className="border-ui-border-base flex items-center gap-x-4 border-b px-4 py-2">
        <CloseModal />
        <div className="-my-2 w-full min-w-0 overflow-hidden border-l">
          <ProgressTabs.List className="flex w-full items-center" aria-label={t("review_import.title")}>
            {STEPS.map((name) => (
              <ProgressTabs.Trigger
                key={name}
                value={name}
                status={statusOf(name, step)}
                disabled={name !== step && !reachable.includes(name)}
                className={clx("text-ui-fg-subtle max-w-[200px]", name !== step && "max-sm:w-auto max-sm:px-2.5")}
              >
                <span className={clx("truncate", name !== step && "max-sm:sr-only")}>
                  {t(`review_import.step.${name}`)}
                </span>
              </ProgressTabs.Trigger>
            ))}
          </ProgressTabs.List>
        </div>
      </header>
      <RouteFocusModal.Body className="min-h-0 flex-1 overflow-hidden">
        <ProgressTabs.Content value={step} className="size-full overflow-y-auto outline-none">
          {children}
        </ProgressTabs.Content>
      </RouteFocusModal.Body>
      {footer && <RouteFocusModal.Footer className="flex-wrap gap-y-2">{footer}</RouteFocusModal.Footer>}
    </ProgressTabs>
  )
}
