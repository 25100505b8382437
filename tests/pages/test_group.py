"""The participant app: what a phone gets and gives, and that nobody else gets anything."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from coaching.room import Idea
from server.group.app import ROUTES
from server.group.handlers import MANY_ROWS
from storage.room_folder import read_presence
from tests.any_phone import USER_AGENT, House, Phone, any_script
from workbooks.content.loader import languages, load

WORKSHOP, SITTING, PARTS = any_script()
SCALE = {"type": "scale", "value": 7}
ADDRESS = "127.31.7.19"
"""Of a phone, easy to look for."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with House(tmp_path_factory.mktemp("group"), addresses=("192.168.77.7", "10.9.8.7")) as house:
        yield house


def phone_in(house: House, source: str = "", **changes: object):
    room = house.room(**changes)
    phone = Phone(house, source)
    assert phone.join(room.code).status == 200
    return phone, room


def until(holds: Callable[[], bool], patience: float = 10) -> float:
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < patience
        time.sleep(0.02)
    return time.monotonic() - begun


# Nothing without a token


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize("path", [route[0] for route in ROUTES if route[0] != "/"])
def test_without_a_token_every_route_gives_nothing(house: House, method: str, path: str) -> None:
    house.room()
    path = path.replace("([0-9a-f]{12})/(.+)", "0123456789ab/built/phone.js")
    for token in ("", "x", "a.b.c", f"{'0' * 36}.{'A' * 22}.{'A' * 43}"):
        phone = Phone(house)
        phone.token = token
        heard = phone.ask(method, path, {} if method in {"POST", "PUT", "DELETE"} else None)
        assert heard.status in {400, 401, 404, 405}
        assert len(heard.body) < 40


def test_a_token_of_another_room_or_another_store_opens_nothing(house: House) -> None:
    phone, _room = phone_in(house)
    _, other = phone_in(house)
    id, _, mark = phone.token.partition(".")
    for token in (f"{other.id}.{mark}", phone.token[:-1] + ("A" if phone.token[-1] != "A" else "B"), id):
        stranger = Phone(house)
        stranger.token = token
        assert stranger.state().status == 401
    assert phone.state().status == 200


def test_what_is_not_there_is_not_found(house: House) -> None:
    phone, room = phone_in(house)
    for path in (
        "/rooms",
        f"/rooms/{room.id}/inbox.sqlite",
        "/../rooms/token.key",
        "/assets/%2e%2e/app.py",
        f"/assets/{'0' * 12}/built/page.js",
        "/answer/1",
        "/api/kernels",
        "/clients",
    ):
        assert phone.ask("GET", path).status in {404, 405}, path


def test_the_app_knows_no_websocket(house: House) -> None:
    phone, _ = phone_in(house)
    heard = phone.ask("GET", "/state", Upgrade="websocket", Connection="Upgrade", Sec_WebSocket_Version="13")
    assert (heard.status, heard.error) == (400, "not_possible")


# Where it comes from


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1:{port}.evil.example",
        "localhost.evil.example:{port}",
        "0.0.0.0:{port}",
        "[::1]:{port}",
        "192.168.77.8:{port}",
        "192.168.77.7",
        "127.1:{port}",
        "2130706433:{port}",
        "127.0.0.1:{port}@evil.example",
        "evil@127.0.0.1:{port}",
        "127.0.0.1:{port}/",
        "127.0.0.1:{port},127.0.0.1:{port}",
        "127.0.0.1 :{port}",
        "other.local:{port}",
    ],
)
def test_only_its_own_names_are_answered(house: House, host: str | None) -> None:
    phone, _ = phone_in(house)
    asked = None if host is None else host.format(port=house.lan.port)
    assert phone.ask("GET", "/state", Host=asked).status in {400, 421}


def test_all_addresses_of_this_machine_are_answered(house: House) -> None:
    phone, _ = phone_in(house)
    for name in ("127.0.0.1", "localhost", "192.168.77.7", "10.9.8.7"):
        assert phone.ask("GET", "/state", Host=f"{name}:{house.lan.port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "https://evil.example",
        "http://127.0.0.1:{port}",
        "https://127.0.0.1",
        "https://127.0.0.1:1",
        "https://127.0.0.1:{port}.evil.example",
        "https://192.168.77.8:{port}",
        "file://",
    ],
)
def test_what_changes_something_comes_from_our_own_pages(
    house: House, method: str, origin: str | None
) -> None:
    phone, _ = phone_in(house)
    asked = None if origin is None else origin.format(port=house.lan.port)
    heard = phone.ask(method, "/answer", phone.answer(PARTS[0], SCALE), Origin=asked)
    assert (heard.status, heard.error) == (403, "from_elsewhere")
    assert "Access-Control-Allow-Origin" not in heard.headers


