"""Nobody gets further than the gate without signing in, whichever way they come."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import websocket

from server.pages.page import ROOM
from server.routes import WAYS, routes
from tests.any_server import Served, Visitor

SOME_ID = "6b1f0a52-3f0e-4f3c-8f57-1d0a9c2e4b77"
SOME_ROOM = "6b1f0a52-3f0e-8f3c-8f57-1d0a9c2e4b77"
OPEN = {"/": 303, "/sign-in": 200, "/recover": 200}
"""What answers to somebody who has not signed in, besides files that the entrance needs."""


def every_path() -> list[str]:
    """One path for every route that there is."""
    found = []
    for pattern, *_ in routes(None, []):
        path = pattern.replace(f"({ROOM})", SOME_ROOM)
        path = re.sub(r"\(\[0-9a-f\]\{8\}[^)]*\)", SOME_ID, path)
        path = path.replace("([a-z][a-z_]{0,40})", "strengths").replace("([0-9a-f]{12})", "0123456789ab")
        found.append(path.replace("(.+)", "page/page.js"))
    return found


def test_every_route_is_walked() -> None:
    for path, (pattern, *_) in zip(every_path(), routes(None, []), strict=True):
        assert re.fullmatch(pattern, path), pattern


@pytest.mark.parametrize("path", every_path())
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "HEAD"])
def test_without_a_session_only_the_entrance_answers(visitor: Visitor, method: str, path: str) -> None:
    answer = visitor.ask(method, path, b"" if method in {"POST", "PUT"} else None)
    if method == "GET" and path in OPEN:
        assert answer.status == OPEN[path]
    elif answer.status == 303:
        assert answer.to.startswith("/sign-in") or path in {"/first-run", "/set-up", "/set-up/recovery-key"}
    else:
        assert answer.status in {401, 403, 404, 405}
    if method == "HEAD":
        assert answer.body == b""


STOCK = (
    "/voila/tree",
    "/voila/tree/anything",
    "/voila/render/coaching_session.ipynb",
    "/voila/api/contents",
    "/voila/api/contents/coaching_session.ipynb",
    "/voila/files/chart.png",
    "/voila/files/coaching_session.ipynb",
    f"/voila/query/{SOME_ID}",
    f"/voila/execution/{SOME_ID}",
    "/voila/static/voila.js",
    "/voila/templates/lab/static/index.css",
    "/voila/labextensions/anywidget/package.json",
    "/voila/api/themes/x/index.css",
    "/login",
    "/logout",
    "/api/kernels",
    "/api/contents",
    "/api/sessions",
    "/api/terminals",
    "/static/base/js/main.min.js",
    "/favicon.ico",
    "/assets/0123456789ab/../../app.py",
    "/assets/0123456789ab/server/../app.py",
    "/assets/0123456789ab/%2e%2e/app.py",
    "/session/x",
    "/session/../clients",
)


@pytest.mark.parametrize("path", STOCK)
def test_what_voila_would_serve_is_closed(visitor: Visitor, leena: Visitor, path: str) -> None:
    assert visitor.get(path).status in {303, 401, 404}
    assert visitor.get(path, Accept="*/*").status in {401, 404}
    found = leena.get(path)
    assert found.status == 404
    assert "Traceback" not in found.text
    assert "jupyter" not in found.text.lower()


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost",
        "localhost:1",
        "127.0.0.1.evil.example:80",
        "[::1]",
        "localhost:{port}.evil",
        "",
        None,
    ],
)
@pytest.mark.parametrize("path", ["/sign-in", "/clients", "/nothing"])
def test_only_its_own_names_are_answered(leena: Visitor, host: str | None, path: str) -> None:
    answer = leena.get(path, Host=host and host.format(port=leena.port))
    assert answer.status in {400, 421}


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
def test_its_own_names_are_answered(visitor: Visitor, host: str) -> None:
    assert visitor.get("/sign-in", Host=f"{host}:{visitor.port}").status == 200


ORIGINS = (
    "http://evil.example",
    "null",
    "https://localhost:{port}",
    "http://localhost:1",
    "http://localhost:{port}.evil",
    None,
)


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/sign-in"),
        ("POST", "/clients/new"),
        ("POST", "/lock"),
        ("POST", "/language"),
        ("POST", "/practice"),
        ("PUT", f"/session/{SOME_ID}/pending"),
        ("DELETE", f"/api/kernels/{SOME_ID}"),
    ],
)
def test_what_changes_something_comes_from_our_own_pages(
    leena: Visitor, method: str, path: str, origin: str | None
) -> None:
    body = f"_xsrf={leena.token()}"
    answer = leena.ask(
        method,
        path,
        body,
        Origin=origin and origin.format(port=leena.port),
        Content_Type="application/x-www-form-urlencoded",
        X_XSRFToken=leena.token(),
    )
    assert answer.status == 403
    assert leena.get("/clients").status == 200


@pytest.mark.parametrize("path", ["/sign-in", "/language", "/practice", "/clients/new", "/lock", "/alive"])
def test_a_form_without_its_token_does_nothing(leena: Visitor, path: str) -> None:
    assert leena.ask("POST", path, "").status == 403
    assert leena.ask("POST", path, "", X_XSRFToken="wrong").status == 403
    assert leena.get("/clients").status == 200


def test_every_answer_carries_the_same_protection(visitor: Visitor, leena: Visitor) -> None:
    version = re.search(r"/assets/([0-9a-f]{12})/", visitor.get("/sign-in").text)
    assert version
    paths = [
        "/sign-in",
        "/clients",
        "/nothing",
        f"/session/{SOME_ID}",
        f"/assets/{version[1]}/server/pages.css",
    ]
    for answer in [
        visitor.get("/clients"),
        visitor.get("/x", Host="evil"),
        *(leena.get(path) for path in paths),
    ]:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy, "neither scripts nor styles in a page, and no eval"
        assert not re.search(r"https?:|wss?:|\*", policy)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "camera=()" in answer.headers["Permissions-Policy"]
        assert "Server" not in answer.headers
        if (
            "/assets/" not in answer.headers.get("X-Path", "")
            and "immutable" not in answer.headers["Cache-Control"]
        ):
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/clients", f"/session/{SOME_ID}", f"/api/kernels/{SOME_ID}/channels"])
def test_a_line_is_refused_without_a_session(visitor: Visitor, path: str) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException):
        websocket.create_connection(f"ws://{visitor.host}{path}", origin=f"http://{visitor.host}", timeout=5)


def test_pages_have_no_scripts_or_styles_in_them(visitor: Visitor, leena: Visitor) -> None:
    for answer in (
        visitor.get("/sign-in"),
        visitor.get("/recover"),
        leena.get("/clients"),
        leena.get("/nothing"),
    ):
        page = answer.page
        assert not page.find_all("style")
        assert not page.find_all(style=True)
        assert all(script.get("src") for script in page.find_all("script"))
        assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
        assert page.html is not None
        assert page.html["lang"] == "fi"
        assert page.html["dir"] == "ltr"
        assert page.title is not None
        assert page.title.text.endswith(" · Askelma")
        assert len(page.find_all("h1")) == 1


def test_nothing_of_the_routes_is_a_sign_of_life_by_accident() -> None:
    alive = [way.path.pattern for way in WAYS if way.alive]
    assert not any("kernels" in pattern or "assets" in pattern for pattern in alive)


def test_a_great_request_is_refused(served: Served, leena: Visitor) -> None:
    try:
        answer = leena.post("/clients/new", {"label": "a" * 600_000})
        assert answer.status in {400, 413}
    except (ConnectionError, OSError):
        pass
    assert leena.get("/clients").status == 200
    assert Path(served.store).is_dir()
