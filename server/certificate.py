"""``python -m server.certificate``: makes the local certificate for phones, or reads an organisation's own.

It is run as a short process, so that the library that makes certificates stays in none that lasts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import ipaddress
import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import nacl.pwhash
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAYS = dt.timedelta(days=396)
"""Phones take no longer one (Apple's limit is 398 days); the day before its beginning is among them."""
AUTHORITY_DAYS = dt.timedelta(days=5 * 365)
RENEW_BEFORE = dt.timedelta(days=30)
BEFORE = dt.timedelta(days=1)
"""A phone's clock may be behind."""
NETWORKS = tuple(
    ipaddress.ip_network(one)
    for one in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "127.0.0.0/8",
    )
)
"""Private networks (RFC 1918, 6598, 3927). The authority can vouch for nothing else, whoever has its key."""
DOMAINS = ("local", "localhost")
FIRST = ["ka", "ki", "ko", "la", "li", "lu", "ma", "me", "no", "pa", "ra", "ri", "sa", "su", "ta", "to"]
SECOND = ["le", "li", "lo", "ma", "mi", "na", "ni", "ra", "ri", "ro", "su", "ta", "te", "ti", "va", "vo"]
"""Two syllables stand for a byte: easy to say in Finnish and in English, the same in both."""
WORDS = 5
SALT = b"askelma-words-v1"


class Unusable(Exception):  # noqa: N818 - what it is
    """A certificate that phones would not take. Its text is the key of a sentence."""


def main(words: Sequence[str]) -> int:
    """Print where certificate and key are, as JSON; or the key of a sentence that says why there is none."""
    asked = argparse.ArgumentParser(prog="python -m server.certificate")
    asked.add_argument("--folder", type=Path, required=True)
    asked.add_argument("--name", action="append", default=[])
    asked.add_argument("--address", action="append", default=[])
    asked.add_argument("--certificate", type=Path)
    asked.add_argument("--certificate-key", type=Path)
    given = asked.parse_args(words)
    try:
        if given.certificate:
            told = own(given.certificate, given.certificate_key or given.certificate)
        else:
            told = local(given.folder, given.name, given.address, dt.datetime.now(dt.UTC))
    except Unusable as why:
        print(json.dumps({"error": str(why)}))
        return 1
    print(json.dumps(told))
    return 0


