"""Which addresses may be asked: http and https on the public internet, never this machine or a house network.

A host is resolved once; the connection goes to the very address that was checked, so that a second answer of the name
server (DNS rebinding) cannot lead elsewhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

from workbench.errors import InputError
from workbench.importers.web.schemes import is_address
from workbench.records import dataclass

_UNFIT = re.compile(r"[\x00-\x20\x7f\\]")
_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """One request: `host` as the net knows it (ASCII), `path` with the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as the request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"

    def followed(self, location: str) -> Target:
        """Where a redirect leads. Raises InputError when it may not be followed."""
        there = target(urljoin(self.address, location.strip()))
        if self.scheme == "https" and there.scheme == "http":
            raise InputError("error.fetch.downgrade", file=there.address)
        return there


def target(address: str) -> Target:
    """The request for an address; without a scheme it is https. Raises InputError naming the address."""
    address = address.strip()
    written = address if is_address(address) else f"https://{address}"
    if len(address) > _LONGEST or _UNFIT.search(written):
        raise InputError("error.fetch.address", file=address[:200])
    try:
        parts = urlsplit(written)
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError as error:  # UnicodeError is one
        raise InputError("error.fetch.address", file=address) from error
    if parts.scheme not in _PORTS:
        raise InputError("error.fetch.scheme", file=address)
    if not host or parts.username is not None or parts.password is not None:
        raise InputError("error.fetch.address", file=address)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], f"{path}?{query}" if query else path)


class Policy(Protocol):
    """Decides to which addresses a connection may be made."""

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """The numeric addresses of a host, all of them allowed. Raises InputError when one is not, or none is known."""
        ...


def resolved(host: str, port: int) -> list[str]:
    """What the system's name service says."""
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class PublicOnly:
    """The public internet. One private address among those of a host is enough to refuse it."""

    resolve: Callable[[str, int], list[str]] = resolved

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = tuple(dict.fromkeys(self.resolve(host, port)))
        except (OSError, UnicodeError) as error:
            raise InputError("error.fetch.unknown", file=host) from error
        if not found:
            raise InputError("error.fetch.unknown", file=host)
        if not all(is_public(address) for address in found):
            raise InputError("error.fetch.private", file=host)
        return found


def is_public(address: str) -> bool:
    """Whether a numeric address, and the IPv4 address that it may wrap, belongs to the public internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:  # with a zone, such as fe80::1%eth0: link-local
        return False
    if ip in _NAT64:  # how an IPv6 network reaches IPv4: what counts is where it leads
        return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    wrapped = _wrapped(ip)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and (wrapped is None or is_public(str(wrapped)))


def _wrapped(ip: _IP) -> ipaddress.IPv4Address | None:
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
