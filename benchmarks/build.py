"""The site build → two ratios: our share of its CPU, and its CPU against plain Material on the same Markdown.

Run `python -m benchmarks.build`. Both sides run by turns in one go, because a machine's speed drifts.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAIRS = 5

_BUILD = """
import functools, json, sys, time
from mkdocs.config import load_config
from mkdocs.commands.build import build

own = 0.0
depth = 0

def timed(function):
    @functools.wraps(function)
    def run(*arguments, **named):
        global own, depth
        depth += 1
        start = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            depth -= 1
            if depth == 0:
                own += time.process_time() - start
    return run

config_file, site, dump = sys.argv[1:]
config = load_config(config_file, site_dir=site)
is_ours = "macros" in config.plugins
if is_ours:
    sys.path.insert(0, ".")
    import macros, macros.build.prepare, macros.build.term_links, macros.build.bundle
    macros.MACROS = tuple(macros.MACROS)
    bound = macros.bound_to_page
    macros.bound_to_page = lambda env, macro: timed(bound(env, macro))
    macros.build.prepare.prepare = timed(macros.build.prepare.prepare)
    macros.build.term_links.Linker.run = timed(macros.build.term_links.Linker.run)
    macros.build.bundle.use_bundles = timed(macros.build.bundle.use_bundles)
    if dump:
        from pathlib import Path
        def keep(markdown, *, page, config, files):
            target = Path(dump) / page.file.src_uri
            target.parent.mkdir(parents=True, exist_ok=True)
            head = "".join(f"{k}: {json.dumps(v)}\\n" for k, v in page.meta.items() if k in ("title", "description", "hide"))
            target.write_text(f"---\\n{head}---\\n{markdown}", encoding="utf-8")
            return markdown
        config.plugins.events["page_markdown"].append(keep)
start = time.process_time()
config.plugins.on_startup(command="build", dirty=False)
build(config)
print(json.dumps({"total": time.process_time() - start, "own": own}))
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        plain = _plain_project(work)
        ours_times, plain_times, shares = [], [], []
        for _ in range(PAIRS):
            ours = _run(ROOT, ROOT / "mkdocs.yml", work / "ours", "")
            other = _run(ROOT, plain, work / "other", "")
            ours_times.append(ours["total"])
            plain_times.append(other["total"])
            shares.append(ours["own"] / ours["total"])
        ratios = [a / b for a, b in zip(ours_times, plain_times, strict=True)]
        print(
            f"own share of CPU: median {statistics.median(shares):.1%} (at most {max(shares):.1%}), limit 25 %"
        )
        print(
            f"against plain Material: median {statistics.median(ratios):.2f} (at most {max(ratios):.2f}), limit 1.30"
        )


def _plain_project(work: Path) -> Path:
    """Write the Markdown after macros, and settings with the same theme and no code of ours."""
    _run(ROOT, ROOT / "mkdocs.yml", work / "first", str(work / "docs"))
    for asset in ("assets",):
        subprocess.run(["cp", "-r", str(ROOT / "docs" / asset), str(work / "docs" / asset)], check=True)  # noqa: S607
    lines = []
    skipping = False
    for line in (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            skipping = line.split(":")[0] in (
                "nav",
                "hooks",
                "watch",
                "plugins",
                "validation",
                "strict",
                "extra",
            )
        if not skipping and "custom_dir" not in line:
            lines.append(line)
    lines += [
        "plugins: [search]",
        "validation: {nav: {omitted_files: ignore}, links: {anchors: ignore, not_found: ignore}}",
    ]
    config = work / "mkdocs.yml"
    config.write_text("\n".join(lines), encoding="utf-8")
    return config


def _run(folder: Path, config: Path, site: Path, dump: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, str(config), str(site), dump],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


if __name__ == "__main__":
    main()
