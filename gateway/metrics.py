"""Numbers about this process for Prometheus: requests, messages, turns, what waits."""

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


@dataclass(frozen=True)
class Metrics:
    """One registry per application, so that two in a process do not mix."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    request_seconds: Histogram = field(init=False)
    messages: Counter = field(init=False)
    turn_seconds: Histogram = field(init=False)
    turns_running: Gauge = field(init=False)
    turns_failed: Counter = field(init=False)
    sockets: Gauge = field(init=False)
    waiting: Gauge = field(init=False)
    assistant_up: Gauge = field(init=False)

    def __post_init__(self) -> None:
        def put[T](name: str, kind: type[T], text: str, labels: tuple[str, ...] = ()) -> None:
            more = {"buckets": SECONDS} if kind is Histogram else {}
            made = kind(f"zhanggui_{name}", text, labels, registry=self.registry, **more)  # type: ignore[call-arg]
            object.__setattr__(self, name, made)

        put("requests", Counter, "HTTP requests answered", ("route", "method", "status"))
        put("request_seconds", Histogram, "Seconds to answer a request", ("route",))
        put("messages", Counter, "Customer messages by how they were answered", ("status",))
        put("turn_seconds", Histogram, "Seconds the assistant took for a turn")
        put("turns_running", Gauge, "Turns the assistant at an address works on", ("url",))
        put("turns_failed", Counter, "Turns the assistant could not answer")
        put("sockets", Gauge, "Open live connections")
        put("waiting", Gauge, "Conversations with a message that waits for the assistant")
        put("assistant_up", Gauge, "1 when the assistant answered last, else 0")

    def rendered(self) -> bytes:
        """All numbers in Prometheus' text format."""
        return generate_latest(self.registry)