def test_another_site_cannot_even_read(house: House) -> None:
    phone, _ = phone_in(house)
    assert phone.state(Origin="https://evil.example").status == 403


def test_a_page_from_another_of_our_addresses_may_go_on(house: House) -> None:
    phone, _ = phone_in(house)
    origin = f"https://192.168.77.7:{house.lan.port}"
    asked = phone.ask("OPTIONS", "/answer", Origin=origin, Access_Control_Request_Method="PUT")
    assert asked.status == 204
    assert "PUT" in asked.headers["Access-Control-Allow-Methods"]
    assert "Authorization" in asked.headers["Access-Control-Allow-Headers"]
    heard = phone.ask("PUT", "/answer", phone.answer(PARTS[0], SCALE), Origin=origin)
    assert heard.status == 200
    assert heard.headers["Access-Control-Allow-Origin"] == origin
    assert "Access-Control-Allow-Origin" not in phone.state().headers


def test_every_answer_carries_the_same_protection(house: House) -> None:
    phone, _ = phone_in(house)
    for heard in (phone.ask("GET", "/"), phone.state(), phone.ask("GET", "/nothing"), Phone(house).state()):
        policy = heard.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "'unsafe" not in policy
        assert f"connect-src 'self' https://192.168.77.7:{house.lan.port}" in policy
        assert heard.headers["X-Content-Type-Options"] == "nosniff"
        assert heard.headers["Cache-Control"] == "no-store"
        assert "Server" not in heard.headers
        assert "Set-Cookie" not in heard.headers


# In the room


def test_the_code_lets_in_however_it_is_typed(house: House) -> None:
    _phone, room = phone_in(house)
    for typed in (
        room.code.lower(),
        f"{room.code[:3]}-{room.code[3:]}",
        f" {room.code[:3]} {room.code[3:]} ",
    ):
        heard = Phone(house).join(typed)
        assert heard.status == 200
        assert heard.told["room"] == room.id
        assert heard.told["language"] == "fi"


def test_the_state_is_the_current_part_also_for_who_comes_late(house: House) -> None:
    phone, room = phone_in(house)
    told = phone.state().told
    parts = load("fi").workshop(WORKSHOP).sitting(SITTING).parts
    assert told["part"] == room.part
    assert (told["number"], told["of"]) == ([part.id for part in parts].index(room.part) + 1, len(parts))
    assert abs(told["now"] - 1000 * time.time()) < 2000
    assert told["closed"] is False
    ends = datetime.now(UTC) + timedelta(minutes=5)
    idea = Idea(id="i1", part=PARTS[0], text="yhteinen kahvi")
    house.write(replace(room, part=PARTS[1], timer_ends=ends, ideas=(idea,)))
    assert until(lambda: phone.state().told["part"] == PARTS[1]) < 2
    late = Phone(house)
    late.join(room.code)
    told = late.state().told
    assert told["part"] == PARTS[1]
    assert told["timer_ends"] == round(1000 * ends.timestamp())
    assert told["ideas"] == [{"id": "i1", "part": PARTS[0], "text": "yhteinen kahvi"}]
    assert told["alternates"][:2] == [f"https://{one}:{house.lan.port}" for one in house.found]


def test_a_state_that_is_known_is_not_sent_again(house: House) -> None:
    phone, room = phone_in(house)
    mark = phone.state().headers["ETag"]
    again = phone.state(If_None_Match=mark)
    assert (again.status, again.body) == (304, b"")
    house.write(replace(room, part=PARTS[1]))
    until(lambda: phone.state(If_None_Match=mark).status == 200)


def test_the_script_has_all_languages_and_nothing_of_the_leaders(house: House) -> None:
    phone, _ = phone_in(house)
    heard = phone.ask("GET", "/script")
    told = heard.told
    assert told["version"] == phone.state().told["script"]
    assert set(told["languages"]) == {language.code for language in languages()}
    text = heard.body.decode()
    for language in languages():
        sitting = load(language.code).workshop(WORKSHOP).sitting(SITTING)
        shown = told["languages"][language.code]["parts"]
        assert [part["id"] for part in shown] == [part.id for part in sitting.parts]
        for part, seen in zip(sitting.parts, shown, strict=True):
            assert (seen["ask"] or {}).get("type", "") == part.asks
            assert json.dumps(part.note, ensure_ascii=False)[1:-1] not in text
            if part.method:
                assert json.dumps(part.method, ensure_ascii=False)[1:-1] not in text
    assert phone.ask("GET", "/script", If_None_Match=heard.headers["ETag"]).status == 304


