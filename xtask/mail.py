"""Starts real mail servers, lets the program and its library send to them, and looks at what arrived as a mail reader does.

The servers are aiosmtpd: in the clear, with STARTTLS and an account, encrypted from the start. The reader is Python's email
package, whose parser names every defect. Ends with "N passed, N failed"; each check is one.

Needs NAVIMIG_BIN (the program) and a Python that has aiosmtpd and trustme (xtask/checkers.txt).
"""

import contextlib
import email
import email.policy
import html.parser
import logging
import os
import pathlib
import re
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import time
import urllib.request
import warnings

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

PROGRAM = os.environ["NAVIMIG_BIN"]
USER, PASSWORD = "help@example.org", "p/é:@ word"
LOGIN = "help%40example.org:p%2F%C3%A9%3A%40%20word"
SENDER = "Help <help@example.org>"
TO = "operator@example.org"

# no proxy, whatever the machine is set to: the server stands on this machine
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Failure(Exception):
    """A check that found something wrong; the text says what."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def authenticate(server, session, envelope, mechanism, data):
    is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_right, handled=False, auth_data=data)


class MailServer(Controller):
    """Keeps what arrives, and answers recipients as it was told."""

    def __init__(self, parameters, ssl_context=None):
        self.letters, self.answers, self.parameters = [], {}, parameters
        super().__init__(self, hostname="127.0.0.1", port=free_port(), ssl_context=ssl_context)

    def factory(self):
        return SMTP(self, enable_SMTPUTF8=True, **self.parameters)

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append(envelope)
        return "250 2.0.0 kept"

    def take(self):
        """What has arrived since it was last asked."""
        letters, self.letters = self.letters, []
        return letters


class Setting:
    """Three servers and an authority that certifies two of them for the name localhost."""

    def __init__(self, work):
        self.work = work
        authority = trustme.CA()
        self.authority = work / "authority.pem"
        authority.cert_pem.write_to_path(self.authority)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost").configure_cert(context)
        account = {"auth_required": True, "authenticator": authenticate}
        self.plain = MailServer({})
        self.upgraded = MailServer({"tls_context": context, "require_starttls": True, **account})
        self.wrapped = MailServer({"auth_require_tls": False, **account}, context)

    def __enter__(self):
        for server in (self.plain, self.upgraded, self.wrapped):
            server.start()
        return self

    def __exit__(self, *_):
        for server in (self.plain, self.upgraded, self.wrapped):
            server.stop()

    def environment(self, server, authority=True):
        own = {"NAVIMIG_MAIL_SERVER": server, "NAVIMIG_MAIL_FROM": SENDER, "NAVIMIG_DATA": str(self.work / "data")}
        if authority:
            own["NAVIMIG_MAIL_AUTHORITY"] = str(self.authority)
        return {**os.environ, **own}

    def test(self, server, status=0, to=TO, authority=True):
        """`navimig mail test`: what it says."""
        command = [PROGRAM, "mail", "test", "--to", to]
        done = subprocess.run(command, env=self.environment(server, authority), capture_output=True, text=True, timeout=90)
        said = done.stdout + done.stderr
        expect(done.returncode == status, f"status {done.returncode}: {said}")
        expect("p/é" not in said and "%C3" not in said, f"it tells the password: {said}")
        return said


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.attributes = [], {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.attributes.setdefault(tag, dict(attrs))
        if tag == "a":
            self.found.append(dict(attrs)["href"])


def read(envelope):
    """A letter as a reader understands it, without any defect; with its text and its HTML."""
    raw = envelope.content
    expect(raw.isascii(), "a byte above 127")
    expect(max(map(len, raw.split(b"\r\n"))) <= 998, "a line of more than 998 bytes")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        expect(not part.defects, f"defects: {part.defects}")
        for name, value in part.items():
            expect(not getattr(value, "defects", ()), f"{name}: {value.defects}")
    text = message.get_body(["plain"]).get_content().replace("\r\n", "\n")
    return message, text, Links(message.get_body(["html"]).get_content())


def plain(setting):
    said = setting.test(f"smtp://127.0.0.1:{setting.plain.port}")
    expect("accepted the letter: 250" in said and "unwanted" in said, said)
    (envelope,) = setting.plain.take()
    expect((envelope.mail_from, envelope.rcpt_tos) == ("help@example.org", [TO]), f"{envelope.mail_from} {envelope.rcpt_tos}")
    message, text, _ = read(envelope)
    expect(message["From"] == SENDER and message["To"] == TO, str(message.items()))
    expect(message["Auto-Submitted"] == "auto-generated" and message["Content-Language"] == "en", str(message.items()))
    expect("There is nothing to do." in text, text)


def starttls(setting):
    setting.test(f"smtp://{LOGIN}@localhost:{setting.upgraded.port}?tls=required")
    expect(len(setting.upgraded.take()) == 1, "no letter arrived")


def tls(setting):
    setting.test(f"smtps://{LOGIN}@localhost:{setting.wrapped.port}")
    expect(len(setting.wrapped.take()) == 1, "no letter arrived")


def refusals(setting):
    """What a wrong setting leads to: server, what is said, what is advised, and whether the own authority is set."""
    wrapped, upgraded, clear = setting.wrapped.port, setting.upgraded.port, setting.plain.port
    cases = [
        (f"smtps://{LOGIN}@localhost:{wrapped}", "cannot be trusted", "authority", False),
        (f"smtp://{LOGIN}@localhost:{upgraded}?tls=required", "cannot be trusted", "authority", False),
        (f"smtps://{LOGIN}@127.0.0.1:{wrapped}", "cannot be trusted", "name that stands", True),
        (f"smtps://{LOGIN}x@localhost:{wrapped}", "535 5.7.8", "user and password", True),
        (f"smtp://127.0.0.1:{clear}?tls=required", "no STARTTLS", "port 587", True),
        (f"smtps://localhost:{clear}", "cannot be trusted", "port 587", True),
        (f"smtp://127.0.0.1:{free_port()}", "cannot be reached", "firewall", True),
        (f"smtp://127.0.0.1:{upgraded}", "530", "ask who runs", True),
    ]
    for server, found, advice, authority in cases:
        said = setting.test(server, 1, authority=authority)
        expect(found in said and advice in said, f"{server.split('@')[-1]}: {said}")
    expect(not setting.wrapped.take() + setting.upgraded.take() + setting.plain.take(), "a letter arrived all the same")


def recipients(setting):
    server = f"smtp://127.0.0.1:{setting.plain.port}"
    setting.plain.answers = {"nobody@example.org": "550 5.1.1 no such mailbox", "full@example.org": "452 4.2.2 full"}
    said = setting.test(server, 1, "nobody@example.org")
    expect("550 5.1.1 no such mailbox" in said and "check the address" in said, said)
    said = setting.test(server, 1, "full@example.org")
    expect("452 4.2.2 full" in said and "tried again" in said, said)
    said = setting.test(server, 1, "a@example.org\nBcc: b@example.org")
    expect("no e-mail address" in said, said)
    said = setting.test("", 1)
    expect("no mail server is set" in said and "navimig.toml" in said, said)
    expect(not setting.plain.take(), "a letter arrived all the same")


def library(setting):
    """The queue's own test, once for each database, against each way of being reached; what arrived is read."""
    for name, server in [
        (f"smtp://127.0.0.1:{setting.plain.port}", setting.plain),
        (f"smtps://{LOGIN}@localhost:{setting.wrapped.port}", setting.wrapped),
    ]:
        own = {"NAVIMIG_SMTP": name, "NAVIMIG_SMTP_CA": str(setting.authority)}
        command = ["cargo", "test", "--workspace", "--locked", "--test", "delivery", "real::"]
        done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True)
        expect(done.returncode == 0 and " 1 passed" in done.stdout, done.stdout + done.stderr)
        letters = {}
        for envelope in server.take():
            message, text, links = read(envelope)
            letters.setdefault(message["Content-Language"], []).append((message, text, links))
        expect(sorted(letters) == ["ar", "nl", "ti", "uk"], f"languages {sorted(letters)}")
        for lang, found in letters.items():
            for message, _, links in found:
                stop = f"https://help.example.org/{lang}/stop/7f3a"
                expect(message["List-Unsubscribe"] == f"<{stop}>", str(message["List-Unsubscribe"]))
                expect(message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click", str(message.items()))
                expect(message["From"].addresses[0].display_name == "“Hulp” in Gent", str(message["From"]))
                expect(message["Reply-To"] == "stad@example.org", str(message["Reply-To"]))
                expect(re.fullmatch(r"<[0-9a-f]{32}@example\.org>", message["Message-ID"]), message["Message-ID"])
                direction = "rtl" if lang == "ar" else "ltr"
                expect(links.attributes["html"] == {"lang": lang, "dir": direction}, str(links.attributes["html"]))
        message, text, links = letters["nl"][0]
        lines = ["Goeiendag", "", ".", "", "From hier: https://help.example.org/nl/meldingen?a=b&c=d", "..twee"]
        expect(text.rstrip("\n").split("\n") == lines, f"the text changed on its way: {text!r}")
        expect(links.found == ["https://help.example.org/nl/meldingen?a=b&c=d"], str(links.found))
        subject = "Є відповідь на ваше повідомлення, яку можна прочитати на сторінці"
        expect(letters["uk"][0][0]["Subject"] == subject, letters["uk"][0][0]["Subject"])
        expect(letters["ti"][0][1].startswith("ሰላም\n\nመልሲ ኣሎ።"), letters["ti"][0][1])


@contextlib.contextmanager
def program(setting, mail_server):
    port, log = free_port(), open(setting.work / "server.log", "wb")
    command = [PROGRAM, "serve", "--listen", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, env=setting.environment(mail_server), stdout=log, stderr=subprocess.STDOUT)
    try:
        base = f"http://127.0.0.1:{port}"
        patiently(lambda: OPENER.open(f"{base}/readyz", timeout=2).status == 200, "the program was not ready")
        yield base
    finally:
        process.terminate()
        process.wait(30)
        log.close()


def patiently(condition, message):
    for _ in range(600):
        with contextlib.suppress(OSError):
            if condition():
                return
        time.sleep(0.1)
    raise Failure(f"{message} within a minute")


def served(setting):
    """A letter waits while the mail server is down, goes when it is there, and leaves neither a row nor an address in the log."""
    late = MailServer({})
    server = f"smtp://127.0.0.1:{late.port}"
    recipient = "canary@example.org"
    with program(setting, server) as base:
        database = sqlite3.connect(setting.work / "data" / "navimig.db", timeout=20)
        now = int(time.time() * 1_000)
        values = (bytes(range(16)), recipient, "One", "Text", "en", now - 86_400_000, now - 86_400_000, now + 86_400_000)
        with database:
            database.execute(
                "INSERT INTO mail_outbox (id, recipient, subject, body, lang, created_at, due_at, expires_at, attempts, "
                "refusals, lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
                values,
            )
        figures = lambda: OPENER.open(f"{base}/metrics", timeout=5).read().decode()
        patiently(lambda: "navimig_mail_server_away_total 1" in figures(), "the mail server was not missed")
        expect("navimig_mail_queued 1" in figures(), figures())
        said = doctor(setting, server)
        expect("problem  mail: " in said and "1 wait, 1 of them stuck" in said and recipient not in said, said)
        late.start()
        patiently(lambda: late.letters, "the letter did not arrive")
        patiently(lambda: "navimig_mail_sent_total 1" in figures(), "the letter was not counted")
        expect("navimig_mail_queued 0" in figures(), figures())
        expect(database.execute("SELECT COUNT(*) FROM mail_outbox").fetchone() == (0,), "its row is still there")
        said = doctor(setting, server)
        expect("ok       mail: " in said and "0 wait, none is stuck" in said, said)
        database.close()
    late.stop()
    (envelope,) = late.take()
    expect(read(envelope)[0]["Message-ID"] == "<000102030405060708090a0b0c0d0e0f@example.org>", "another Message-ID")
    log = (setting.work / "server.log").read_text()
    expect("cannot be reached" in log and recipient not in log, f"the log names the recipient, or no trouble: {log}")


def doctor(setting, server):
    done = subprocess.run([PROGRAM, "doctor"], env=setting.environment(server), capture_output=True, text=True, timeout=90)
    return done.stdout + done.stderr


CHECKS = [
    ("a test letter over a server on this machine", plain),
    ("a test letter over STARTTLS, with an account", starttls),
    ("a test letter over TLS from the start, with an account", tls),
    ("what is wrong with a server is said, with what to do", refusals),
    ("what is wrong with a recipient is said, with what to do", recipients),
    ("letters from the queue, on every database, read without a defect", library),
    ("a program that runs: the mail server comes late, the letter arrives once", served),
]


def main():
    # aiosmtpd warns of a password without STARTTLS, where it is encrypted from the start, and of every refused certificate
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as work, Setting(pathlib.Path(work)) as setting:
        for name, check in CHECKS:
            began = time.monotonic()
            try:
                check(setting)
                passed += 1
                print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
            except Exception as error:  # whatever goes wrong in a check is its failure
                failed += 1
                print(f"FAILED  {name}: {error or type(error).__name__}", flush=True)
    print(f"{passed} passed, {failed} failed")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
