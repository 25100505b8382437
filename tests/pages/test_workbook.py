"""The workbook page: one kernel of its own for one client, nothing of the client in the page's source."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import nbformat
import psutil
import pytest
import websocket

from server.gate import SUBPROTOCOL
from server.zygote.zygote import can_fork
from tests.any_server import Answer, Served, Visitor
from tests.any_store import OTHER_PASSPHRASE, PASSPHRASE
from tests.pages.conftest import CLIENT, MARKER


@pytest.fixture(scope="module", params=["fork", "plain"] if can_fork() else ["plain"])
def served(request: pytest.FixtureRequest, store: Path) -> Iterator[Served]:
    with Served(store, fork=request.param == "fork") as served:
        if served.house.fork:
            assert served.call(served.house.kernels.zygote.warm(30))
        yield served


@pytest.fixture(scope="module")
def opened(leena: Visitor) -> Answer:
    """Leena has opened a client's workbook, in a real kernel."""
    answer = leena.get(f"/session/{CLIENT}")
    assert answer.status == 200
    return answer


@pytest.fixture(scope="module")
def kernel(opened: Answer) -> str:
    return told(opened, "kernel")


@pytest.fixture(scope="module")
def marko(served: Served) -> Iterator[Visitor]:
    marko = Visitor(served.port)
    marko.sign_in("Marko", OTHER_PASSPHRASE)
    yield marko


def told(answer: Answer, name: str) -> str:
    meta = answer.page.select_one(f"meta[name=askelma-{name}]")
    assert meta is not None
    return str(meta["content"])


def kernel_processes(served: Served) -> list[psutil.Process]:
    kernels = served.house.kernels
    return [psutil.Process(kernels.get_kernel(one).provisioner.pid) for one in kernels.list_kernel_ids()]


async def surroundings_of(manager: Any) -> dict[str, str]:
    """Ask a kernel itself: of a forked one, the system knows only what its zygote was told."""
    client = manager.client()
    client.start_channels()
    try:
        texts: list[str] = []
        await client.execute_interactive(
            "print(__import__('json').dumps(dict(__import__('os').environ)))",
            store_history=False,
            allow_stdin=False,
            timeout=20,
            output_hook=lambda heard: texts.append(heard["content"].get("text", "")),
        )
        return json.loads("".join(texts))
    finally:
        client.stop_channels()


def test_the_page_tells_the_front_end_what_it_needs(opened: Answer, kernel: str) -> None:
    page = opened.page
    assert page.html["lang"] == "fi"
    assert page.html["dir"] == "ltr"
    assert page.title.text == "Askelma"
    assert re.fullmatch(r"[0-9a-f-]{36}", kernel)
    assert re.fullmatch(r"/assets/[0-9a-f]{12}/", told(opened, "assets"))
    assert told(opened, "idle") == "300"
    assert told(opened, "client-path") == f"/session/{CLIENT}"
    assert told(opened, "page").startswith(told(opened, "assets"))
    assert page.select_one("#askelma-opening [role=status]")
    assert page.select_one("noscript")
    assert "_xsrf" in opened.headers.get("Set-Cookie", "_xsrf")


def test_no_code_and_no_more_of_the_client_than_it_shows_is_in_the_page(opened: Answer) -> None:
    assert MARKER not in opened.text
    assert "Aino" not in opened.page.head.text
    outputs = opened.page.select('script[type="application/vnd.voila.cell-output+json"]')
    assert len(outputs) == 1
    output = json.loads(outputs[0].text)
    assert list(output["data"]) == ["application/vnd.jupyter.widget-view+json"]
    shown = output["data"]["application/vnd.jupyter.widget-view+json"]["model_id"]
    brought = opened.page.select_one('script[type="application/vnd.jupyter.widget-state+json"]')
    state = json.loads(brought.text)["state"]
    assert state[shown]["model_name"] == "AnyModel"
    assert state[shown]["state"]["screen"] == state[shown]["state"]["frame"] == {}
    without_the_loader = opened.text.replace(brought.text, "")
    for word in ("import", "run(", "Page(", "repr", "Traceback", "ticket"):
        assert word not in without_the_loader
    assert "ticket" not in brought.text


def test_no_script_or_address_from_elsewhere_is_in_the_page(opened: Answer) -> None:
    page = opened.page
    inline = [script for script in page.find_all("script") if not script.get("src")]
    assert all(script["type"].endswith("json") for script in inline)
    assert not page.find_all("style")
    loading = page.find_all(["script", "link", "a", "img"])
    addresses = [address for tag in loading if (address := tag.get("src") or tag.get("href"))]
    assert all(address.startswith("/") for address in addresses)
    assert not re.search(r"https?://", opened.text)
    policy = opened.headers["Content-Security-Policy"]
    assert re.search(r"script-src 'self' blob:(;|$)", policy)
    assert opened.headers["Cache-Control"] == "no-store"