def test_a_closed_room_says_so_and_takes_nothing(house: House) -> None:
    phone, room = phone_in(house)
    assert phone.put(PARTS[0], SCALE).status == 200
    house.write(replace(room, closed=True))
    until(lambda: phone.state().told["closed"])
    assert (phone.put(PARTS[0], SCALE, 2).status, phone.take_back(PARTS[0], 2).status) == (410, 410)
    assert phone.put(PARTS[0], SCALE, 2).error == "closed"
    late = Phone(house)
    heard = late.join(room.code)
    assert (heard.status, heard.error) == (410, "closed")
    assert len(house.answers(room, PARTS[0])) == 1


def test_an_erased_room_says_so(house: House) -> None:
    phone, room = phone_in(house)
    assert phone.put(PARTS[0], SCALE).status == 200
    shutil.rmtree(house.folder(room))
    until(lambda: phone.state().status == 410)
    assert phone.state().error == "erased"
    assert phone.put(PARTS[0], SCALE, 2).error == "erased"
    assert Phone(house).join(room.code).error == "unknown_code"
    assert not house.folder(room).exists()


def test_a_run_through_cannot_be_joined(house: House) -> None:
    _, room = phone_in(house)
    practice = house.room(practice=True)
    time.sleep(0.7)
    assert Phone(house).join(practice.code).error == "unknown_code"
    assert Phone(house).join(room.code).status == 200


def test_a_broken_room_does_not_stop_the_others(house: House) -> None:
    phone, room = phone_in(house)
    broken = house.room()
    (house.folder(broken) / "room.json").write_text("{", encoding="utf-8")
    (house.store / "rooms" / "something else").mkdir(exist_ok=True)
    time.sleep(0.7)
    assert phone.state().status == 200
    (house.folder(room) / "room.json").write_text("{", encoding="utf-8")
    time.sleep(0.7)
    assert phone.state().status == 200  # what was known last


# Answers


def test_an_answer_sent_again_is_there_once_and_the_newest_counts(house: House) -> None:
    phone, room = phone_in(house)
    first, second = phone.answer(PARTS[0], {"value": 1}, 1), phone.answer(PARTS[0], {"value": 2}, 2)
    assert phone.ask("PUT", "/answer", first).told == {"kept": True}
    assert phone.ask("PUT", "/answer", first).told == {"kept": False}
    assert phone.ask("PUT", "/answer", second).status == 200
    assert phone.ask("PUT", "/answer", first).status == 200
    assert [told["answer"] for told in house.answers(room, PARTS[0])] == [{"value": 2}]


def test_an_answer_taken_back_stays_away_however_late_it_is_sent_again(house: House) -> None:
    phone, room = phone_in(house)
    first = phone.answer(PARTS[0], {"value": 1}, 1)
    assert phone.ask("PUT", "/answer", first).status == 200
    assert phone.take_back(PARTS[0]).told == {"kept": True}
    assert phone.take_back(PARTS[0]).told == {"kept": False}
    assert phone.ask("PUT", "/answer", first).told == {"kept": False}
    assert house.answers(room, PARTS[0]) == []
    assert phone.put(PARTS[0], {"value": 3}, 2).told == {"kept": True}
    assert len(house.answers(room, PARTS[0])) == 1


def test_answers_to_one_part_are_not_tied_to_those_of_another(house: House) -> None:
    phone, room = phone_in(house)
    phone.put(PARTS[0], SCALE)
    phone.put(PARTS[1], SCALE)
    ids = [house.answers(room, part)[0]["id"] for part in PARTS[:2]]
    assert ids[0] != ids[1]
    assert phone.secret.hex() not in ids


@pytest.mark.parametrize(
    "change",
    [
        {"receipt": "00"},
        {"receipt": "Z" * 64},
        {"receipt": None},
        {"part": ""},
        {"part": "x" * 100},
        {"n": 0},
        {"n": -1},
        {"n": 1.5},
        {"n": 10**12},
        {"n": True},
        {"box": ""},
        {"box": "%%%"},
        {"box": "A" * 400},
        {"box": "A" * 12_000},
        {"box": 7},
    ],
    ids=str,
)
def test_what_no_phone_of_ours_sends_is_not_understood(house: House, change: dict[str, object]) -> None:
    phone, room = phone_in(house)
    heard = phone.ask("PUT", "/answer", phone.answer(PARTS[0], SCALE) | change)
    assert (heard.status, heard.error) == (400, "not_understood")
    assert house.answers(room, PARTS[0]) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b'{"receipt":' * 1000, b"[" * 5000])
