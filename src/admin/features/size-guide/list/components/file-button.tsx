import { ArrowUpTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef } from "react"

type FileButtonProps = { label: string; hint?: string; accept: string; name: string | null; onFile: (file: File) => void }

/** Chooses one file with a button; says which one was chosen. */
export const FileButton = ({ label, hint, accept, name, onFile }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" variant="secondary" type="button" onClick={() => input.current?.click()}>
          <ArrowUpTray aria-hidden />
          {label}
        </Button>
        {name && (
          <Text size="small" className="min-w-0 break-all">
            {name}
          </Text>
        )}
      </div>
      {hint && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        data-testid="size-guide-file"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) {
            onFile(file)
          }
          target.value = ""
        }}
      />
    </div>
  )
}
