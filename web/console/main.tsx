// The staff's console: sign in, the list of conversations, the one that is open.
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Refused } from "../shared/http"
import { keep, kept } from "../shared/kept"
import { type Language, moment } from "../shared/showing"
import { type Listed, listed } from "./asking"
import "./console.css"
import { SignIn } from "./sign_in"
import { type TextKey, text, textOr } from "./texts"
import { Transcript } from "./transcript"

const STATES = ["", "waiting", "with_agent", "bot", "resolved"] as const
const REFRESH_MS = 3000

function Console() {
  const [token, setToken] = useState<string | null>(kept<string>("staff"))
  const [language, setLanguage] = useState<Language>(kept<Language>("language") ?? "zh")
  useEffect(() => keep("staff", token), [token])
  useEffect(() => keep("language", language), [language])
  if (!token) return <SignIn language={language} done={setToken} />
  return (
    <>
      <header class="top">
        <h1>{text("title", language)}</h1>
        <button type="button" onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>
          {text("language", language)}
        </button>
        <button type="button" onClick={() => setToken(null)}>
          {text("signOut", language)}
        </button>
      </header>
      <Desk token={token} language={language} expired={() => setToken(null)} />
    </>
  )
}

interface DeskProps {
  token: string
  language: Language
  expired: () => void
}

function Desk({ token, language, expired }: DeskProps) {
  const [state, setState] = useState("")
  const [found, setFound] = useState<Listed[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const refresh = () =>
    listed(token, state)
      .then((page) => setFound(page.data))
      .catch((error) => error instanceof Refused && error.status === 401 && expired())
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [state])
  return (
    <div class="desk">
      <nav aria-label={text("conversations", language)}>
        <select value={state} onChange={(event) => setState(event.currentTarget.value)}>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {text((one || "all") as TextKey, language)}
            </option>
          ))}
        </select>
        {found.length === 0 && <p class="quiet">{text("none", language)}</p>}
        <ul>
          {found.map((one) => (
            <li key={one.conversation_id}>
              <button
                type="button"
                aria-current={one.conversation_id === chosen}
                onClick={() => setChosen(one.conversation_id)}
              >
                <strong>{one.customer ?? one.customer_id ?? text("guest", language)}</strong>
                <span class="state">{textOr(one.state, language)}</span>
                <time class="quiet">{moment(one.last_at, language)}</time>
                <span class="quiet words">{one.last_text}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {chosen ? (
        <Transcript token={token} id={chosen} language={language} changed={() => void refresh()} />
      ) : (
        <p class="quiet">{text("choose", language)}</p>
      )}
    </div>
  )
}

const root = document.getElementById("console")
if (root) render(<Console />, root)
