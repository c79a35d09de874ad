// Registers the element; loading the script twice does no harm.
import { ChatElement } from "./element"

if (!customElements.get("zhanggui-chat")) customElements.define("zhanggui-chat", ChatElement)