def test_a_kernel_knows_its_store_and_nothing_of_the_request(
    served: Served, opened: Answer, kernel: str
) -> None:
    assert opened.status == 200
    surroundings = served.call(surroundings_of(served.house.kernels.get_kernel(kernel)))
    assert {"ASKELMA_STORE", "ASKELMA_AGENT"} <= surroundings.keys()
    assert "ASKELMA_TICKET" not in surroundings, "it was good once"
    told_of = {name for name in surroundings if name.startswith(("HTTP_", "SERVER_", "REMOTE_"))}
    assert (
        told_of | ({"QUERY_STRING", "SCRIPT_NAME", "PATH_INFO", "VOILA_REQUEST_URL"} & surroundings.keys())
        == set()
    )
    values = " ".join(surroundings.values())
    assert CLIENT not in values
    assert PASSPHRASE not in values
    assert surroundings["JUPYTER_WIDGETS_ECHO"] == "0"
    assert Path(surroundings["IPYTHONDIR"]).parent.name.startswith("askelma-")


def test_its_own_worker_reaches_the_kernel(leena: Visitor, kernel: str) -> None:
    answer = leena.get(f"/api/kernels/{kernel}", Accept="*/*")
    assert answer.status == 200
    assert json.loads(answer.body)["id"] == kernel


def test_nobody_else_reaches_the_kernel(
    visitor: Visitor, marko: Visitor, leena: Visitor, kernel: str
) -> None:
    for method, path in [
        ("GET", f"/api/kernels/{kernel}"),
        ("DELETE", f"/api/kernels/{kernel}"),
        ("POST", f"/voila/api/shutdown/{kernel}"),
    ]:
        token = {"X_XSRFToken": marko.token(), "Accept": "*/*"}
        assert marko.ask(method, path, b"" if method == "POST" else None, **token).status == 404
        assert visitor.ask(method, path, b"" if method == "POST" else None, Accept="*/*").status == 401
    for stranger in (marko, visitor):
        with pytest.raises(websocket.WebSocketBadStatusException):
            stranger.line(kernel)
    assert (
        marko.get(f"/api/kernels/{uuid4()}", Accept="*/*").body
        == marko.get(f"/api/kernels/{kernel}", Accept="*/*").body
    )
    assert leena.get(f"/api/kernels/{kernel}", Accept="*/*").status == 200


@pytest.mark.parametrize("subprotocol", [None, "", "v0", "v1.kernel.websocket.jupyter.org.evil"])
def test_a_line_that_would_make_the_server_spin_is_refused(
    leena: Visitor, marko: Visitor, kernel: str, subprotocol: str | None
) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        leena.line(kernel, subprotocol=subprotocol)
    assert refused.value.status_code == 400
    began = time.monotonic()
    assert marko.get("/clients").status == 200
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:1"])
def test_a_line_from_another_site_is_refused(leena: Visitor, kernel: str, origin: str) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        leena.line(kernel, origin=origin)
    assert refused.value.status_code == 403


TORN = (
    b"",
    b"\x00" * 7,
    (2**63).to_bytes(8, "little"),
    (5).to_bytes(8, "little") + b"\xff" * 40,
    (6).to_bytes(8, "little") + (2**40).to_bytes(8, "little") * 6,
)


@pytest.mark.parametrize("frame", TORN, ids=lambda frame: f"{len(frame)} bytes")
def test_torn_frames_do_not_keep_others_waiting(
    leena: Visitor, marko: Visitor, kernel: str, frame: bytes
) -> None:
    line = leena.line(kernel)
    line.send_binary(frame)
    began = time.monotonic()
    assert marko.get("/clients").status == 200
    assert time.monotonic() - began < 1
    line.close()
    assert leena.get(f"/api/kernels/{kernel}", Accept="*/*").status == 200


def test_code_cannot_be_run_from_a_browser(leena: Visitor, kernel: str, tmp_path: Path) -> None:
    line = leena.line(kernel)
    proof = tmp_path / "proof"
    for kind in ("execute_request", "inspect_request", "complete_request", "history_request"):
        content = {"code": f"open({str(proof)!r}, 'w')", "silent": False, "cursor_pos": 0}
        line.send_binary(message("shell", kind, content))
    line.settimeout(1.5)
    kinds = []
    with pytest.raises(websocket.WebSocketTimeoutException):
        while True:
            kinds.append(line.recv())
    line.close()
    assert not proof.exists()
    assert not [heard for heard in kinds if b"execute_reply" in heard or b"history_reply" in heard]


