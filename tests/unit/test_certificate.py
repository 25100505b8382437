"""The local certificate: what it vouches for, how long, and that its key stays the same."""

from __future__ import annotations

import datetime as dt
import ipaddress
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from server.certificate import Unusable, local, own, words_of

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
NAME = "kone.local"


def leaf(folder: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificates((folder / "leaf.crt").read_bytes())[0]


def names(certificate: x509.Certificate) -> set[str]:
    found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return {*found.get_values_for_type(x509.DNSName), *map(str, found.get_values_for_type(x509.IPAddress))}


def test_it_is_for_the_addresses_and_the_name_of_this_machine_and_for_about_a_year(tmp_path: Path) -> None:
    told = local(tmp_path, [NAME], ["192.168.1.5", "10.0.0.9"], NOW)
    made = leaf(tmp_path)
    assert names(made) == {NAME, "localhost", "192.168.1.5", "10.0.0.9", "127.0.0.1"} == set(told["names"])
    assert made.not_valid_after_utc - made.not_valid_before_utc <= dt.timedelta(days=397)
    assert made.not_valid_before_utc < NOW
    authority = x509.load_pem_x509_certificate((tmp_path / "authority.crt").read_bytes())
    made.verify_directly_issued_by(authority)


def test_the_authority_can_vouch_for_private_networks_only(tmp_path: Path) -> None:
    local(tmp_path, [NAME], ["192.168.1.5", "8.8.8.8"], NOW)
    assert "8.8.8.8" not in names(leaf(tmp_path))
    authority = x509.load_pem_x509_certificate((tmp_path / "authority.crt").read_bytes())
    limits = authority.extensions.get_extension_for_class(x509.NameConstraints)
    assert limits.critical
    networks = [one.value for one in limits.value.permitted_subtrees if isinstance(one, x509.IPAddress)]
    assert all(ipaddress.ip_network(one).is_private or str(one) == "100.64.0.0/10" for one in networks)
    domains = [one.value for one in limits.value.permitted_subtrees if isinstance(one, x509.DNSName)]
    assert domains == ["local", "localhost"]
    basic = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
    assert (basic.ca, basic.path_length) == (True, 0)


def test_what_is_there_and_fits_is_used_again(tmp_path: Path) -> None:
    first = local(tmp_path, [NAME], ["192.168.1.5"], NOW)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert local(tmp_path, [NAME], ["192.168.1.5"], NOW + dt.timedelta(days=300)) == first
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("address", "later"), [("10.1.1.1", 0), ("192.168.1.5", 370), ("192.168.1.5", 400)], ids=str
)
def test_a_new_one_has_the_same_key_and_the_same_words(tmp_path: Path, address: str, later: int) -> None:
    first = local(tmp_path, [NAME], ["192.168.1.5"], NOW)
    before = leaf(tmp_path)
    again = local(tmp_path, [NAME], [address], NOW + dt.timedelta(days=later))
    after = leaf(tmp_path)
    assert after.serial_number != before.serial_number
    assert after.public_key() == before.public_key()
    assert again["words"] == first["words"]


def test_it_never_outlives_its_authority(tmp_path: Path) -> None:
    local(tmp_path, [NAME], ["192.168.1.5"], NOW)
    late = NOW + dt.timedelta(days=5 * 365 - 100)
    local(tmp_path, [NAME], ["192.168.1.5"], late)
    authority = x509.load_pem_x509_certificate((tmp_path / "authority.crt").read_bytes())
    assert leaf(tmp_path).not_valid_after_utc <= authority.not_valid_after_utc
    local(tmp_path, [NAME], ["192.168.1.5"], late + dt.timedelta(days=80))  # then there is a new authority
    new = x509.load_pem_x509_certificate((tmp_path / "authority.crt").read_bytes())
    assert new.serial_number != authority.serial_number
    leaf(tmp_path).verify_directly_issued_by(new)


def test_nobody_else_may_read_the_keys(tmp_path: Path) -> None:
    local(tmp_path / "lan", [NAME], [], NOW)
    assert (tmp_path / "lan").stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "lan").glob("*.key")} == {0o600}


def test_damaged_files_are_made_anew(tmp_path: Path) -> None:
    local(tmp_path, [NAME], [], NOW)
    for name in ("leaf.crt", "leaf.key", "authority.crt"):
        (tmp_path / name).write_text("torn", encoding="utf-8")
        local(tmp_path, [NAME], [], NOW)
        leaf(tmp_path)


def test_the_words_are_easy_to_say_and_differ() -> None:
    assert words_of(b"a" * 32) == words_of(b"a" * 32) != words_of(b"b" * 32)
    assert all(len(word) == 4 and word.isascii() for word in words_of(b"a" * 32))


# An organisation's own


def organisations(folder: Path, *, days: int = 90, name: str = "ryhma.example.fi") -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    now = dt.datetime.now(dt.UTC)
    subject = x509.Name([])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=100))
        .not_valid_after(now + dt.timedelta(days=days))
    )
    if name:
        made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    certificate, secret = folder / "own.pem", folder / "own.key"
    certificate.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return certificate, secret


def test_an_own_certificate_is_used_as_it_is(tmp_path: Path) -> None:
    certificate, key = organisations(tmp_path)
    told = own(certificate, key)
    assert (told["certificate"], told["key"], told["authority"]) == (str(certificate), str(key), "")
    assert told["names"] == ["ryhma.example.fi"]


def test_a_certificate_that_phones_would_not_take_is_told(tmp_path: Path) -> None:
    certificate, key = organisations(tmp_path)
    (tmp_path / "other").mkdir()
    _, other = organisations(tmp_path / "other")
    (tmp_path / "torn").write_text("-----BEGIN", encoding="utf-8")
    for one, secret in (
        (certificate, other),
        (tmp_path / "torn", key),
        (certificate, tmp_path / "torn"),
        (tmp_path / "nowhere", key),
        organisations(tmp_path, days=-1),
        organisations(tmp_path, name=""),
        organisations(tmp_path, name="*.example.fi"),
    ):
        with pytest.raises(Unusable):
            own(one, secret)


def test_the_program_tells_a_mistake_as_the_key_of_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "server.certificate", f"--folder={tmp_path}", "--certificate=nowhere"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 1
    assert json.loads(made.stdout) == {"error": "errors.lan_certificate"}
    assert made.stderr == ""
