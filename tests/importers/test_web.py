"""Pages from the net, served here on loopback; a policy of the test's own lets these connections through, no other."""

from __future__ import annotations

import datetime as dt
import gzip
import http.server
import ssl
import threading
import time
from dataclasses import dataclass, field

import pytest

from tests.importers import documents
from workbench.errors import InputError
from workbench.importers.web.addresses import PublicOnly, is_public, target
from workbench.importers.web.fetching import Fetcher, Stop
from workbench.importers.web.reading import read_address
from workbench.importers.web.schemes import is_address


@dataclass
class Book:
    """A policy that knows a few names; every question is noted."""

    names: dict[str, str] = field(default_factory=lambda: {"news.example": "127.0.0.1", "other.example": "127.0.0.1"})
    asked: list[str] = field(default_factory=list)

    def addresses(self, host, port):
        self.asked.append(host)
        return (self.names[host],) if host in self.names else PublicOnly().addresses(host, port)


class Pages(http.server.BaseHTTPRequestHandler):
    """What the paths of the test server answer."""

    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers)))
        getattr(self, "at_" + self.path.strip("/").partition("?")[0].replace(".", "_").replace("/", "_"))()

    def answer(self, data, kind="text/html; charset=utf-8", status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def at_article(self):
        self.answer(documents.html())

    def at_packed(self):
        self.answer(gzip.compress(documents.html()), Content_Encoding="gzip")

    def at_paper_pdf(self):
        self.answer(documents.pdf(), "application/pdf")

    def at_latin(self):
        page = (
            documents.html()
            .decode()
            .replace("<meta charset='utf-8'>", "")
            .replace("’", "'")
            .replace("\u202f", " ")
            .replace("–", "-")
        )
        self.answer(page.encode("latin-1"), "text/html; charset=iso-8859-1")

    def at_picture(self):
        self.answer(b"\x89PNG", "image/png")

    def at_gone(self):
        self.answer(b"", status=404)

    def at_large(self):
        self.answer(b"x" * 300_000, "text/plain")

    def at_bomb(self):
        self.answer(gzip.compress(b"x" * 50_000_000), "text/plain", Content_Encoding="gzip")

    def at_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        for _ in range(1000):
            self.wfile.write(b"x" * 1000)

    def at_cut(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"Only the beginning of it.")

    def at_silent(self):
        self.server.released.wait(20)

    def at_dripping(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        while not self.server.released.wait(0.05):
            self.wfile.write(b"x")
            self.wfile.flush()

    def redirect(self, where):
        self.answer(b"", status=302, Location=where)

    def at_moved(self):
        self.redirect(f"http://other.example:{self.server.server_port}/article")

    def at_near(self):
        self.redirect("/article?x=1")

    def at_inside(self):
        self.redirect(f"http://127.0.0.1:{self.server.server_port}/article")

    def at_metadata(self):
        self.redirect("http://169.254.169.254/latest")

    def at_file(self):
        self.redirect("file:///etc/passwd")

    def at_loop(self):
        self.redirect("/loop")

    def at_down(self):
        self.redirect("http://news.example/article")

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """The other side going away is what some of these are about."""


def serving(context=None):
    server = Server(("127.0.0.1", 0), Pages)
    server.seen, server.released = [], threading.Event()
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def server():
    yield from serving()


@pytest.fixture
def url(server):
    return lambda path, host="news.example": f"http://{host}:{server.server_port}/{path}"


def refused(address, fetcher):
    with pytest.raises(InputError) as caught:
        fetcher.fetch(address)
    return caught.value.message_id


def test_a_page_becomes_a_draft_with_its_address_and_hour(url, server):
    before = dt.datetime.now(dt.UTC)
    came = []
    draft = read_address(url("article"), fetcher=Fetcher(Book()), progress=lambda *counts: came.append(counts))
    assert (draft.title, draft.body) == (documents.TITLE, documents.BODY)
    assert draft.origin == url("article")
    assert draft.original == documents.html()
    assert (draft.title_from, draft.outlet_from, draft.published_from) == ("page", "page", "page")
    remark = draft.remarks[0]
    assert (remark.id, remark.param("address")) == ("remark.fetched", url("article"))
    assert abs(dt.datetime.fromisoformat(f"{remark.param('at')}:00+00:00") - before) < dt.timedelta(minutes=2)
    assert came[-1] == (len(documents.html()), len(documents.html()))
    ((_, headers),) = server.seen
    assert headers["Host"] == f"news.example:{server.server_port}"
    assert {"Cookie", "Referer", "Authorization"} & set(headers) == set()


@pytest.mark.parametrize("path", ["packed", "paper.pdf", "latin", "near", "moved"])
def test_forms_of_the_same_page(url, path):
    draft = read_address(url(path), fetcher=Fetcher(Book()))
    assert draft.title == documents.TITLE
    assert "millions" in draft.body
    assert "Ã" not in draft.body


def test_the_address_is_that_of_the_last_hop_and_each_hop_is_asked_for(url, server):
    book = Book()
    page = Fetcher(book).fetch(url("moved"))
    assert page.address == f"http://other.example:{server.server_port}/article"
    assert book.asked == ["news.example", "other.example"]


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("picture", "error.fetch.kind"),
        ("gone", "error.fetch.status"),
        ("loop", "error.fetch.redirects"),
        ("inside", "error.fetch.private"),
        ("metadata", "error.fetch.private"),
        ("file", "error.fetch.scheme"),
        ("cut", "error.fetch.failed"),
    ],
)
def test_refusals(url, path, id):
    assert refused(url(path), Fetcher(Book())) == id


