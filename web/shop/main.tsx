// The demo shop: catalogue, product and orders pages, a switch between customers, the widget.
import { render } from "preact"
import { useEffect, useState } from "preact/hooks"
import { keep, kept } from "../shared/kept"
import type { Language } from "../shared/showing"
import type { ChatElement } from "../widget/element"
import { type DemoCustomer, demoCustomers, signIn } from "./asking"
import { Orders } from "./orders"
import { ProductPage } from "./product"
import { Products } from "./products"
import "./shop.css"
import { text } from "./texts"

function pathOf(location: Location): string {
  return location.pathname
}

function Shop() {
  const [language, setLanguage] = useState<Language>(kept<Language>("language") ?? "zh")
  const [customer, setCustomer] = useState(kept<string>("customer") ?? "")
  const [signed, setSigned] = useState({ customer: "", identity: "" })
  const identity = customer && signed.customer === customer ? signed.identity : null
  const [path, setPath] = useState(pathOf(location))
  const go = (to: string) => {
    history.pushState(null, "", to)
    setPath(to)
    scrollTo(0, 0)
  }
  useEffect(() => {
    const back = () => setPath(pathOf(location))
    addEventListener("popstate", back)
    return () => removeEventListener("popstate", back)
  }, [])
  useEffect(() => {
    keep("customer", customer || null)
    if (customer) {
      signIn(customer)
        .then((answer) => setSigned({ customer, identity: answer.identity }))
        .catch(() => setCustomer(""))
    }
  }, [customer])
  useEffect(() => {
    keep("language", language)
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
  }, [language])
  useWidget(customer, identity, language)
  const product_id = path.match(/^\/products\/(.+)$/)?.[1]
  return (
    <>
      <header class="top">
        <h1>{text("shop", language)}</h1>
        <nav>
          <button type="button" onClick={() => go("/")}>
            {text("products", language)}
          </button>
          <button type="button" onClick={() => go("/orders")}>
            {text("orders", language)}
          </button>
          <button type="button" onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>
            {text("language", language)}
          </button>
          <Who customer={customer} choose={setCustomer} language={language} />
        </nav>
      </header>
      <main>
        {product_id ? (
          <ProductPage
            product_id={product_id}
            language={language}
            back={() => go("/")}
            ask={(product) => widget()?.ask(product.name)}
          />
        ) : path.startsWith("/orders") ? (
          <Orders identity={identity} language={language} />
        ) : (
          <Products language={language} show={(id) => go(`/products/${id}`)} />
        )}
      </main>
    </>
  )
}

interface WhoProps {
  customer: string
  choose: (customer_id: string) => void
  language: Language
}

function Who({ customer, choose, language }: WhoProps) {
  const [customers, setCustomers] = useState<DemoCustomer[]>([])
  useEffect(() => {
    demoCustomers()
      .then(setCustomers)
      .catch(() => setCustomers([]))
  }, [])
  const about = customers.find((one) => one.customer_id === customer)?.about
  return (
    <label title={about ?? ""}>
      <span class="hidden">{text("who", language)}</span>
      <select value={customer} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{text("guest", language)}</option>
        {customers.map((one) => (
          <option key={one.customer_id} value={one.customer_id}>
            {one.name} · {one.about}
          </option>
        ))}
      </select>
    </label>
  )
}

function widget(): ChatElement | null {
  return document.querySelector<ChatElement>("zhanggui-chat")
}

/** Keep the widget's identity, owner and language in step; the owner changes last and restarts it. */
function useWidget(customer: string, identity: string | null, language: Language): void {
  useEffect(() => {
    if (customer && !identity) return
    const element = widget() ?? document.createElement("zhanggui-chat")
    element.setAttribute("language", language)
    if (identity) element.setAttribute("identity", identity)
    else element.removeAttribute("identity")
    element.setAttribute("owner", customer || "guest")
    if (!element.isConnected) document.body.append(element)
  }, [customer, identity, language])
}

const script = document.createElement("script")
script.src = "/widget.js"
script.async = true
document.head.append(script)
const root = document.getElementById("shop")
if (root) render(<Shop />, root)