def message(channel: str, kind: str, content: dict[str, object]) -> bytes:
    """Write a message of the kernel's own protocol."""
    header = {
        "msg_id": uuid4().hex,
        "msg_type": kind,
        "session": "s",
        "username": "",
        "version": "5.3",
        "date": "",
    }
    parts = [channel.encode(), *(json.dumps(part).encode() for part in (header, {}, {}, content))]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    head = [len(offsets), *offsets]
    return b"".join(number.to_bytes(8, "little") for number in head) + b"".join(parts)


@pytest.mark.parametrize(
    "path",
    [
        "/session/2f6a1f0e-6d3b-4d0c-9a55-0d5a3c1b7e11",
        f"/session/{CLIENT}/no_such_notebook",
        f"/session/{CLIENT}/Strengths",
    ],
)
def test_what_is_not_there_starts_no_kernel(
    served: Served, leena: Visitor, opened: Answer, path: str
) -> None:
    before = served.house.kernels.list_kernel_ids()
    assert leena.get(path).status == 404
    assert served.house.kernels.list_kernel_ids() == before


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_open_a_workbook(leena: Visitor, site: str) -> None:
    assert leena.get(f"/session/{CLIENT}", Sec_Fetch_Site=site).status == 403


def test_a_dead_kernel_is_not_found_and_its_line_is_hung_up(
    served: Served, opened: Answer, leena: Visitor
) -> None:
    other = told(leena.get(f"/session/{CLIENT}/strengths"), "kernel")
    line = leena.line(other)
    line.settimeout(6)
    served.house.kernels.get_kernel(other).provisioner.process.kill()
    began = time.monotonic()
    while leena.get(f"/api/kernels/{other}", Accept="*/*").status != 404:
        assert time.monotonic() - began < 2
    with pytest.raises((websocket.WebSocketException, ConnectionError)):
        while True:
            if line.recv_data()[0] == websocket.ABNF.OPCODE_CLOSE:
                raise websocket.WebSocketConnectionClosedException
    assert time.monotonic() - began < 5
    assert other not in served.house.kernels


def test_a_kernel_that_does_not_come_is_told_on_the_page(
    served: Served, leena: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr("server.pages.workbook.PATIENCE", 0.5)
    monkeypatch.setattr(served.house.kernels, "start_reserved", never)
    before = served.house.kernels.list_kernel_ids()
    began = time.monotonic()
    answer = leena.get(f"/session/{CLIENT}")
    assert time.monotonic() - began < 5
    note = answer.page.select_one("[role=alert]")
    assert "kestää tavallista kauemmin" in note.text
    assert note.a["href"] == f"/session/{CLIENT}"
    assert served.house.kernels.list_kernel_ids() == before


def test_a_notebook_that_fails_is_told_without_a_trace(
    served: Served, leena: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("raise ValueError('salaisuus')")])
    nbformat.write(broken, tmp_path / "coaching_session.ipynb")
    monkeypatch.setattr(served.house, "workbooks", tmp_path)
    answer = leena.get(f"/session/{CLIENT}")
    assert "Jokin meni vikaan" in answer.page.select_one("[role=alert]").text
    assert "salaisuus" not in answer.text
    assert "ValueError" not in answer.text


def test_too_many_pages_are_told(served: Served, leena: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served.house.kernels, "most", 0)
    answer = leena.get(f"/session/{CLIENT}")
    assert answer.status == 503
    assert "Liian monta työkirjaa" in answer.text


def test_locking_ends_the_kernel_and_its_lines(
    served: Served, opened: Answer, kernel: str, leena: Visitor
) -> None:
    line = leena.line(kernel)
    processes = kernel_processes(served)
    assert processes
    before = dict(leena.cookies)
    assert leena.post("/lock").status == 303
    assert kernel not in served.house.kernels
    psutil.wait_procs(processes, timeout=5)
    assert not [process for process in processes if process.is_running()]
    with pytest.raises((websocket.WebSocketException, ConnectionError)):
        for _ in range(50):
            if line.recv() in (b"", ""):
                raise websocket.WebSocketConnectionClosedException
    leena.cookies = before
    with pytest.raises(websocket.WebSocketBadStatusException):
        leena.line(kernel, subprotocol=SUBPROTOCOL)
    assert leena.get(f"/api/kernels/{kernel}", Accept="*/*").status == 401
    leena.cookies = {}
    leena.sign_in("Leena", PASSPHRASE)
