# SPDX-License-Identifier: EUPL-1.2
"""The papers tell the truth: commands, settings, dependencies, promises, links."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from django.test import Client

from schakelpunt.page.representation import represented
from schakelpunt.project.cli import schakelpunt
from schakelpunt.questions.queries.first import first_response
from tests.house.tree import (
    ROOT,
    functions,
    imported,
    kept_files,
    named,
    parsed,
    pyproject,
    sources,
    table_rows,
)

DOCS = ROOT / "docs"
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
STATES = {"built", "partly", "later"}
# Read from the environment, but nothing for an administrator to set.
INNER = {
    "SCHAKELPUNT_PARENT": "the parent tells the worker who it is",
    "DJANGO_SETTINGS_MODULE": "the product sets it for itself",
    "DISPLAY": "whether there is a browser to open",
    "WAYLAND_DISPLAY": "whether there is a browser to open",
}
ASKING = {"_flag", "_names", "os.environ.get", "os.environ.setdefault"}
# A package whose name is not the name it is imported by.
IMPORT_NAMES = {"allauth": "django-allauth", "csp": "django-csp", "ninja": "django-ninja", "yaml": "pyyaml"}
IMPORT_NAMES |= {"Stemmer": "pystemmer", "pydantic": "django-ninja", "pydantic_core": "django-ninja"}


def page(name: str) -> str:
    """A page of the docs."""
    return (DOCS / name).read_text(encoding="utf-8")


def commands(command: click.Command, name: str = "schakelpunt") -> Iterator[tuple[str, click.Command]]:
    """A command and every command below it, by its full name; a group that only groups is left out."""
    if not isinstance(command, click.Group) or name == "schakelpunt":
        yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from commands(found, f"{name} {inner}")


def options(command: click.Command) -> set[str]:
    """The long options of a command."""
    found = [
        *command.params,
        *([command.get_help_option(click.Context(command))] if isinstance(command, click.Group) else []),
    ]
    names = {name for option in found if option for name in (*option.opts, *option.secondary_opts)}
    return {name for name in names if name.startswith("--")}


def test_page_tells_every_command_with_its_options() -> None:
    parts = re.split(r"^## `(.+)`$", page("command-line.md"), flags=re.MULTILINE)
    told = {
        name: {
            option
            for row in re.findall(r"^\| (`-.*?) \|", text, re.MULTILINE)
            for option in CODE.findall(row)
        }
        for name, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    long = {name: {option for option in found if option.startswith("--")} for name, found in told.items()}
    assert long == {name: options(command) for name, command in commands(schakelpunt)}


def shape(thing: Any) -> Any:
    """The names in a JSON thing, without its values; of a list the first row counts."""
    if isinstance(thing, dict):
        return {name: shape(value) for name, value in thing.items()}
    if isinstance(thing, list):
        return [shape(thing[0])] if thing and isinstance(thing[0], dict) else []
    return None


@pytest.mark.django_db
def test_page_tells_the_json_of_the_first_response() -> None:
    written = re.search(r"```json\n(.*?)```", page("command-line.md"), re.DOTALL)
    assert written
    told = represented(first_response("Mag er een warmtenet door vervuilde grond?", municipality="GM0141"))
    assert shape(json.loads(written.group(1))) == shape(told)


def asked_settings() -> Iterator[str]:
    """Every name that the product reads from the environment."""
    held = dict(pair for path in sources("src") for pair in constants(parsed(path)))
    for path in sources("src"):
        for node in ast.walk(parsed(path)):
            name = environment_name(node)
            if name is not None:
                yield held.get(name, name)


def constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The constants of a file that may hold the name of a setting."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            yield from (
                (target.id, str(node.value.value)) for target in node.targets if isinstance(target, ast.Name)
            )


def environment_name(node: ast.AST) -> str | None:
    """The name (or the constant that holds it) that an expression reads from the environment."""
    if isinstance(node, ast.Call) and node.args:
        return literal(node.args[0]) if ast.unparse(node.func) in ASKING else None
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
        return literal(node.slice)
    return None


def literal(node: ast.expr) -> str | None:
    """A text, or the name of a constant; None for a name that a function was given."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return node.id if isinstance(node, ast.Name) and node.id.isupper() else None


def test_manual_tells_every_setting() -> None:
    told = {CODE.findall(row[0])[0] for row in table_rows("manual/beheerder.md")}
    assert told == set(asked_settings()) - set(INNER)