@pytest.mark.parametrize("path", ["large", "bomb", "endless"])
def test_no_more_than_the_limit_is_read(url, path):
    assert refused(url(path), Fetcher(Book(), most=200_000)) == "error.input.large"


@pytest.mark.parametrize("path", ["silent", "dripping"])
def test_the_time_is_limited_however_slowly_it_comes(url, path):
    began = time.monotonic()
    assert refused(url(path), Fetcher(Book(), seconds=0.5)) == "error.fetch.slow"
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("path", ["silent", "dripping"])
def test_cancelling_ends_it_at_once(url, path):
    stop = Stop()
    timer = threading.Timer(0.3, stop.set)
    timer.start()
    began = time.monotonic()
    with pytest.raises(InputError) as caught:
        Fetcher(Book()).fetch(url(path), stop=stop)
    assert caught.value.message_id == "error.fetch.cancelled"
    assert time.monotonic() - began < 3


def test_nobody_there_is_told():
    with pytest.raises(InputError) as caught:
        Fetcher(Book()).fetch("http://news.example:9/")
    assert caught.value.message_id == "error.fetch.failed"
    assert caught.value.params["cause"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0"])
def test_loopback_is_refused_without_a_request(server, host):
    assert refused(f"http://{host}:{server.server_port}/article", Fetcher()) in (
        "error.fetch.private",
        "error.fetch.unknown",
    )
    assert server.seen == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1", "2002:7f00:1::", "192.0.2.1", "240.0.0.1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_public_addresses(address):
    assert is_public(address)


def test_one_private_address_among_several_is_enough():
    policy = PublicOnly(lambda _host, _port: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(InputError, match="private"):
        policy.addresses("news.example", 80)


def test_a_host_is_resolved_once_and_that_address_is_asked(server):
    """A name server that would answer otherwise the second time is not asked a second time."""
    answers = iter(["127.0.0.1", "10.0.0.1"])

    class Rebinding:
        def addresses(self, host, port):
            return (next(answers),)

    assert Fetcher(Rebinding()).fetch(f"http://news.example:{server.server_port}/article").data == documents.html()
    assert next(answers) == "10.0.0.1"


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("ftp://example.org/a", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("gopher://example.org", "scheme"),
        ("https://user:secret@example.org/", "address"),
        ("https:///nothing", "address"),
        ("https://exa mple.org/", "address"),
        ("https://example.org/\r\nHost: x", "address"),
        ("https://example.org:99999/", "address"),
        ("http://[::1", "address"),
        ("https://" + "a" * 3000, "address"),
        ("", "address"),
    ],
)
def test_addresses_that_are_none(address, id):
    with pytest.raises(InputError) as caught:
        target(address)
    assert caught.value.message_id == f"error.fetch.{id}"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("example.org/a b".replace(" ", "%20"), "https://example.org/a%20b"),
        ("https://Köln.example/Überblick?q=ä#part", "https://xn--kln-sna.example/%C3%9Cberblick?q=%C3%A4"),
        ("http://example.org:80", "http://example.org/"),
        ("HTTP://EXAMPLE.ORG:8080/x", "http://example.org:8080/x"),
    ],
)
def test_addresses_as_they_are_asked(address, shown):
    assert target(address).address == shown


def test_what_is_meant_as_an_address():
    assert [is_address(name) for name in ("https://x.org", "ftp://x", "a.txt", "C:\\a.txt", "-", "/x://y")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example, signed by itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "news.example")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - dt.timedelta(1)).not_valid_after(now + dt.timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("news.example")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path_factory.mktemp("tls") / "all.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return path


@pytest.fixture
def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    yield from serving(context)


def test_https_is_to_the_named_host_at_the_checked_address(secure, certificate):
    trust = ssl.create_default_context(cafile=str(certificate))
    fetcher = Fetcher(Book(), trust=trust)
    assert fetcher.fetch(f"https://news.example:{secure.server_port}/article").data == documents.html()
    assert refused(f"https://other.example:{secure.server_port}/article", fetcher) == "error.fetch.failed"
    assert refused(f"https://news.example:{secure.server_port}/down", fetcher) == "error.fetch.downgrade"
    stranger = Fetcher(Book())
    assert refused(f"https://news.example:{secure.server_port}/article", stranger) == "error.fetch.failed"
