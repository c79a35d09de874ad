// Text whose addresses can be clicked: whole https ones, and paths of the shop's own orders.
const ADDRESS = /(https?:\/\/[^\s，。；）]+|\/orders\/[A-Z0-9]+)/

export function Linked({ text }: { text: string }) {
  const parts = text.split(ADDRESS) // every second part is an address
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <a key={part} href={part} target="_top" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
