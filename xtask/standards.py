"""Asks the running program for what it offers in public standards and lets the checkers of others judge the answers.

HSDS 3.1: every answer against the JSON Schemas, and as many items as the pages promise. CPSV-AP 3.2: the whole catalogue
against the official shapes, with one PublicService for every HSDS service. OpenAPI 3.1: a fuzzer drives the whole API and
no answer is a server error. Ends with "N passed, N failed"; each check is one.

Needs NAVIMIG_BIN (the program), NAVIMIG_VENV (where the checkers lie) and NAVIMIG_CONFORMANCE_DIR (schemas and shapes).
"""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM = os.environ["NAVIMIG_BIN"]
TOOLS = pathlib.Path(os.environ["NAVIMIG_VENV"]) / "bin"
PUBLISHED = pathlib.Path(os.environ["NAVIMIG_CONFORMANCE_DIR"])
REQUIRED = os.environ.get("NAVIMIG_CONFORMANCE_REQUIRED") == "1"
PUBLIC_SERVICE = "http://purl.org/vocab/cpsv#PublicService"

# list endpoint -> schema of an item in a list, schema of a whole record (files below hsds/)
ENDPOINTS = {
    "services": ("compiled/service_list.json", "compiled/service.json"),
    "organizations": ("compiled/organization_list.json", "compiled/organization.json"),
    "service_at_locations": ("compiled/service_at_location_list.json", "compiled/service_at_location.json"),
    "taxonomies": ("schema/taxonomy.json", "schema/taxonomy.json"),
    "taxonomy_terms": ("schema/taxonomy_term.json", "schema/taxonomy_term.json"),
}

# no proxy, whatever the machine is set to: the server stands on this machine
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Failure(Exception):
    """A check that found something wrong; the text says what."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def command(*arguments):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True)
    expect(done.returncode == 0, (done.stdout + done.stderr)[-3000:])


class Server:
    """The program with an empty data folder on a free port of this machine."""

    def __init__(self, work):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.log = open(work / "server.log", "wb")
        listen = ["serve", "--listen", f"127.0.0.1:{port}", "--data", str(work / "data")]
        self.process = subprocess.Popen([PROGRAM, *listen], stdout=self.log, stderr=subprocess.STDOUT)

    def wait(self):
        for _ in range(600):
            if self.process.poll() is not None:
                raise Failure("the program ended by itself")
            with contextlib.suppress(OSError):
                if OPENER.open(f"{self.base}/readyz", timeout=2).status == 200:
                    return
            time.sleep(0.1)
        raise Failure("the program was not ready within a minute")

    def get(self, path):
        try:
            with OPENER.open(self.base + path, timeout=60) as answer:
                return answer.read()
        except OSError as error:
            raise Failure(f"GET {path}: {error}") from error

    def json(self, path):
        return json.loads(self.get(path))

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


def items(server, kind):
    """All items of a list endpoint, page by page, with what the pages promise checked on the way."""
    found, number, pages = [], 1, 1
    while number <= pages:
        page = server.json(f"/hsds/{kind}?page={number}&per_page=100")
        expect(page["page_number"] == number, f"page {number} calls itself {page['page_number']}")
        expect(page["size"] == len(page["contents"]), f"page {number} promises {page['size']} items and holds {len(page['contents'])}")
        expect(page["empty"] == (not page["contents"]), f"page {number} is wrong about being empty")
        expect(page["first_page"] == (number == 1), f"page {number} is wrong about being the first")
        expect(page["last_page"] == (number >= page["total_pages"]), f"page {number} is wrong about being the last")
        found += page["contents"]
        pages, number = page["total_pages"], number + 1
    expect(len(found) == page["total_items"], f"{page['total_items']} items promised, {len(found)} found")
    expect(len({item["id"] for item in found}) == len(found), "an item stands on two pages")
    return found


def judge(work, schema, records):
    """Every record against a JSON Schema, formats included."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=work))
    paths = []
    for number, record in enumerate(records):
        paths.append(folder / f"{number}.json")
        paths[-1].write_text(json.dumps(record))
    path = (PUBLISHED / "hsds" / schema).resolve()
    for start in range(0, len(paths), 500):
        command(TOOLS / "check-jsonschema", "--base-uri", path.as_uri(), "--schemafile", path, *paths[start : start + 500])


