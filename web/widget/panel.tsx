// The launcher and the panel: head, log, quick menu, and the line to type on.
import { useEffect, useRef, useState } from "preact/hooks"
import type { Language } from "../shared/showing"
import type { Conversation } from "./conversation"
import { Bubble } from "./icons"
import { Log } from "./messages"
import { QUICK, QUICK_SAYS, text } from "./texts"

interface PanelProps {
  conversation: Conversation
  language: Language
  server: string
  open: boolean
  toggle: (open: boolean) => void
}

export function Panel({ conversation, language, server, open, toggle }: PanelProps) {
  const launcher = useRef<HTMLButtonElement>(null)
  const close = () => {
    toggle(false)
    requestAnimationFrame(() => launcher.current?.focus())
  }
  if (!open) {
    return (
      <button ref={launcher} type="button" class="launcher" onClick={() => toggle(true)}>
        <Bubble />
        <span class="hidden">{text("open", language)}</span>
      </button>
    )
  }
  return (
    <section
      class="panel"
      aria-label={text("title", language)}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <header class="head">
        <h2>{text("title", language)}</h2>
        <button type="button" aria-label={text("close", language)} onClick={close}>
          ×
        </button>
      </header>
      {conversation.online || <p class="offline">{text("offline", language)}</p>}
      <Log conversation={conversation} language={language} server={server} />
      <QuickMenu conversation={conversation} language={language} />
      <Composer conversation={conversation} language={language} />
    </section>
  )
}

type Part = Pick<PanelProps, "conversation" | "language">

function QuickMenu({ conversation, language }: Part) {
  const titles = QUICK.map((pair) => pair[language === "zh" ? 0 : 1])
  const says = (index: number) => (language === "zh" ? QUICK_SAYS[index] : titles[index]) ?? ""
  return (
    <nav class="quick" aria-label={text("menu", language)}>
      {titles.map((title, index) => (
        <button type="button" key={title} onClick={() => void conversation.say(says(index))}>
          {title}
        </button>
      ))}
    </nav>
  )
}

function Composer({ conversation, language }: Part) {
  const [draft, setDraft] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = () => {
    const said = draft.trim()
    if (!said) return
    setDraft("")
    void conversation.say(said)
  }
  const onKey = (event: KeyboardEvent) => {
    const composing = event.isComposing || event.keyCode === 229
    if (event.key !== "Enter" || event.shiftKey || composing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={field}
        rows={1}
        maxLength={2000}
        value={draft}
        placeholder={text("placeholder", language)}
        aria-label={text("placeholder", language)}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <button type="submit" disabled={!draft.trim()}>
        {text("send", language)}
      </button>
    </form>
  )
}
