// One product: picture, price, details, variants with stock, and a way to ask about it.
import { type Language, money } from "../shared/showing"
import type { Product, Variant } from "../shared/types"
import { oneProduct, useAsked } from "./asking"
import { text } from "./texts"

interface ProductProps {
  product_id: string
  language: Language
  back: () => void
  ask: (product: Product) => void
}

export function ProductPage({ product_id, language, back, ask }: ProductProps) {
  const { found: product, error } = useAsked(() => oneProduct(product_id), [product_id])
  return (
    <article class="one">
      <button type="button" onClick={back}>
        ← {text("back", language)}
      </button>
      {error && <p role="alert">{error}</p>}
      {product && (
        <>
          <img src={`/pictures/${product.product_id}.svg`} alt="" width="360" height="288" />
          <h1>{product.name}</h1>
          <p class="price">
            <strong>{money(product.price, language)}</strong>{" "}
            {product.list_price.amount > product.price.amount && (
              <s>{money(product.list_price, language)}</s>
            )}
          </p>
          <button type="button" class="main" onClick={() => ask(product)}>
            {text("ask", language)}
          </button>
          <Details product={product} language={language} />
        </>
      )}
    </article>
  )
}

function Details({ product, language }: { product: Product; language: Language }) {
  return (
    <>
      <h2>{text("attributes", language)}</h2>
      <dl>
        {Object.entries(product.attributes).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{text("variants", language)}</h2>
      <ul class="variants">
        {product.variants.map((variant) => (
          <VariantLine key={variant.variant_id} variant={variant} language={language} />
        ))}
      </ul>
    </>
  )
}

function VariantLine({ variant, language }: { variant: Variant; language: Language }) {
  const name = [variant.color, variant.size].filter(Boolean).join(" ")
  return (
    <li>
      {name} {money(variant.price, language)}{" "}
      <span class={variant.stock ? "" : "quiet"}>
        {variant.stock ? `${text("stock", language)} ${variant.stock}` : text("soldOut", language)}
      </span>
    </li>
  )
}