def own(certificate: Path, key: Path) -> dict[str, object]:
    """Look at an organisation's own certificate.

    Raises:
        Unusable: the files cannot be read, do not belong together, or the time is over.
    """
    try:
        chain = x509.load_pem_x509_certificates(certificate.read_bytes())
        secret = load_pem_private_key(key.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise Unusable("errors.lan_certificate") from error
    leaf = chain[0]
    now = dt.datetime.now(dt.UTC)
    fits = secret.public_key() == leaf.public_key()
    if not fits or not leaf.not_valid_before_utc <= now < leaf.not_valid_after_utc:
        raise Unusable("errors.lan_certificate")
    names = [name for name in _names(leaf) if not name.startswith("*")]
    if not names:
        raise Unusable("errors.lan_certificate")
    return _told(certificate, key, leaf, names, None)


def local(
    folder: Path, names: Iterable[str], addresses: Iterable[str], now: dt.datetime
) -> dict[str, object]:
    """Have a local authority and a certificate of it for these names and addresses.

    What is there and still fits is used as it is. A new certificate has the same key as the one before.

    Args:
        folder: where they are kept.
        names: names of this machine.
        addresses: its addresses; those that are not private are left out.
        now: the moment.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted = [*dict.fromkeys((*names, "localhost")), *_private((*addresses, "127.0.0.1"))]
    authority_key = _key(folder / "authority.key")
    authority = _kept(folder / "authority.crt", authority_key, now)
    if authority is None:
        authority = _authority(authority_key, now)
        _write(folder / "authority.crt", authority.public_bytes(Encoding.PEM))
    key = _key(folder / "leaf.key")
    leaf = _kept(folder / "leaf.crt", key, now)
    if leaf is None or leaf.issuer != authority.subject or set(_names(leaf)) != set(wanted):
        leaf = _leaf(key, authority, authority_key, wanted, now)
        both = leaf.public_bytes(Encoding.PEM) + authority.public_bytes(Encoding.PEM)
        _write(folder / "leaf.crt", both)
    return _told(folder / "leaf.crt", folder / "leaf.key", authority, wanted, folder / "authority.crt")


def words_of(fingerprint: bytes) -> tuple[str, ...]:
    """Return words for a fingerprint, to be compared by eye.

    Forty bits are few, so each try to hit them by chance costs a tenth of a second (Argon2id).
    """
    made = nacl.pwhash.argon2id.kdf(WORDS + 11, fingerprint, SALT, opslimit=2, memlimit=64 * 1024 * 1024)
    return tuple(FIRST[byte >> 4] + SECOND[byte & 15] for byte in made[:WORDS])


def _told(
    certificate: Path, key: Path, shown: x509.Certificate, names: list[str], authority: Path | None
) -> dict[str, object]:
    fingerprint = shown.fingerprint(hashes.SHA256())
    return {
        "certificate": str(certificate),
        "key": str(key),
        "authority": "" if authority is None else str(authority),
        "names": names,
        "fingerprint": fingerprint.hex(),
        "words": words_of(fingerprint),
    }


def _authority(key: ec.EllipticCurvePrivateKey, now: dt.datetime) -> x509.Certificate:
    # Two laptops must not have authorities of the same name, or a phone mixes them up.
    name = f"Askelma {x509.SubjectKeyIdentifier.from_public_key(key.public_key()).digest.hex()[:8]}"
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    permitted = [
        *(x509.IPAddress(network) for network in NETWORKS),
        *(x509.DNSName(domain) for domain in DOMAINS),
    ]
    builder = _builder(subject, subject, key, now, AUTHORITY_DAYS)
    return (
        builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .sign(key, hashes.SHA256())
    )


def _leaf(
    key: ec.EllipticCurvePrivateKey,
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    wanted: Iterable[str],
    now: dt.datetime,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Askelma")])
    days = min(DAYS, authority.not_valid_after_utc - now)
    return (
        _builder(subject, authority.subject, key, now, days)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general(one) for one in wanted]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False
        )
        .sign(authority_key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    now: dt.datetime,
    days: dt.timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BEFORE)
        .not_valid_after(now + days - BEFORE)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _names(certificate: x509.Certificate) -> list[str]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    addresses = found.get_values_for_type(x509.IPAddress)
    return [*found.get_values_for_type(x509.DNSName), *(str(one) for one in addresses)]


def _private(addresses: Iterable[str]) -> list[str]:
    known = dict.fromkeys(addresses)
    return [one for one in known if any(ipaddress.ip_address(one) in network for network in NETWORKS)]


def _key(file: Path) -> ec.EllipticCurvePrivateKey:
    """Return a kept key; the first call makes it."""
    with suppress(OSError, ValueError):
        found = load_pem_private_key(file.read_bytes(), None)
        if isinstance(found, ec.EllipticCurvePrivateKey):
            return found
    key = ec.generate_private_key(ec.SECP256R1())
    _write(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return key


def _kept(file: Path, key: ec.EllipticCurvePrivateKey, now: dt.datetime) -> x509.Certificate | None:
    """Return a kept certificate of this key, unless its time is nearly over."""
    try:
        found = x509.load_pem_x509_certificates(file.read_bytes())[0]
    except (OSError, ValueError):
        return None
    lasts = found.not_valid_before_utc <= now < found.not_valid_after_utc - RENEW_BEFORE
    return found if lasts and found.public_key() == key.public_key() else None


def _write(file: Path, data: bytes) -> None:
    draft = file.with_name(f".{file.name}-{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    draft.replace(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
