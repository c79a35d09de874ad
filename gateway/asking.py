"""Whether a process of ours works: asked over plain HTTP, on this machine."""

import httpx


async def works(url: str, seconds: float) -> bool:
    """Whether it answers with 200 within so many seconds."""
    plain = httpx.AsyncHTTPTransport(verify=False)  # without TLS; certificates are slow to load
    try:
        async with httpx.AsyncClient(timeout=seconds, trust_env=False, transport=plain) as client:
            return (await client.get(url)).status_code == 200
    except httpx.HTTPError:
        return False
