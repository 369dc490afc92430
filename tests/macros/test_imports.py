"""What a page asks for at once: every script it needs, and none that all pages have."""

from pathlib import Path

from macros.imports import fetched_early


def test_all_that_a_script_imports_is_named_but_for_what_every_page_loads(tmp_path: Path) -> None:
    texts = {
        "main.mjs": 'import "./shared.mjs";\nconst load = () => import("./room/own.mjs");\n',
        "shared.mjs": "",
        "room/own.mjs": '// import "./a.mjs"\nimport { a } from "../shared.mjs";\nimport {\n  two,\n} from "./two.mjs";\n',
        "room/two.mjs": 'export * from "../three.mjs";\nimport "./own.mjs";\n',
        "three.mjs": "",
        "other.mjs": "",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert fetched_early(tmp_path, "room/own.mjs") == ["room/own.mjs", "room/two.mjs", "three.mjs"]
