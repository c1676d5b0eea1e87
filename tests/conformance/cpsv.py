#!/usr/bin/env python3
"""Judges a catalogue of public services by the official shapes of CPSV-AP 3.2.

    python3 tests/conformance/cpsv.py FILE|URL [--shapes FILE] [--services N]

FILE or URL holds Turtle or JSON-LD (by its ending). Without --shapes it takes cpsv-ap/cpsv-ap-SHACL.ttl below
NAVIMIG_CONFORMANCE_DIR, or else tests/fixtures/cpsv-ap-shapes.ttl. Needs rdflib and pyshacl. Ends with 0 when the catalogue
conforms and, with --services, holds that many public services; with 1 when not; with 2 when it could not be judged.
"""

import argparse
import collections
import os
import pathlib
import sys
import urllib.request

import pyshacl
import rdflib

CPSV = rdflib.Namespace("http://purl.org/vocab/cpsv#")
SHACL = rdflib.Namespace("http://www.w3.org/ns/shacl#")
FIXTURE = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "cpsv-ap-shapes.ttl"


def shapes_file(chosen):
    if chosen:
        return pathlib.Path(chosen)
    folder = os.environ.get("NAVIMIG_CONFORMANCE_DIR")
    published = pathlib.Path(folder) / "cpsv-ap" / "cpsv-ap-SHACL.ttl" if folder else None
    return published if published and published.is_file() else FIXTURE


def fetch(place):
    if place.startswith(("http://", "https://")):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(place, timeout=120) as answer:
            return answer.read()
    return pathlib.Path(place).read_bytes()


def summary(report):
    """Findings by shape, commonest first, each with one example."""
    found = collections.defaultdict(list)
    for result in report.subjects(rdflib.RDF.type, SHACL.ValidationResult):
        path = report.value(result, SHACL.resultPath)
        message = report.value(result, SHACL.resultMessage)
        found[f"{path}: {message}"].append(report.value(result, SHACL.focusNode))
    for message, nodes in sorted(found.items(), key=lambda item: -len(item[1])):
        yield f"{len(nodes):6} x {message} (such as {nodes[0]})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("catalogue")
    parser.add_argument("--shapes")
    parser.add_argument("--services", type=int)
    arguments = parser.parse_args()
    syntax = "json-ld" if arguments.catalogue.endswith(".jsonld") else "turtle"
    try:
        graph = rdflib.Graph().parse(data=fetch(arguments.catalogue), format=syntax)
        shapes = rdflib.Graph().parse(shapes_file(arguments.shapes), format="turtle")
    except Exception as error:  # whatever cannot be read cannot be judged
        print(f"could not be read: {error}", file=sys.stderr)
        return 2
    services = set(graph.subjects(rdflib.RDF.type, CPSV.PublicService))
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    print(f"{len(graph)} statements, {len(services)} public services")
    if not conforms:
        print("does not conform:", *summary(report), sep="\n")
    complete = arguments.services is None or len(services) == arguments.services
    if not complete:
        print(f"{arguments.services} public services were expected")
    print("conforms" if conforms and complete else "fails")
    return 0 if conforms and complete else 1


if __name__ == "__main__":
    sys.exit(main())
