// A conversation saved as a dialogue for the tests.
import type { Language } from "../shared/showing"
import { dialogue } from "./asking"
import { text } from "./texts"

interface ExportProps {
  token: string
  id: string
  language: Language
  failed: (detail: string) => void
}

export function Export({ token, id, language, failed }: ExportProps) {
  const save = () =>
    dialogue(token, id)
      .then((file) => download(file, `${id}.yml`))
      .catch((refused: Error) => failed(refused.message))
  return (
    <button type="button" onClick={() => void save()}>
      {text("exportDialogue", language)}
    </button>
  )
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