def test_a_torn_body_is_not_understood(house: House, body: bytes) -> None:
    phone, _ = phone_in(house)
    assert phone.ask("PUT", "/answer", body).status == 400
    assert phone.state().status == 200


def test_only_parts_that_ask_take_answers(house: House) -> None:
    phone, _ = phone_in(house)
    quiet = [part.id for part in load("fi").workshop(WORKSHOP).sitting(SITTING).parts if part.ask is None]
    for part in (*quiet[:1], "nothing_like_it"):
        assert phone.put(part, SCALE).error == "no_such_part"


def test_a_large_body_is_not_read(house: House) -> None:
    phone, _ = phone_in(house)
    with pytest.raises((OSError, ssl.SSLError)):
        assert phone.ask("PUT", "/answer", b"x" * 200_000).status == 413
        raise OSError  # Tornado may say no before it hangs up
    assert phone.state().status == 200


def test_what_cannot_be_written_is_not_acknowledged(house: House) -> None:
    phone, room = phone_in(house)
    (house.folder(room) / "inbox.sqlite").mkdir()
    heard = phone.put(PARTS[0], SCALE)
    assert (heard.status, heard.error) == (503, "busy")
    assert int(heard.headers["Retry-After"]) >= 1
    (house.folder(room) / "inbox.sqlite").rmdir()
    assert phone.put(PARTS[0], SCALE).status == 200
    assert len(house.answers(room, PARTS[0])) == 1


def test_own_pages_go_into_a_box_of_their_own(house: House) -> None:
    phone, _ = phone_in(house)
    box = {"id": "ab" * 32, "box": phone.answer(PARTS[0], SCALE)["box"]}
    assert phone.ask("PUT", "/hand-over", box).status == 400  # a sealed answer is no such box
    import base64

    box["box"] = base64.b64encode(b"x" * (40 + 512)).decode()
    assert phone.ask("PUT", "/hand-over", box).status == 200
    assert (house.store / "rooms" / "handover" / ("ab" * 32)).read_bytes() == b"x" * 552
    stranger = Phone(house)
    assert stranger.ask("PUT", "/hand-over", box).status == 401


def test_more_answers_than_any_group_gives_are_refused(house: House) -> None:
    from storage.room_inbox import Put, RoomInbox

    phone, room = phone_in(house)
    phone.put(PARTS[0], SCALE)
    inbox = RoomInbox(house.folder(room))
    inbox.put_all([Put(os.urandom(32), PARTS[0], 1, b"x") for _ in range(MANY_ROWS)])
    inbox.close()
    until(
        lambda: (
            phone.put(PARTS[0], SCALE, 2).status in {200, 429} and phone.put(PARTS[0], SCALE, 3).status == 429
        )
    )
    assert phone.put(PARTS[1], SCALE).status == 200


# Numbers, and nothing else


def test_the_facilitator_sees_numbers_soon(house: House) -> None:
    phone, room = phone_in(house)
    second = Phone(house)
    second.join(room.code)
    for one in (phone, second):
        one.state()
    phone.put(PARTS[0], SCALE)

    def numbers() -> tuple[int, int]:
        presence = read_presence(house.folder(room))
        return presence.present, presence.answered.get(PARTS[0], 0)

    assert until(lambda: numbers() == (2, 1)) < 8
    assert second.ask("POST", "/leave").status == 204
    assert until(lambda: numbers() == (1, 1)) < 8
    phone.take_back(PARTS[0])
    assert until(lambda: numbers() == (1, 0)) < 8
    phone.put(PARTS[1], SCALE)
    assert until(lambda: read_presence(house.folder(room)).answered == {PARTS[1]: 1}) < 8
    later = read_presence(house.folder(room), now=lambda: time.time() + 60)
    assert (later.present, later.answered) == (0, {PARTS[1]: 1})


