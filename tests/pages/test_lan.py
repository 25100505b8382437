"""Phone access: opened and closed with the server, back after a crash of everything, gone when closed."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks.family import family
from server.lan import Lan, Wish
from server.own_addresses import own_addresses, own_name
from server.watchdog import Watchdog
from storage.failure import StoreFailure
from storage.store import Store
from tests.any_phone import House, Phone, any_script, free_port
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS
from tests.unit.test_certificate import organisations

PARTS = any_script()[2]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def until(holds, patience: float = 20) -> float:
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < patience
        time.sleep(0.02)
    return time.monotonic() - begun


# Opening and closing


def test_phones_come_in_only_while_it_is_open(tmp_path: Path) -> None:
    house = House(tmp_path, addresses=("192.168.1.5",))
    lan = house.lan
    assert (lan.running, lan.addresses(), lan.fingerprint_words, lan.authority) == (False, (), (), None)
    asyncio.run(lan.start())
    room = house.room()
    port = lan.port
    assert lan.addresses() == (f"https://192.168.1.5:{port}",)
    assert len(lan.fingerprint_words) == 5
    assert len(lan.fingerprint.split(":")) == 32
    assert lan.authority == house.store / "lan" / "authority.crt"
    phone = Phone(house)
    assert phone.join(room.code).status == 200
    pid = lan.pid
    asyncio.run(lan.stop())
    assert not is_alive(pid)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=2)
    assert (lan.running, lan.addresses()) == (False, ())
    asyncio.run(lan.start())
    assert lan.port == port
    assert phone.state().status == 200
    asyncio.run(lan.stop())


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        lan = Lan(tmp_path, Wish(port=other.getsockname()[1]))
        with pytest.raises(StoreFailure, match="lan_port_taken"):
            lan.open()
    assert not lan.running


def test_a_bad_certificate_is_told(tmp_path: Path) -> None:
    lan = Lan(tmp_path, Wish(port=0, certificate=str(tmp_path / "nowhere")))
    with pytest.raises(StoreFailure, match="lan_certificate"):
        lan.open()
    assert not lan.running


def test_an_organisations_certificate_names_the_address(tmp_path: Path) -> None:
    certificate, key = organisations(tmp_path)
    (tmp_path / "store").mkdir()
    lan = Lan(tmp_path / "store", Wish(port=0, certificate=str(certificate), certificate_key=str(key)))
    lan.open()
    try:
        assert lan.addresses() == (f"https://ryhma.example.fi:{lan.port}",)
        assert lan.authority is None
        assert not (tmp_path / "store" / "lan" / "authority.key").exists()
    finally:
        lan.shut()


def test_without_a_network_it_opens_and_has_no_address(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        assert house.lan.running
        assert house.lan.addresses() == ()


def test_this_machines_own_addresses_are_no_loopback() -> None:
    assert all(not one.startswith("127.") for one in own_addresses())
    assert own_addresses(hotspot=True) is not None
    assert own_name().endswith(".local")


# It was open when the server ended


def test_it_is_opened_again_only_if_a_room_is_open_and_nobody_closed_it(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        port = house.lan.port
        room = house.room()
    again = Lan(house.store)
    assert again.was_on()
    assert again.wish.port == port
    house.write(replace(room, closed=True))
    assert not Lan(house.store).was_on()
    house.write(replace(room, practice=True))
    assert not Lan(house.store).was_on()
    house.write(room)
    assert Lan(house.store).was_on()
    again.shut()
    assert not Lan(house.store).was_on()


# The whole server


def command_of(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


class Server:
    """``askelma serve`` as a process."""

    def __init__(self, store: Path, *options: str) -> None:
        self.port = free_port()
        self.begun = time.monotonic()
        command = [sys.executable, "-c", "from workbooks.cli import main; main()", "serve"]
        self.process = subprocess.Popen(
            [*command, "--no-browser", "--port", str(self.port), "--store", str(store), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )

    def app(self) -> int | None:
        """The participant app's process."""
        return next((one for one in family(self.process.pid) if b"server.group" in command_of(one)), None)

    def end(self, number: int = signal.SIGTERM) -> str:
        """End it, and return what it has said."""
        self.process.send_signal(number)
        said = self.process.communicate(timeout=30)[0]
        return str(said)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    Store.create(tmp_path / "store", SETTINGS, "Mari", PASSPHRASE, cost=CHEAP)
    yield tmp_path / "store"