def hsds_root(server, _work):
    root = server.json("/hsds/")
    expect(str(root.get("version", "")).startswith("3.1"), f"version is {root.get('version')!r}")
    for key in ("profile", "openapi_url"):
        expect(str(root.get(key, "")).startswith("http"), f"{key} is {root.get(key)!r}")


def hsds_lists(kind):
    def check(server, work):
        listed = items(server, kind)
        expect(listed, "the list is empty")
        judge(work, ENDPOINTS[kind][0], listed)

    return check


def hsds_records(kind):
    def check(server, work):
        judge(work, ENDPOINTS[kind][1], [server.json(f"/hsds/{kind}/{item['id']}") for item in items(server, kind)])

    return check


def shapes(server, work):
    data = work / "catalogue.ttl"
    data.write_bytes(server.get("/cpsv-ap.ttl"))
    command(TOOLS / "pyshacl", "--shacl", PUBLISHED / "cpsv-ap" / "cpsv-ap-SHACL.ttl", "--format", "human", data)


def catalogue_is_whole(server, _work):
    import rdflib

    graph = rdflib.Graph().parse(data=server.get("/cpsv-ap.ttl"), format="turtle")
    described = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(PUBLIC_SERVICE)))
    services = server.json("/hsds/services?per_page=1")["total_items"]
    expect(len(described) == services, f"{len(described)} public services for {services} services")


def same_in_json_ld(server, _work):
    import rdflib

    turtle = rdflib.Graph().parse(data=server.get("/cpsv-ap.ttl"), format="turtle")
    json_ld = rdflib.Graph().parse(data=server.get("/cpsv-ap.jsonld"), format="json-ld")
    expect(len(turtle) == len(json_ld), f"{len(turtle)} statements in Turtle, {len(json_ld)} in JSON-LD")


def fuzz(server, work):
    description = server.json("/openapi.json")
    expect(str(description["openapi"]).startswith("3.1"), f"OpenAPI {description['openapi']}")
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    checks = "not_a_server_error,response_schema_conformance,content_type_conformance"
    done = subprocess.run(
        [
            TOOLS / "schemathesis", "run", f"{server.base}/openapi.json", "--url", server.base, "--checks", checks,
            "--phases", "examples,coverage,fuzzing", "--max-examples", "20", "--seed", "20261124",
            "--generation-database", "none", "--workers", "1", "--request-timeout", "20", "--max-failures", "20",
        ],
        capture_output=True, text=True, env=environment, cwd=work,
    )  # fmt: skip
    expect(done.returncode == 0, (done.stdout + done.stderr)[-4000:])
    expect(server.process.poll() is None, "the program ended while it was driven")


def checks():
    """Names and checks; those that need what others published come with True."""
    yield "HSDS: the root names version, profile and description", hsds_root, False
    for kind in ENDPOINTS:
        yield f"HSDS: list of {kind}", hsds_lists(kind), True
        yield f"HSDS: every one of {kind}", hsds_records(kind), True
    yield "CPSV-AP: the catalogue conforms to the official shapes", shapes, True
    yield "CPSV-AP: one public service for every service", catalogue_is_whole, False
    yield "CPSV-AP: JSON-LD says what Turtle says", same_in_json_ld, False
    yield "OpenAPI: a fuzzer meets no server error and no answer outside the description", fuzz, False


def run(server, work):
    passed = failed = skipped = 0
    for name, check, needs_published in checks():
        if needs_published and not PUBLISHED.is_dir():
            print(f"SKIPPED {name}: {PUBLISHED} is not there", flush=True)
            failed, skipped = failed + REQUIRED, skipped + (not REQUIRED)
            continue
        began = time.monotonic()
        try:
            check(server, work)
            passed += 1
            print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
        except Exception as error:  # whatever goes wrong in a check is its failure
            failed += 1
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
    return passed, failed, skipped


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        server = Server(work)
        try:
            server.wait()
            passed, failed, skipped = run(server, work)
        except Failure as error:
            passed, failed, skipped = 0, 1, 0
            print(f"FAILED  {error}")
        finally:
            server.stop()
        if failed:
            log = (work / "server.log").read_text(errors="replace").splitlines()
            print("The program said at the end:", *log[-15:], sep="\n  ")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
