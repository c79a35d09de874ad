// The widget's looks. A constructed sheet: no inline style, so a strict CSP has no objection.

const CSS = `
:host { --accent: #c2410c; --ink: #1f2937; --quiet: #6b7280; --paper: #fff; --line: #e5e7eb;
  --soft: #f3f4f6; font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  color: var(--ink); position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; }
@media (prefers-color-scheme: dark) { :host { --ink: #f3f4f6; --quiet: #a3a9b5; --paper: #18181b;
  --line: #3f3f46; --soft: #27272a; --accent: #fb923c; } }
* { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; border: 1px solid var(--line);
  background: var(--paper); border-radius: 8px; padding: 4px 10px; min-height: 32px; }
button:disabled { opacity: .55; cursor: default; }
button:focus-visible, textarea:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
svg { fill: currentColor; }
svg.down { transform: rotate(180deg); }
.launcher { width: 60px; height: 60px; border-radius: 30px; font-size: 26px; border: 0;
  background: #9a3412; color: #fff; box-shadow: 0 6px 20px #0004; }
.panel { width: min(400px, calc(100vw - 24px)); height: min(640px, calc(100dvh - 40px));
  display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--line);
  border-radius: 14px; overflow: hidden; box-shadow: 0 12px 40px #0005; }
.head { display: flex; justify-content: space-between; align-items: center; padding: 8px 14px;
  background: #9a3412; color: #fff; }
.head h2 { margin: 0; font-size: 17px; }
.head button { background: transparent; border: 0; color: #fff; font-size: 24px; min-width: 32px; }
.offline { margin: 0; padding: 4px 12px; background: #fef3c7; color: #713f12; }
.log { flex: 1; overflow-y: auto; padding: 12px; display: flex; flex-direction: column; gap: 10px; }
.entry { display: flex; flex-direction: column; align-items: flex-start; gap: 4px; max-width: 100%; }
.entry.customer { align-items: flex-end; }
.who { font-size: 12px; color: var(--quiet); }
.bubble { margin: 0; padding: 8px 12px; border-radius: 12px; background: var(--soft);
  white-space: pre-wrap; overflow-wrap: anywhere; max-width: 88%; }
.bubble.customer { background: #9a3412; color: #fff; }
.bubble.agent { border: 2px solid var(--accent); }
.pending { opacity: .6; }
.failed { color: #b91c1c; font-size: 13px; }
.quiet { color: var(--quiet); font-size: 13px; margin: 0; }
.products { list-style: none; margin: 0; padding: 2px; display: flex; gap: 8px; overflow-x: auto; max-width: 100%; }
.product { flex: 0 0 150px; border: 1px solid var(--line); border-radius: 10px; padding: 8px;
  display: flex; flex-direction: column; gap: 4px; }
.product a { color: inherit; text-decoration: none; display: flex; flex-direction: column; gap: 4px; }
.product img { width: 100%; height: 96px; object-fit: contain; border-radius: 6px; background: var(--soft); }
.product .name { font-size: 13px; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.price { color: var(--accent); }
.reason { font-size: 12px; color: var(--quiet); }
.card { border: 1px solid var(--line); border-radius: 10px; padding: 10px; width: 100%; }
.card header { display: flex; justify-content: space-between; gap: 8px; }
.card ul { margin: 6px 0; padding-left: 18px; }
.card p { margin: 4px 0; }
.number { font-variant-numeric: tabular-nums; font-size: 13px; }
.status { color: var(--accent); }
.steps { margin: 6px 0 0; padding-left: 18px; font-size: 13px; }
.offer { border-left: 4px solid var(--accent); }
code { font-size: 15px; letter-spacing: .05em; }
.buttons, .quick { display: flex; flex-wrap: wrap; gap: 6px; }
.buttons button { border-color: var(--accent); border-radius: 16px; text-align: left; }
.thumbs { display: flex; gap: 4px; }
.thumbs button { border: 0; background: transparent; padding: 2px 6px; color: var(--quiet); }
.thumbs button[aria-pressed="true"] { color: var(--accent); background: var(--soft); }
.stars button { border: 0; background: transparent; font-size: 24px; color: #b45309; padding: 2px 4px; }
.quick { padding: 8px 12px 0; border-top: 1px solid var(--line); }
.quick button { border-radius: 16px; font-size: 13px; }
.composer { display: flex; gap: 8px; padding: 8px 12px 12px; }
.composer textarea { flex: 1; resize: none; font: inherit; font-size: 16px; padding: 6px 10px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: inherit; }
.composer button { background: #9a3412; color: #fff; border: 0; }
@media (max-width: 480px) { :host { right: 12px; bottom: 12px; } .panel { height: calc(100dvh - 24px); } }
@media (prefers-reduced-motion: no-preference) { .typing { animation: blink 1.2s infinite alternate; } }
@keyframes blink { to { opacity: .4; } }
`

export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(CSS)
  return made
}