class Known(House):
    """The house of a server that runs elsewhere."""

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(folder)
        self.lan = Lan(self.store, Wish(port=port))
        self.lan._made = self.lan._made.__class__(authority=str(self.store / "lan" / "authority.crt"))


def test_after_a_crash_of_everything_the_same_room_is_back(store: Path) -> None:
    port = free_port()
    house = Known(store.parent, port)
    server = Server(store, "--lan", "--lan-port", str(port))
    try:
        until(lambda: (store / "lan" / "authority.crt").exists() and answers(port))
        room = house.room()
        phone = Phone(house)
        assert phone.join(room.code).status == 200
        assert phone.put(PARTS[0], {"value": 5}).status == 200
        shown, app = phone.certificate(), server.app()
        assert app is not None
    finally:
        server.end(signal.SIGKILL)
    until(lambda: not is_alive(app), 5)
    again = Server(store)  # nobody has to say it again: a room is still open
    try:
        until(lambda: answers(port), 30)
        assert phone.state().status == 200
        taken = time.monotonic() - again.begun
        print(f"back {taken:.1f} s after the start")
        assert taken < 10
        assert phone.certificate() == shown
        assert phone.put(PARTS[0], {"value": 6}, 2).status == 200
        assert Phone(house).join(room.code).status == 200
        assert [told["answer"] for told in house.answers(room, PARTS[0])] == [{"value": 6}]
        app = again.app()
    finally:
        said = again.end()
    assert str(port) in said or "8877" not in said
    until(lambda: not is_alive(app), 5)


def test_the_workbook_itself_does_not_listen_on_the_network(store: Path) -> None:
    port = free_port()
    server = Server(store, "--lan", "--lan-port", str(port))
    try:
        until(lambda: answers(port) and answers(server.port))
        listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        where = {
            int(words[1].split(":")[1], 16): words[1].split(":")[0] for words in listening if words[3] == "0A"
        }
        assert where[server.port] == "0100007F"
        assert where[port] == "00000000"
    finally:
        server.end()


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--hotspot", "--certificate", "x"), 1), (("--certificate", "nowhere"), 1), (("--lan-port", "0"), 2)],
    ids=str,
)
def test_a_mistake_ends_in_one_sentence(store: Path, options: tuple[str, ...], code: int) -> None:
    command = [sys.executable, "-c", "from workbooks.cli import main; main()", "serve", "--no-browser"]
    made = subprocess.run(
        [*command, "--port", str(free_port()), "--store", str(store), *options],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert made.returncode == code
    assert "Traceback" not in made.stderr
    assert len(made.stderr.strip().splitlines()) >= 1


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


# The watchdog


def dog(program: str, **settings: float) -> Watchdog:
    return Watchdog([sys.executable, "-c", program], environment=dict(os.environ), **settings)


def test_a_child_that_dies_before_its_first_sign_is_not_started_without_end() -> None:
    watchdog = dog("raise SystemExit(1)")
    watchdog.begin()
    assert not watchdog.wait_until_alive(1.5)
    watchdog.end()
    assert watchdog.starts < 8


def test_every_child_is_told_the_newest(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = (
        "import os, sys\n"
        "line = sys.stdin.readline()\n"
        f"open({str(heard)!r}, 'a').write(line)\n"
        "os.write(1, b'.')\n"
        "sys.stdin.read()\n"
    )
    watchdog = dog(program)
    watchdog.tell(b"first")
    watchdog.begin()
    assert watchdog.wait_until_alive(10)
    watchdog.tell(b"second")
    os.kill(watchdog.pid, signal.SIGKILL)
    until(lambda: heard.exists() and heard.read_text() == "first\nsecond\n")
    watchdog.end()
    assert watchdog.pid is None


def test_a_child_that_does_not_want_to_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.watchdog.LAST_WORDS", 0.3)
    watchdog = dog("import os, time\nos.write(1, b'.')\ntime.sleep(60)")
    watchdog.begin()
    assert watchdog.wait_until_alive(10)
    pid = watchdog.pid
    watchdog.end()
    assert not is_alive(pid)
