// The catalogue: a search line, the categories, and a grid of products.
import { useState } from "preact/hooks"
import { type Language, money } from "../shared/showing"
import type { Product } from "../shared/types"
import { findProducts, useAsked } from "./asking"
import { text } from "./texts"

interface ProductsProps {
  language: Language
  show: (product_id: string) => void
}

const AREAS = ["", "数码", "家电", "服饰", "美妆", "食品", "母婴", "家居", "运动", "图书"]

export function Products({ language, show }: ProductsProps) {
  const [q, setQ] = useState("")
  const [category, setCategory] = useState("")
  const [after, setAfter] = useState<string[]>([])
  const cursor = after.at(-1) ?? ""
  const wishes = { q, category, after: cursor }
  const { found, error } = useAsked(() => findProducts(wishes), [q, category, cursor])
  const choose = (area: string) => {
    setCategory(area)
    setAfter([])
  }
  return (
    <>
      <search class="search">
        <input
          type="search"
          value={q}
          placeholder={text("search", language)}
          aria-label={text("search", language)}
          onInput={(event) => {
            setQ(event.currentTarget.value)
            setAfter([])
          }}
        />
      </search>
      <nav class="areas" aria-label={text("categories", language)}>
        {AREAS.map((area) => (
          <button
            type="button"
            key={area}
            aria-pressed={area === category}
            onClick={() => choose(area)}
          >
            {area || text("all", language)}
          </button>
        ))}
      </nav>
      {error && <p role="alert">{error}</p>}
      {found?.data.length === 0 && <p>{text("none", language)}</p>}
      <ul class="grid">
        {found?.data.map((product) => (
          <Tile key={product.product_id} product={product} language={language} show={show} />
        ))}
      </ul>
      <p class="pager">
        {after.length > 0 && (
          <button type="button" onClick={() => setAfter(after.slice(0, -1))}>
            {text("back", language)}
          </button>
        )}
        {found?.next && (
          <button type="button" onClick={() => setAfter([...after, found.next ?? ""])}>
            {text("more", language)}
          </button>
        )}
      </p>
    </>
  )
}

function Tile({ product, language, show }: ProductsProps & { product: Product }) {
  const href = `/products/${product.product_id}`
  return (
    <li>
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          show(product.product_id)
        }}
      >
        <img src={`/pictures/${product.product_id}.svg`} alt="" width="200" height="160" />
        <span class="name">{product.name}</span>
        <strong>{money(product.price, language)}</strong>
        {product.in_stock || <em>{text("soldOut", language)}</em>}
      </a>
    </li>
  )
}
