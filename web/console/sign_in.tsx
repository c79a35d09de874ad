// The staff's sign-in.
import { useState } from "preact/hooks"
import type { Language } from "../shared/showing"
import { signIn } from "./asking"
import { text } from "./texts"

interface SignInProps {
  language: Language
  done: (token: string) => void
}

export function SignIn({ language, done }: SignInProps) {
  const [error, setError] = useState("")
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    signIn(String(form.get("name")), String(form.get("password")))
      .then((signed) => done(signed.access_token))
      .catch((refused: Error) => setError(refused.message))
  }
  return (
    <form class="sign-in" onSubmit={submit}>
      <h1>{text("title", language)}</h1>
      <label>
        {text("name", language)}
        <input name="name" autocomplete="username" required />
      </label>
      <label>
        {text("password", language)}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      {error && <p role="alert">{error}</p>}
      <button type="submit">{text("signIn", language)}</button>
    </form>
  )
}
