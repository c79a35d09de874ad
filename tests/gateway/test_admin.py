"""Jobs and versions over HTTP."""

import json

from learning import jobs
from shop import versions
from tests.gateway.running import Gateway


def test_a_job_is_queued_seen_and_cancelled(gateway: Gateway) -> None:
    headers, client = gateway.staff("admin"), gateway.client
    queued = client.post("/api/admin/jobs", json={"kind": "train_recommender"}, headers=headers)
    job = queued.json()
    assert queued.status_code == 202
    assert (job["status"], job["progress"], job["created_by"]) == ("queued", 0, "admin")
    assert client.get(f"/api/admin/jobs/{job['id']}", headers=headers).json() == job
    assert client.get("/api/admin/jobs", headers=headers).json()["data"][0] == job
    cancelled = client.post(f"/api/admin/jobs/{job['id']}/cancel", headers=headers)
    assert cancelled.json()["status"] == "failed"
    again = client.post(f"/api/admin/jobs/{job['id']}/cancel", headers=headers)
    assert again.status_code == 409


def test_a_kind_that_is_not_known_is_refused(gateway: Gateway) -> None:
    headers = gateway.staff("admin")
    wish = {"kind": "train_everything"}
    assert gateway.client.post("/api/admin/jobs", json=wish, headers=headers).status_code == 422
    assert gateway.client.get("/api/admin/jobs/99999", headers=headers).status_code == 404
    missing = gateway.client.get("/api/admin/jobs/99999/events", headers=headers)
    assert missing.status_code == 404


def test_progress_comes_as_events_until_the_job_has_ended(gateway: Gateway) -> None:
    now = gateway.clock()
    with gateway.database.transaction() as tx:
        job = jobs.submit(tx, "build_segments", {}, "admin", now)
        while (claimed := jobs.claim(tx, "worker", now)) is not None and claimed.id != job.id:
            pass
    seen = []
    path = f"/api/admin/jobs/{job.id}/events"
    with gateway.client.stream("GET", path, headers=gateway.staff("admin")) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        for line in stream.iter_lines():
            if not line.startswith("data:"):
                continue
            seen.append(json.loads(line.removeprefix("data:")))
            with gateway.database.transaction() as tx:
                if len(seen) == 1:
                    jobs.extend(tx, job.id, "worker", 0.5, "half", now)
                elif len(seen) == 2:
                    jobs.finish(tx, job.id, "worker", "succeeded", "done", now)
    assert [(one["status"], one["progress"]) for one in seen] == [
        ("running", 0), ("running", 0.5), ("succeeded", 1),
    ]  # fmt: skip


def test_versions_are_listed_published_and_rolled_back(gateway: Gateway) -> None:
    headers, client = gateway.staff("admin"), gateway.client
    with gateway.database.transaction() as tx:
        ids = [
            versions.record(
                tx, "demand", fingerprint=str(number), parameters={}, metrics={"error": number},
                path=f"models/demand/{number}", created_by="test", now=gateway.clock(),
                reason="worse" if number == 2 else "",
            ).id
            for number in range(3)
        ]  # fmt: skip
    for version_id in ids[:2]:
        done = client.post(f"/api/admin/versions/{version_id}/publish", headers=headers)
        assert (done.status_code, done.json()["state"]) == (200, "live")
    refused = client.post(f"/api/admin/versions/{ids[2]}/publish", headers=headers)
    assert (refused.status_code, refused.json()["error"]) == (409, "Conflict")
    back = client.post("/api/admin/versions/rollback", json={"kind": "demand"}, headers=headers)
    assert back.json()["id"] == ids[0]
    listed = client.get("/api/admin/versions?kind=demand", headers=headers).json()
    states = {one["id"]: one["state"] for one in listed["data"]}
    assert states == {ids[0]: "live", ids[1]: "retired", ids[2]: "refused"}
    nothing = client.post("/api/admin/versions/rollback", json={"kind": "segments"},
                          headers=headers)  # fmt: skip
    assert nothing.status_code == 409
    assert client.post("/api/admin/versions/99999/publish", headers=headers).status_code == 404