def requirement_names(file: str) -> set[str]:
    """The packages that a requirement file asks for by itself."""
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    return {found.group() for line in text.splitlines() if (found := re.match(r"[A-Za-z][\w.-]*", line))}


def told_dependencies(use: str) -> set[str]:
    """The packages that the page gives a reason for, by where they are used."""
    return {row[0] for row in table_rows("dependencies.md") if row[1] == use and len(row[2]) > 10}


def test_page_gives_a_reason_for_every_dependency() -> None:
    parts = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert told_dependencies("running") == requirement_names("base.in")
    assert told_dependencies("building") == requirement_names("dev.in")
    assert told_dependencies("front end") == (
        requirement_names("node.in") | set(parts["dependencies"]) | set(parts["devDependencies"])
    )


def test_code_imports_only_what_it_asks_for() -> None:
    tops = {module.partition(".")[0] for path in sources("src") for module in imported(path)}
    others = {IMPORT_NAMES.get(top, top) for top in tops - set(sys.stdlib_module_names) - {"schakelpunt"}}
    assert others - requirement_names("base.in") == set()


def test_promises_are_the_nineteen_of_the_text() -> None:
    rows = table_rows("beloften.md")
    assert [int(row[0]) for row in rows] == list(range(1, 20))
    assert {row[4] for row in rows} <= STATES
    assert [row[0] for row in rows if row[4] != "later" and not (row[2] and row[3])] == []


@pytest.mark.parametrize("row", table_rows("beloften.md"), ids=lambda row: row[0])
def test_promise_names_tests_that_exist(row: list[str]) -> None:
    for name in CODE.findall(row[3]):
        file, _colons, test = name.partition("::")
        assert test in {function.name for function in functions(ROOT / file)}, name


@pytest.mark.django_db
@pytest.mark.parametrize("row", table_rows("beloften.md"), ids=lambda row: row[0])
def test_promise_names_addresses_that_lead_somewhere(client: Client, row: list[str]) -> None:
    addresses = [address for address in CODE.findall(row[2]) if address.startswith("/")]
    followed = [client.get(address, follow=True).status_code for address in addresses]
    assert followed == [200] * len(addresses)


def test_links_between_papers_lead_somewhere() -> None:
    papers = [path for path in kept_files() if path.suffix == ".md"]
    broken = [
        f"{named(path)} -> {link}"
        for path in papers
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists() and link not in MADE_LATER
    ]
    assert broken == []


# The picture is made from the running product by `make screenshots`.
MADE_LATER = {"docs/beeld/eerste-antwoord.png"}


def test_tests_named_in_papers_exist() -> None:
    for paper in DOCS.rglob("*.md"):
        for name in re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", paper.read_text(encoding="utf-8")):
            file, test = ROOT / name[0], name[1]
            assert file.exists(), name
            assert not test or test in {function.name for function in functions(file)}, name


def test_readmes_start_with_the_two_commands() -> None:
    for name in ("README.md", "README.nl.md"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()[:16]
        assert [line for line in lines if line.startswith("make ")] == ["make run", "make test"], name


# What the standard asks of every project.
PUBLICCODE_KEYS = {
    *("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "developmentStatus", "softwareType"),
    *("description", "legal", "maintenance", "localisation"),
}


def test_publiccode_names_the_version_and_licence_of_the_package() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    project = pyproject()["project"]
    assert (told["softwareVersion"], told["legal"]["license"]) == (project["version"], project["license"])
    assert set(told) >= PUBLICCODE_KEYS
    assert sorted(told["description"]) == ["en", "nl"]
    assert all(150 <= len(words["longDescription"]) <= 10_000 for words in told["description"].values())
    assert all(len(words["shortDescription"]) <= 150 for words in told["description"].values())


def test_licence_is_the_whole_official_text() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    articles = [int(number) for number in re.findall(r"^(\d{1,2})\.\s*[A-Z]", text, re.MULTILINE)]
    assert articles == list(range(1, 16))
    assert (Path(ROOT / "LICENSE").stat().st_size > 12_000, "Appendix" in text) == (True, True)


def test_changelog_tells_of_this_version() -> None:
    version = pyproject()["project"]["version"]
    assert (
        re.findall(r"^## \[?([\d.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
        == version
    )
