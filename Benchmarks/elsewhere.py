#!/usr/bin/env python3
"""Checks documents by rules with other engines than Muster's, to compare time and verdicts.

    elsewhere.py schematron RULES.sch FOLDER    lxml's ISO Schematron, on libxslt
    elsewhere.py xpath RULES.sch FOLDER         the same rules as compiled XPath, by SaxonC-HE
    elsewhere.py policy POLICY.yaml FOLDER      a policy of plain rules, likewise
    elsewhere.py xslt RULES.xslt FOLDER         a compiled Schematron, by SaxonC-HE
    elsewhere.py muster FINDINGS.csv            what Muster found

Each prints how often each rule fails in each document, as JSON; a rule that never does is left out.
Each reads the documents of a folder one after the other, in one thread.
"""
import collections
import csv
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import quoteattr

try:
    from lxml import etree, isoschematron
    from saxonche import PySaxonProcessor
except ImportError:
    pass  # Each is missed where it is used.

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
REPORT = "{http://purl.oclc.org/dsdl/svrl}"


def schematron(rules, folder):
    validator = isoschematron.Schematron(etree.parse(rules), store_report=True)
    for document in documents(folder):
        validator.validate(etree.parse(document))
        failures = validator.validation_report.iter(REPORT + "failed-assert")
        yield name(document), collections.Counter(failure.get("id") for failure in failures)


def xpath(rules, folder):
    """Where a pattern has no two rules for one node, a rule's failures are a path's."""
    root = ElementTree.parse(rules).getroot()
    namespaces = {ns.get("prefix"): ns.get("uri") for ns in root.iter(SCHEMATRON + "ns")}
    paths = {}
    for rule in root.iter(SCHEMATRON + "rule"):
        context = rule.get("context")
        subjects = context if context.startswith("/") else "//" + context
        for check in rule.iter(SCHEMATRON + "assert"):
            paths[check.get("id")] = f"{subjects}[not({check.get('test')})]"
    yield from counted(paths, {}, namespaces, folder)


def policy(file, folder):
    import yaml

    with open(file, encoding="utf-8") as text:
        rules = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    paths = {}
    for rule in rules["requirements"]:
        if not rule.keys().isdisjoint({"let", "each", "check"}):
            sys.exit(f"{rule['id']} is more than a path and a test")
        applies = f"[{rule['applies']}]" if "applies" in rule else ""
        paths[rule["id"]] = f"({rule['for']}){applies}[not({rule['assert']})]"
    yield from counted(paths, rules.get("let", {}), rules.get("namespaces", {}), folder)


def counted(paths, variables, namespaces, folder):
    """Counts what each path selects.

    SaxonC compiles an XPath expression each time it is evaluated; within a stylesheet it does so once.
    """
    lines = [f"<xsl:variable name={quoteattr(name)} select={quoteattr(value)}/>"
             for name, value in variables.items()]
    lines += [f"<xsl:value-of select={quoteattr(f'count({path})')}/><xsl:text> </xsl:text>"
              for path in paths.values()]
    declared = " ".join(f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in namespaces.items())
    stylesheet = f'''<xsl:stylesheet version="3.0" {declared}
        xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/>
      <xsl:template match="/">{"".join(lines)}</xsl:template>
    </xsl:stylesheet>'''
    with PySaxonProcessor(license=False) as processor:
        compiled = processor.new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet)
        for document in documents(folder):
            counts = compiled.transform_to_string(source_file=document).split()
            yield name(document), dict(zip(paths, map(int, counts), strict=True))


def xslt(stylesheet, folder):
    with PySaxonProcessor(license=False) as processor:
        compiled = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=stylesheet)
        for document in documents(folder):
            report = ElementTree.fromstring(compiled.transform_to_string(source_file=document))
            failures = report.iter(REPORT + "failed-assert")
            yield name(document), collections.Counter(
                failure.get("id").lower() for failure in failures)


def muster(findings):
    with open(findings, encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    file, rule = (rows[0].index(column) for column in ("File", "Requirement's id"))
    failures = collections.defaultdict(collections.Counter)
    for row in rows[1:]:
        failures[name(row[file])][row[rule]] += 1
    return failures.items()


def documents(folder):
    return sorted(str(file) for file in pathlib.Path(folder).glob("*.xml"))


def name(document):
    return pathlib.Path(document).stem


def main(mode, *arguments):
    modes = {mode.__name__: mode for mode in (schematron, xpath, policy, xslt, muster)}
    verdicts = {
        document: {rule: count for rule, count in failures.items() if count}
        for document, failures in modes[mode](*arguments)}
    json.dump({document: rules for document, rules in verdicts.items() if rules}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