def test_nothing_about_a_phone_is_written_down(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with House(tmp_path) as house:
        phone, _room = phone_in(house, ADDRESS)
        phone.state()
        phone.put(PARTS[0], SCALE)
        phone.take_back(PARTS[0])
        phone.put(PARTS[1], SCALE)
        phone.ask("PUT", "/answer", b"{")
        phone.ask("GET", f"/{USER_AGENT}")
        Phone(house, ADDRESS).join("XXXX22")
        with socket.create_connection(("127.0.0.1", house.lan.port), source_address=(ADDRESS, 0)) as plain:
            plain.sendall(b"GET /state HTTP/1.1\r\n\r\n")
            plain.settimeout(2)
            with suppress(ConnectionError):
                plain.recv(100)
        time.sleep(1.5)
        token = phone.token
    said = "".join(capfd.readouterr())
    marks = [ADDRESS, USER_AGENT, "Merkkipuhelin", token, token.split(".")[1], phone.secret.hex()]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 4
    for mark in marks:
        assert mark not in said
        assert [path.name for path in files if mark.encode() in path.read_bytes()] == []
    parts = {phone.receipt(part).hex() for part in PARTS[:2]}
    assert not any(mark in said for mark in parts)


# The first page


def test_the_first_page_with_all_it_loads_is_small(house: House) -> None:
    phone, _ = phone_in(house)
    page = phone.ask("GET", "/", Accept_Encoding="gzip, br")
    text = gzip.decompress(page.body).decode()
    whole = len(page.body)
    for part in text.split('"'):
        if part.startswith("/assets/"):
            file = phone.ask("GET", part, Accept_Encoding="gzip, br")
            assert file.status == 200
            assert "immutable" in file.headers["Cache-Control"]
            assert file.headers["Content-Encoding"] in {"br", "gzip"}
            whole += len(file.body)
    assert whole < 50_000
    assert "style=" not in text


@pytest.mark.parametrize(
    ("accepted", "code"), [("en-GB,en;q=0.9", "en"), ("fi", "fi"), ("xx", "fi"), ("", "fi")]
)
def test_the_page_is_in_the_phones_language(house: House, accepted: str, code: str) -> None:
    page = Phone(house).ask("GET", "/", Accept_Language=accepted).body.decode()
    assert f'<html lang="{code}"' in page
    assert load(code).text("phone.join_heading") in page
    assert f'<html lang="{"en" if code == "fi" else "fi"}"' in (
        Phone(house)
        .ask("GET", f"/?language={'en' if code == 'fi' else 'fi'}", Accept_Language=accepted)
        .body.decode()
    )


def test_without_scripts_the_form_says_plainly_what_to_do(house: House) -> None:
    _, room = phone_in(house)
    form = {"Content_Type": "application/x-www-form-urlencoded", "Accept_Language": "en"}
    wrong = Phone(house).ask("POST", "/join", b"code=XXXX22", **form)
    assert wrong.status == 404
    assert load("en").text("phone.code_unknown") in wrong.body.decode()
    right = Phone(house).ask("POST", "/join", f"code={room.code}".encode(), **form)
    assert right.status == 200
    assert load("en").text("phone.no_script_paper") in right.body.decode()
    hostile = Phone(house).ask("POST", "/join", b"code=%3Cscript%3Ealert(1)%3C/script%3E", **form)
    assert "alert(1)" not in hostile.body.decode()


# Over the line


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_old_tls_is_refused(house: House, version: ssl.TLSVersion) -> None:
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = old.maximum_version = version
    with socket.create_connection(("127.0.0.1", house.lan.port)) as plain, pytest.raises(OSError):
        old.wrap_socket(plain).close()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_new_tls_is_spoken_with_a_key_of_each_connection(house: House, version: ssl.TLSVersion) -> None:
    new = ssl.create_default_context(cafile=str(house.lan.authority))
    new.minimum_version = new.maximum_version = version
    with (
        socket.create_connection(("127.0.0.1", house.lan.port)) as plain,
        new.wrap_socket(plain, server_hostname="127.0.0.1") as line,
    ):
        name = line.cipher()[0]
    assert name.startswith(("TLS_", "ECDHE-"))


def test_plain_http_gets_no_data(house: House) -> None:
    with socket.create_connection(("127.0.0.1", house.lan.port), timeout=5) as plain:
        plain.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{house.lan.port}\r\n\r\n".encode())
        heard = b""
        try:
            while part := plain.recv(4096):
                heard += part
        except ConnectionError:
            pass
    assert b"HTTP" not in heard
    assert len(heard) < 16


def test_an_own_hotspot_needs_no_certificate(tmp_path: Path) -> None:
    with House(tmp_path, hotspot=True, addresses=("10.42.0.1",)) as house:
        phone, _room = phone_in(house)
        assert phone.put(PARTS[0], SCALE).status == 200
        assert house.lan.addresses() == (f"http://10.42.0.1:{house.lan.port}",)
        assert house.lan.fingerprint_words == ()
        assert not (house.store / "lan" / "leaf.key").exists()


# The process


def test_the_process_loads_no_kernel_no_key_code_and_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys, server.lean; server.lean.leave_out()\n"
        "from pathlib import Path\n"
        "import server.group.process\n"
        "from server.group.hall import Hall\n"
        "from server.group.app import PhoneServer, context\n"
        f"hall = Hall(Path({str(tmp_path)!r}))\n"
        "hall.look(); PhoneServer(hall, None, 100)\n"
        "hall.pages.page('fi')\n"
        "from server.group.script import script_of\n"
        f"script_of({WORKSHOP!r}, {SITTING!r})\n"
        "print('\\n'.join(name for name, module in sys.modules.items() if module is not None))\n"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(made.stdout.split())
    roots = {name.split(".")[0] for name in loaded}
    assert roots.isdisjoint(
        {
            "matplotlib",
            "numpy",
            "ipywidgets",
            "anywidget",
            "voila",
            "ipykernel",
            "IPython",
            "zmq",
            "jupyter_client",
            "jupyter_server",
            "nacl",
            "cryptography",
            "tinydb",
            "psutil",
            "structlog",
            "traitlets",
            "widgets",
            "charts",
            "exports",
        }
    )
    assert "tornado.websocket" not in loaded
    kept_out = {"seal", "agent_seal", "key_ring", "store", "envelope", "room_repository", "client_repository"}
    assert {f"storage.{name}" for name in kept_out}.isdisjoint(loaded)


def test_the_process_is_small(house: House) -> None:
    phones = [phone_in(house)[0] for _ in range(5)]
    for phone in phones:
        phone.state()
    for line in Path(f"/proc/{house.lan.pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            assert int(line.split()[1]) < 120_000


def test_a_killed_app_is_back_with_the_same_key_code_and_answers(house: House) -> None:
    phone, room = phone_in(house)
    phone.put(PARTS[0], SCALE)
    before = phone.certificate()
    for _ in range(3):
        pid = house.lan.pid
        os.kill(pid, signal.SIGKILL)
        taken = until(lambda: house.lan.pid not in {None, pid} and phone.state(patience=20).status == 200, 20)  # noqa: B023
        assert taken < 10
    print(f"back after {taken:.2f} s")
    assert phone.certificate() == before
    assert Phone(house).join(room.code).status == 200
    assert phone.put(PARTS[1], SCALE).status == 200
    assert len(house.answers(room, PARTS[0])) == 1


def test_a_stopped_app_is_taken_to_hang_and_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.lan.SILENT", 2.5)
    with House(tmp_path) as house:
        phone, _ = phone_in(house)
        pid = house.lan.pid
        os.kill(pid, signal.SIGSTOP)
        until(lambda: house.lan.pid not in {None, pid}, 15)
        assert phone.state(patience=15).status == 200


def test_a_new_address_is_answered_with_a_new_certificate_of_the_same_key(tmp_path: Path) -> None:
    from cryptography import x509

    with House(tmp_path, addresses=("192.168.1.10",)) as house:
        phone, _ = phone_in(house)
        before = x509.load_der_x509_certificate(phone.certificate())
        words = house.lan.fingerprint_words
        house.found = ("10.20.30.40",)
        taken = until(lambda: house.lan.addresses() == (f"https://10.20.30.40:{house.lan.port}",), 15)
        assert taken < 10
        new_host = f"10.20.30.40:{house.lan.port}"
        until(lambda: phone.ask("GET", "/state", Host=new_host).status == 200)
        after = x509.load_der_x509_certificate(phone.certificate())
        assert after.public_key() == before.public_key()
        assert after.serial_number != before.serial_number
        assert house.lan.fingerprint_words == words
        assert phone.state().told["alternates"][0] == f"https://{new_host}"
        # A page that was loaded from the earlier address goes on at the new one.
        old = f"https://192.168.1.10:{house.lan.port}"
        heard = phone.ask("PUT", "/answer", phone.answer(PARTS[0], SCALE), Host=new_host, Origin=old)
        assert heard.status == 200
        assert heard.headers["Access-Control-Allow-Origin"] == old
        assert phone.ask("GET", "/state", Host=old.partition("//")[2]).status == 421
