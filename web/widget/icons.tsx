// The widget's pictograms, drawn here so that no font and no network is needed.

export function Thumb({ up }: { up: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" class={up ? "" : "down"}>
      <path d="M2 10h4v11H2zM8 10l4-8c2 0 3 1 3 3l-1 5h6c1.5 0 2 1 2 2l-2 7c-.3 1-1 2-2 2H8z" />
    </svg>
  )
}

export function Bubble() {
  return (
    <svg viewBox="0 0 24 24" width="30" height="30" aria-hidden="true">
      <path d="M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-6 5v-5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" />
    </svg>
  )
}
